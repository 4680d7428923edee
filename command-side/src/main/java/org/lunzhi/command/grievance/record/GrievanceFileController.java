package org.lunzhi.command.grievance.record;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.record.RecordCommand.AddEvidence;
import org.lunzhi.command.grievance.record.RecordCommand.AddParty;
import org.lunzhi.command.grievance.record.RecordCommand.AnswerDuplicate;
import org.lunzhi.command.grievance.record.RecordCommand.LinkDuplicate;
import org.lunzhi.command.grievance.record.RecordCommand.NoteProgress;
import org.lunzhi.command.grievance.record.RecordCommand.ReplaceParty;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.outcome.CorrectionReason;
import org.lunzhi.kernel.grievance.outcome.PartyRole;
import org.lunzhi.kernel.grievance.outcome.Reply;
import org.lunzhi.kernel.grievance.outcome.ReplyAbsence;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notes, evidence, people and joined matters. */
@RestController
@RequestMapping("/api/grievances/{id}")
class GrievanceFileController {

    private final CommandGateway commands;
    private final Filing filing;

    GrievanceFileController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record Note(@NotBlank @Size(max = 20_000) String words) {}

    record NewParty(
            @NotNull Particulars particulars,
            @NotNull PartyRole role,
            @Nullable @Size(max = 20_000) String authority,
            @Nullable UnitId village) {}

    record Replacement(
            @NotNull PartyRef former,
            @NotNull Particulars particulars,
            @NotNull CorrectionReason reason,
            @Nullable @Size(max = 20_000) String proof,
            @Nullable UnitId village) {}

    record Duplicate(@NotNull GrievanceId original) {}

    record OwnAnswer(
            @Nullable @Size(max = 20_000) String proof,
            @Nullable Instant repliedAt,
            @Nullable ReplyAbsence noReplyBecause) {}

    @PostMapping("/notes")
    CompletableFuture<Void> note(@PathVariable GrievanceId id, @RequestBody @Valid Note body) {
        Sheet sheet = sheet();
        return commands.send(
                new NoteProgress(id, sheet.document(DocumentType.PROGRESS_NOTE, Audience.HANDLERS, body.words())));
    }

    @PostMapping("/evidence")
    CompletableFuture<Void> evidence(@PathVariable GrievanceId id, @RequestBody @Valid Note body) {
        Sheet sheet = sheet();
        return commands.send(
                new AddEvidence(id, null, sheet.document(DocumentType.EVIDENCE, Audience.HANDLERS, body.words())));
    }

    @PostMapping("/parties")
    CompletableFuture<Void> addParty(@PathVariable GrievanceId id, @RequestBody @Valid NewParty body) {
        Sheet sheet = sheet();
        return commands.send(new AddParty(
                id,
                sheet.party(body.particulars()),
                body.role(),
                sheet.documentIfSaid(DocumentType.AUTHORITY_LETTER, Audience.HANDLERS, body.authority()),
                body.village()));
    }

    @PostMapping("/parties/replacements")
    CompletableFuture<Void> replaceParty(@PathVariable GrievanceId id, @RequestBody @Valid Replacement body) {
        Sheet sheet = sheet();
        return commands.send(new ReplaceParty(
                id,
                body.former(),
                sheet.party(body.particulars()),
                body.reason(),
                sheet.documentIfSaid(DocumentType.IDENTITY_SEEN, Audience.HANDLERS, body.proof()),
                body.village()));
    }

    @PostMapping("/duplicates")
    CompletableFuture<Void> link(@PathVariable GrievanceId id, @RequestBody @Valid Duplicate body) {
        return commands.send(new LinkDuplicate(id, body.original()));
    }

    @PostMapping("/duplicates/answer")
    CompletableFuture<Void> answerDuplicate(@PathVariable GrievanceId id, @RequestBody @Valid OwnAnswer body) {
        Sheet sheet = sheet();
        return commands.send(new AnswerDuplicate(
                id,
                new Reply(
                        sheet.documentIfSaid(DocumentType.REPLY_PROOF, Audience.PARTIES, body.proof()),
                        body.repliedAt(),
                        body.noReplyBecause())));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.GRIEVANCE_FILE);
    }
}
