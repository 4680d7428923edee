package org.lunzhi.command.grievance.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.ApproveOutcome;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.OrderRework;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.RecordFollowUp;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.ReportOutcome;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.handling.ContactResult;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.grievance.outcome.Rating;
import org.lunzhi.kernel.grievance.outcome.Reply;
import org.lunzhi.kernel.grievance.outcome.ReplyAbsence;
import org.lunzhi.kernel.grievance.outcome.Resolution;
import org.lunzhi.kernel.grievance.outcome.ReworkCause;
import org.lunzhi.kernel.grievance.outcome.SampleDrawId;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What came of a matter, checked and followed up. */
@RestController
@RequestMapping("/api/grievances/{id}")
class GrievanceOutcomeController {

    private final CommandGateway commands;
    private final Filing filing;

    GrievanceOutcomeController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    /** How the person was answered; without words there is a reason why not. */
    record Outcome(
            @NotNull OutcomeKind kind,
            @NotBlank @Size(max = 20_000) String report,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 20_000) String> evidence,
            @Nullable @Size(max = 20_000) String replyProof,
            @Nullable Instant repliedAt,
            @Nullable ReplyAbsence noReplyBecause) {}

    record Rework(
            @NotNull ReworkCause cause,
            @NotBlank @Size(max = 20_000) String reason) {}

    record Asked(
            @NotNull ContactResult contact,
            @Nullable Resolution resolution,
            @Nullable Rating rating,
            @Nullable @Size(max = 20_000) String comment,
            @Nullable SampleDrawId sampleDraw) {}

    @PostMapping("/outcomes")
    CompletableFuture<Void> report(@PathVariable GrievanceId id, @RequestBody @Valid Outcome body) {
        Sheet sheet = sheet();
        return commands.send(new ReportOutcome(
                id,
                body.kind(),
                sheet.document(DocumentType.OUTCOME_REPORT, Audience.HANDLERS, body.report()),
                body.evidence().stream()
                        .map(words -> sheet.document(DocumentType.EVIDENCE, Audience.HANDLERS, words))
                        .toList(),
                new Reply(
                        sheet.documentIfSaid(DocumentType.REPLY_PROOF, Audience.PARTIES, body.replyProof()),
                        body.repliedAt(),
                        body.noReplyBecause())));
    }

    @PostMapping("/reviews")
    CompletableFuture<Void> approve(@PathVariable GrievanceId id) {
        return commands.send(new ApproveOutcome(id));
    }

    @PostMapping("/reworks")
    CompletableFuture<Void> rework(@PathVariable GrievanceId id, @RequestBody @Valid Rework body) {
        Sheet sheet = sheet();
        return commands.send(new OrderRework(
                id, body.cause(), sheet.document(DocumentType.REASON, Audience.HANDLERS, body.reason())));
    }

    @PostMapping("/follow-ups")
    CompletableFuture<Void> followUp(@PathVariable GrievanceId id, @RequestBody @Valid Asked body) {
        Sheet sheet = sheet();
        return commands.send(new RecordFollowUp(
                id,
                body.contact(),
                body.resolution(),
                body.rating(),
                sheet.documentIfSaid(DocumentType.RATING_COMMENT, Audience.FOLLOW_UP, body.comment()),
                body.sampleDraw()));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.GRIEVANCE_FILE);
    }
}
