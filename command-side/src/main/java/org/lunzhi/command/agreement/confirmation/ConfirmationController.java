package org.lunzhi.command.agreement.confirmation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.ApplyJudicialConfirmation;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.RecordCourtAcceptance;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.RecordCourtRefusal;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.RecordRuling;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.WithdrawApplication;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.acts.ConfirmationRefusal;
import org.lunzhi.kernel.agreement.acts.CourtBasis;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Joint judicial confirmation of an agreement. */
@RestController
@RequestMapping("/api/agreements/{id}/judicial-confirmation")
class ConfirmationController {

    private final CommandGateway commands;
    private final Filing filing;

    ConfirmationController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    /** The agreement itself is named by its reference; what proves the mediation is said in words. */
    record Application(
            @NotNull @Size(max = 50) List<PartyRef> applicants,
            @NotNull @Size(max = 50) List<Integer> obligations,
            @NotNull CourtBasis basis,
            @NotNull DocumentRef agreement,
            @NotBlank @Size(max = 20_000) String proof,
            @Nullable When when) {}

    record Taken(@NotNull LocalDate courtDate) {}

    record NotTaken(
            @NotNull ConfirmationRefusal reason, @NotNull LocalDate courtDate) {}

    record Withdrawn(@NotNull @Size(max = 50) List<PartyRef> withdrawnBy) {}

    record Ruling(
            @NotBlank @Size(max = 20_000) String words,
            @Nullable ConfirmationRefusal dismissedFor,
            @NotNull LocalDate courtDate) {}

    @PostMapping
    CompletableFuture<Void> apply(@PathVariable AgreementId id, @RequestBody @Valid Application body) {
        var materials = List.of(
                body.agreement(), sheet().document(DocumentType.CONFIRMATION_MATERIAL, Audience.PARTIES, body.proof()));
        return commands.send(new ApplyJudicialConfirmation(
                id, body.applicants(), body.obligations(), body.basis(), materials, When.orNow(body.when())));
    }

    @PutMapping("/acceptance")
    CompletableFuture<Void> accept(@PathVariable AgreementId id, @RequestBody @Valid Taken body) {
        return commands.send(new RecordCourtAcceptance(id, body.courtDate()));
    }

    @PutMapping("/refusal")
    CompletableFuture<Void> refuse(@PathVariable AgreementId id, @RequestBody @Valid NotTaken body) {
        return commands.send(new RecordCourtRefusal(id, body.reason(), body.courtDate()));
    }

    @PutMapping("/withdrawal")
    CompletableFuture<Void> withdraw(@PathVariable AgreementId id, @RequestBody @Valid Withdrawn body) {
        return commands.send(new WithdrawApplication(id, body.withdrawnBy()));
    }

    @PutMapping("/ruling")
    CompletableFuture<Void> rule(@PathVariable AgreementId id, @RequestBody @Valid Ruling body) {
        return commands.send(new RecordRuling(
                id,
                sheet().document(DocumentType.CONFIRMATION_MATERIAL, Audience.PARTIES, body.words()),
                body.dismissedFor(),
                body.courtDate()));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.MEDIATION_FILE);
    }
}
