package org.lunzhi.command.agreement.correction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.lunzhi.command.agreement.correction.CorrectionCommand.CorrectAgreementPaper;
import org.lunzhi.command.agreement.correction.CorrectionCommand.CorrectAgreementTime;
import org.lunzhi.command.support.Filing;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.mediation.upkeep.CorrectionReason;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Papers and times corrected in the record of an agreement. */
@RestController
@RequestMapping("/api/agreements/{id}/corrections")
class CorrectionController {

    private final CommandGateway commands;
    private final Filing filing;

    CorrectionController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record Paper(
            @NotNull DocumentRef replaced,
            @NotBlank @Size(max = 20_000) String words,
            @NotNull CorrectionReason reason) {}

    record Moment(
            long entry, @NotNull Instant corrected, @NotNull CorrectionReason reason) {}

    @PostMapping("/papers")
    CompletableFuture<Void> correct(@PathVariable AgreementId id, @RequestBody @Valid Paper body) {
        DocumentRef replaced = body.replaced();
        DocumentRef corrected =
                filing.open(RetentionClass.MEDIATION_FILE).document(replaced.type(), replaced.audience(), body.words());
        return commands.send(new CorrectAgreementPaper(id, replaced, corrected, body.reason()));
    }

    @PostMapping("/times")
    CompletableFuture<Void> correct(@PathVariable AgreementId id, @RequestBody @Valid Moment body) {
        return commands.send(new CorrectAgreementTime(id, body.entry(), body.corrected(), body.reason()));
    }
}
