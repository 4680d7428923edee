package org.lunzhi.command.mediation.preparation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.preparation.PreparationCommand.AcceptConflict;
import org.lunzhi.command.mediation.preparation.PreparationCommand.AcceptMediators;
import org.lunzhi.command.mediation.preparation.PreparationCommand.AssignMediators;
import org.lunzhi.command.mediation.preparation.PreparationCommand.DecideRecusal;
import org.lunzhi.command.mediation.preparation.PreparationCommand.DiscloseConflict;
import org.lunzhi.command.mediation.preparation.PreparationCommand.GiveRightsNotice;
import org.lunzhi.command.mediation.preparation.PreparationCommand.ReplaceMediator;
import org.lunzhi.command.mediation.preparation.PreparationCommand.RequestRecusal;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.conduct.ConflictKind;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.conduct.RecusalBasis;
import org.lunzhi.kernel.mediation.conduct.ReplacementReason;
import org.lunzhi.kernel.mediation.conduct.SelectedBy;
import org.lunzhi.kernel.mediation.terms.RightsNoticeVersion;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mediators, recusals and notices of rights of a case. */
@RestController
@RequestMapping("/api/mediations/{id}")
class PreparationController {

    private final CommandGateway commands;
    private final Filing filing;

    PreparationController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record Bench(
            @NotEmpty @Size(max = 10) List<MediatorId> mediators,
            @NotNull @Size(max = 10) List<MediatorId> leads,
            @NotNull SelectedBy selectedBy) {}

    record Disclosure(
            @NotNull MediatorId mediator,
            @NotNull ConflictKind kind,
            @Nullable @Size(max = 20_000) String words) {}

    record Keeping(@NotNull PartyRef party, @NotNull MediatorId mediator) {}

    record Acceptance(@NotNull PartyRef party) {}

    record Challenge(
            @NotNull PartyRef party,
            @NotNull MediatorId mediator,
            @NotNull ConflictKind ground,
            @Nullable @Size(max = 20_000) String words) {}

    record Ruling(
            boolean granted,
            @NotNull RecusalBasis basis,
            @Nullable @Size(max = 20_000) String words) {}

    record Replacement(
            @NotNull MediatorId replaced,
            @NotNull MediatorId successor,
            boolean leads,
            @NotNull ReplacementReason reason,
            @NotNull @Size(max = 50) List<PartyRef> told) {}

    record Notice(
            @NotNull PartyRef party,
            @NotNull RightsNoticeVersion version,
            @NotNull Manner manner,
            @NotBlank @Size(max = 20_000) String words,
            @Nullable When when) {}

    @PutMapping("/mediators")
    CompletableFuture<Void> assign(@PathVariable MediationId id, @RequestBody @Valid Bench body) {
        return commands.send(new AssignMediators(id, body.mediators(), body.leads(), body.selectedBy()));
    }

    @PostMapping("/disclosures")
    CompletableFuture<Void> disclose(@PathVariable MediationId id, @RequestBody @Valid Disclosure body) {
        return commands.send(new DiscloseConflict(
                id,
                body.mediator(),
                body.kind(),
                sheet().documentIfSaid(DocumentType.FILE_NOTE, Audience.PARTIES, body.words())));
    }

    @PostMapping("/disclosures/acceptances")
    CompletableFuture<Void> keep(@PathVariable MediationId id, @RequestBody @Valid Keeping body) {
        return commands.send(new AcceptConflict(id, body.mediator(), body.party()));
    }

    @PostMapping("/mediators/acceptances")
    CompletableFuture<Void> accept(@PathVariable MediationId id, @RequestBody @Valid Acceptance body) {
        return commands.send(new AcceptMediators(id, body.party()));
    }

    @PostMapping("/recusals")
    CompletableFuture<Void> challenge(@PathVariable MediationId id, @RequestBody @Valid Challenge body) {
        return commands.send(new RequestRecusal(
                id,
                body.party(),
                body.mediator(),
                body.ground(),
                sheet().documentIfSaid(DocumentType.REASON, Audience.PARTIES, body.words())));
    }

    @PutMapping("/recusals/{mediator}/decision")
    CompletableFuture<Void> rule(
            @PathVariable MediationId id, @PathVariable MediatorId mediator, @RequestBody @Valid Ruling body) {
        return commands.send(new DecideRecusal(
                id,
                mediator,
                body.granted(),
                body.basis(),
                sheet().documentIfSaid(DocumentType.REASON, Audience.PARTIES, body.words())));
    }

    @PostMapping("/mediators/replacements")
    CompletableFuture<Void> replace(@PathVariable MediationId id, @RequestBody @Valid Replacement body) {
        return commands.send(
                new ReplaceMediator(id, body.replaced(), body.successor(), body.leads(), body.reason(), body.told()));
    }

    @PostMapping("/notices")
    CompletableFuture<Void> tell(@PathVariable MediationId id, @RequestBody @Valid Notice body) {
        return commands.send(new GiveRightsNotice(
                id,
                body.party(),
                body.version(),
                body.manner(),
                sheet().document(DocumentType.RIGHTS_NOTICE, Audience.PARTIES, body.words()),
                When.orNow(body.when())));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.MEDIATION_FILE);
    }
}
