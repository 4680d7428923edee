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
import org.lunzhi.command.mediation.OpeningCommand.ProposeMediation;
import org.lunzhi.command.mediation.OpeningCommand.Protection;
import org.lunzhi.command.mediation.WrittenDispute.Side;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.command.support.ShownOnce;
import org.lunzhi.command.support.resident.Residents;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.grievance.intake.ReceiptCode;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.terms.CaseSource;
import org.lunzhi.kernel.mediation.terms.Jurisdiction;
import org.lunzhi.kernel.mediation.terms.PartiesRelation;
import org.lunzhi.kernel.mediation.terms.Proceedings;
import org.lunzhi.kernel.mediation.terms.ReferringBody;
import org.lunzhi.kernel.mediation.terms.Source;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.policy.category.CategorySchemeVersion;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Disputes brought before a mediation committee. */
@RestController
@RequestMapping("/api/mediations")
class MediationController {

    private final CommandGateway commands;
    private final Filing filing;
    private final Ids ids;
    private final Residents residents;

    MediationController(CommandGateway commands, Filing filing, Ids ids, Residents residents) {
        this.commands = commands;
        this.filing = filing;
        this.ids = ids;
        this.residents = residents;
    }

    /** A dispute as it is brought; the paper is the application or the letter of entrustment. */
    record Proposal(
            @NotNull CaseSource source,
            @Nullable ReferringBody referredBy,
            @Nullable @Size(max = 20_000) String paper,
            @NotNull UnitId unit,
            @NotNull CommitteeId committee,
            @NotNull Jurisdiction jurisdiction,
            @NotNull Proceedings proceedings,
            @NotNull @Size(max = 20) List<@Valid Side> sides,
            @NotNull CategoryCode category,
            @NotNull CategorySchemeVersion scheme,
            @NotBlank @Size(max = 20_000) String requests,
            @Nullable BigDecimal amount,
            int persons,
            boolean difficult,
            @NotNull PartiesRelation relation)
            implements WrittenDispute {}

    @ShownOnce
    @PostMapping
    CompletableFuture<ResponseEntity<ApplicationReceipt>> propose(@RequestBody @Valid Proposal body) {
        var id = MediationId.of(ids.mint("mediation"));
        @Nullable String token = body.source() == CaseSource.APPLIED ? residents.newSecret() : null;
        var receipt = new ApplicationReceipt(id, ReceiptCode.of(id), token);
        return commands.send(proposal(id, body, token))
                .thenApply(done -> ResponseEntity.created(URI.create("/api/mediations/" + id))
                        .body(receipt));
    }

    private ProposeMediation proposal(MediationId id, Proposal body, @Nullable String token) {
        Sheet sheet = filing.open(RetentionClass.MEDIATION_FILE);
        DocumentType paper = body.source() == CaseSource.ENTRUSTED
                ? DocumentType.ENTRUSTMENT_LETTER
                : DocumentType.MEDIATION_APPLICATION;
        var source = new Source(
                body.source(), body.referredBy(), sheet.documentIfSaid(paper, Audience.PARTIES, body.paper()));
        return new ProposeMediation(
                id,
                null,
                source,
                body.unit(),
                body.committee(),
                body.jurisdiction(),
                body.proceedings(),
                body.parties(sheet),
                body.matter(sheet),
                Protection.NONE,
                token == null ? null : TokenHash.ofSecret(token));
    }
}
