package org.lunzhi.command.grievance.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.intake.IntakeCommand.OpenMediation;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mediations called for by a matter. */
@RestController
@RequestMapping("/api/grievances/{id}/mediations")
class GrievanceMediationController {

    private final CommandGateway commands;
    private final Filing filing;
    private final Ids ids;

    GrievanceMediationController(CommandGateway commands, Filing filing, Ids ids) {
        this.commands = commands;
        this.filing = filing;
        this.ids = ids;
    }

    /** Who stands on each side; people of the matter are named by their reference, others by who they are. */
    record Call(
            @NotNull @Size(max = 20) List<PartyRef> applicants,
            @NotNull @Size(max = 20) List<PartyRef> respondents,
            @NotNull @Size(max = 20) List<Particulars> newRespondents,
            @Nullable CommitteeId committee,
            @Nullable @Size(max = 20_000) String application) {}

    @PostMapping
    CompletableFuture<ResponseEntity<Void>> call(@PathVariable GrievanceId id, @RequestBody @Valid Call body) {
        Sheet sheet = filing.open(RetentionClass.MEDIATION_FILE);
        MediationId mediation = MediationId.of(ids.mint("mediation"));
        List<PartyRef> respondents = new ArrayList<>(body.respondents());
        body.newRespondents().stream().map(sheet::party).forEach(respondents::add);
        return commands.send(new OpenMediation(
                        id,
                        mediation,
                        body.applicants(),
                        respondents,
                        body.committee(),
                        sheet.documentIfSaid(DocumentType.MEDIATION_APPLICATION, Audience.PARTIES, body.application())))
                .thenApply(done -> ResponseEntity.created(URI.create("/api/mediations/" + mediation))
                        .build());
    }
}
