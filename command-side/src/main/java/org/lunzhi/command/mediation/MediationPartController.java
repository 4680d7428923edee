package org.lunzhi.command.mediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.WrittenDispute.Side;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.terms.PartiesRelation;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.policy.category.CategorySchemeVersion;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 分案: parts cut out of a dispute. */
@RestController
@RequestMapping("/api/mediations/{id}/parts")
class MediationPartController {

    private final CommandGateway commands;
    private final Filing filing;
    private final Ids ids;

    MediationPartController(CommandGateway commands, Filing filing, Ids ids) {
        this.commands = commands;
        this.filing = filing;
        this.ids = ids;
    }

    /** The part in words, and its sides, named anew. */
    record Part(
            @NotNull @Size(max = 20) List<@Valid Side> sides,
            @NotNull CategoryCode category,
            @NotNull CategorySchemeVersion scheme,
            @NotBlank @Size(max = 20_000) String requests,
            @Nullable BigDecimal amount,
            int persons,
            boolean difficult,
            @NotNull PartiesRelation relation)
            implements WrittenDispute {}

    @PostMapping
    CompletableFuture<ResponseEntity<Void>> split(@PathVariable MediationId id, @RequestBody @Valid Part body) {
        Sheet sheet = filing.open(RetentionClass.MEDIATION_FILE);
        MediationId part = MediationId.of(ids.mint("mediation"));
        return commands.send(new SplitDispute(id, part, body.parties(sheet), body.matter(sheet)))
                .thenApply(done -> ResponseEntity.created(URI.create("/api/mediations/" + part))
                        .build());
    }
}
