package org.lunzhi.command.grievance.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.CloseGrievance;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.ReopenGrievance;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.WithdrawGrievance;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.outcome.ReopenReason;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a matter ends, and begins again. */
@RestController
@RequestMapping("/api/grievances/{id}")
class GrievanceEndingController {

    private final CommandGateway commands;
    private final Filing filing;

    GrievanceEndingController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record Closure(
            @Nullable @Size(max = 20_000) String explanation,
            @Nullable @Size(max = 20_000) String reviewRouteNotice) {}

    record Reopening(
            @NotNull ReopenReason reason,
            @NotBlank @Size(max = 20_000) String grounds) {}

    /** What the person wrote, word for word; without a writing of theirs nobody takes a matter back for them. */
    record Withdrawal(@NotBlank @Size(max = 20_000) String written) {}

    @PostMapping("/closure")
    CompletableFuture<Void> close(@PathVariable GrievanceId id, @RequestBody @Valid Closure body) {
        Sheet sheet = sheet();
        return commands.send(new CloseGrievance(
                id,
                sheet.documentIfSaid(DocumentType.CLOSING_REPORT, Audience.PARTIES, body.explanation()),
                sheet.documentIfSaid(DocumentType.ROUTE_NOTICE, Audience.PARTIES, body.reviewRouteNotice())));
    }

    @PostMapping("/reopenings")
    CompletableFuture<Void> reopen(@PathVariable GrievanceId id, @RequestBody @Valid Reopening body) {
        Sheet sheet = sheet();
        return commands.send(new ReopenGrievance(
                id, body.reason(), sheet.document(DocumentType.SUPPLEMENT, Audience.HANDLERS, body.grounds())));
    }

    @PostMapping("/withdrawal")
    CompletableFuture<Void> withdraw(@PathVariable GrievanceId id, @RequestBody @Valid Withdrawal body) {
        Sheet sheet = sheet();
        return commands.send(new WithdrawGrievance(
                id, null, sheet.document(DocumentType.STATEMENT, Audience.HANDLERS, body.written())));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.GRIEVANCE_FILE);
    }
}
