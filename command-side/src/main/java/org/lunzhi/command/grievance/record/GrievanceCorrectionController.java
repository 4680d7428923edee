package org.lunzhi.command.grievance.record;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.lunzhi.command.grievance.record.RecordCommand.CorrectCategory;
import org.lunzhi.command.grievance.record.RecordCommand.CorrectDocument;
import org.lunzhi.command.grievance.record.RecordCommand.CorrectReceiptTime;
import org.lunzhi.command.grievance.record.RecordCommand.CorrectVillages;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.outcome.CorrectionReason;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mistakes put right. */
@RestController
@RequestMapping("/api/grievances/{id}/corrections")
class GrievanceCorrectionController {

    private final CommandGateway commands;
    private final Filing filing;

    GrievanceCorrectionController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record RightCategory(
            @NotNull CategoryCode category, @NotNull CorrectionReason reason) {}

    record RightTime(@NotNull Instant receivedAt, @NotNull CorrectionReason reason) {}

    record RightVillages(
            @NotNull @Size(max = 50) List<UnitId> villages,
            @NotNull CorrectionReason reason) {}

    record RightDocument(
            @NotNull DocumentRef former,
            @NotBlank @Size(max = 20_000) String words,
            @NotNull CorrectionReason reason) {}

    @PostMapping("/category")
    CompletableFuture<Void> category(@PathVariable GrievanceId id, @RequestBody @Valid RightCategory body) {
        return commands.send(new CorrectCategory(id, body.category(), body.reason()));
    }

    @PostMapping("/receipt-time")
    CompletableFuture<Void> receiptTime(@PathVariable GrievanceId id, @RequestBody @Valid RightTime body) {
        return commands.send(new CorrectReceiptTime(id, body.receivedAt(), body.reason()));
    }

    @PostMapping("/villages")
    CompletableFuture<Void> villages(@PathVariable GrievanceId id, @RequestBody @Valid RightVillages body) {
        return commands.send(new CorrectVillages(id, body.villages(), body.reason()));
    }

    @PostMapping("/document")
    CompletableFuture<Void> document(@PathVariable GrievanceId id, @RequestBody @Valid RightDocument body) {
        Sheet sheet = sheet();
        return commands.send(new CorrectDocument(
                id,
                body.former(),
                sheet.document(body.former().type(), body.former().audience(), body.words()),
                body.reason()));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.GRIEVANCE_FILE);
    }
}
