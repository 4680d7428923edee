package org.lunzhi.command.grievance.record;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.record.RecordCommand.SplitMatter;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.command.support.ShownOnce;
import org.lunzhi.command.support.resident.IntakeReceipt;
import org.lunzhi.command.support.resident.Residents;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Parts cut out of a matter. */
@RestController
@RequestMapping("/api/grievances/{id}/parts")
class GrievanceSplitController {

    private final CommandGateway commands;
    private final Filing filing;
    private final Ids ids;
    private final Residents residents;

    GrievanceSplitController(CommandGateway commands, Filing filing, Ids ids, Residents residents) {
        this.commands = commands;
        this.filing = filing;
        this.ids = ids;
        this.residents = residents;
    }

    /** The part in words, and who brought it, named anew; the part has a receipt of its own. */
    record Part(
            @NotNull MatterType kind,
            @NotBlank @Size(max = 20_000) String words,
            @Nullable Particulars complainant,
            boolean anonymous,
            boolean confidential,
            boolean noReply,
            @Nullable @Size(max = 20) List<UnitId> villages) {}

    @ShownOnce
    @PostMapping
    CompletableFuture<ResponseEntity<IntakeReceipt>> split(
            @PathVariable GrievanceId id, @RequestBody @Valid Part body) {
        Sheet sheet = filing.open(RetentionClass.GRIEVANCE_FILE);
        GrievanceId part = GrievanceId.of(ids.mint("grievance"));
        String token = residents.newSecret();
        Reporter reporter = new Reporter(
                body.complainant() == null ? null : sheet.party(body.complainant()),
                List.of(),
                body.anonymous(),
                body.confidential(),
                body.noReply(),
                body.villages() == null ? List.of() : body.villages(),
                TokenHash.ofSecret(token));
        return commands.send(new SplitMatter(
                        id,
                        part,
                        body.kind(),
                        sheet.document(DocumentType.STATEMENT, Audience.HANDLERS, body.words()),
                        reporter))
                .thenApply(done -> ResponseEntity.created(URI.create("/api/grievances/" + part))
                        .body(IntakeReceipt.of(part, token)));
    }
}
