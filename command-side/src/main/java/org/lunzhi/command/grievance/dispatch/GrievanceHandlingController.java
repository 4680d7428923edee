package org.lunzhi.command.grievance.dispatch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.AcceptHandover;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.GrantExtension;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.OfferHandover;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.RefuseExtension;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.RefuseHandover;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.RequestExtension;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.handling.ExtensionReason;
import org.lunzhi.kernel.grievance.handling.HandoverReason;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** More time for a matter, and who answers for it. */
@RestController
@RequestMapping("/api/grievances/{id}")
class GrievanceHandlingController {

    private final CommandGateway commands;
    private final Filing filing;

    GrievanceHandlingController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record ExtensionRequest(
            @NotNull LocalDate until,
            @NotNull ExtensionReason reason,
            @Nullable @Size(max = 20_000) String grounds) {}

    record Grant(@Nullable @Size(max = 20_000) String personInformed) {}

    record Refusal(@NotBlank @Size(max = 20_000) String reason) {}

    record Offer(
            @NotNull OfficerId to,
            @NotNull HandoverReason reason,
            @Nullable @Size(max = 20_000) String note) {}

    @PostMapping("/extensions")
    CompletableFuture<Void> askForTime(@PathVariable GrievanceId id, @RequestBody @Valid ExtensionRequest body) {
        Sheet sheet = sheet();
        return commands.send(new RequestExtension(
                id,
                body.until(),
                body.reason(),
                sheet.documentIfSaid(DocumentType.REASON, Audience.HANDLERS, body.grounds())));
    }

    @PostMapping("/extensions/grant")
    CompletableFuture<Void> grantTime(@PathVariable GrievanceId id, @RequestBody @Valid Grant body) {
        Sheet sheet = sheet();
        return commands.send(new GrantExtension(
                id, sheet.documentIfSaid(DocumentType.REPLY_PROOF, Audience.PARTIES, body.personInformed())));
    }

    @PostMapping("/extensions/refusal")
    CompletableFuture<Void> refuseTime(@PathVariable GrievanceId id, @RequestBody @Valid Refusal body) {
        Sheet sheet = sheet();
        return commands.send(
                new RefuseExtension(id, sheet.document(DocumentType.REASON, Audience.HANDLERS, body.reason())));
    }

    @PostMapping("/handovers")
    CompletableFuture<Void> offer(@PathVariable GrievanceId id, @RequestBody @Valid Offer body) {
        Sheet sheet = sheet();
        return commands.send(new OfferHandover(
                id,
                body.to(),
                body.reason(),
                sheet.documentIfSaid(DocumentType.HANDOVER_NOTE, Audience.HANDLERS, body.note())));
    }

    @PostMapping("/handovers/acceptance")
    CompletableFuture<Void> acceptHandover(@PathVariable GrievanceId id) {
        return commands.send(new AcceptHandover(id));
    }

    @PostMapping("/handovers/refusal")
    CompletableFuture<Void> refuseHandover(@PathVariable GrievanceId id) {
        return commands.send(new RefuseHandover(id));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.GRIEVANCE_FILE);
    }
}
