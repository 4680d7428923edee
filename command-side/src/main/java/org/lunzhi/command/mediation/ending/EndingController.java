package org.lunzhi.command.mediation.ending;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.casefile.Routes.RouteTold;
import org.lunzhi.command.mediation.ending.EndingCommand.ArchiveCase;
import org.lunzhi.command.mediation.ending.EndingCommand.ConcludeCase;
import org.lunzhi.command.mediation.ending.EndingCommand.RecordFollowUp;
import org.lunzhi.command.mediation.ending.EndingCommand.RecordNotReached;
import org.lunzhi.command.mediation.ending.EndingCommand.RecordUndisputedFacts;
import org.lunzhi.command.mediation.ending.EndingCommand.TerminateCase;
import org.lunzhi.command.mediation.ending.EndingCommand.WithdrawConsent;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.ending.FollowUpPurpose;
import org.lunzhi.kernel.mediation.ending.NotReachedReason;
import org.lunzhi.kernel.mediation.ending.Reached;
import org.lunzhi.kernel.mediation.ending.SampleDrawId;
import org.lunzhi.kernel.mediation.ending.Satisfaction;
import org.lunzhi.kernel.mediation.ending.TerminationReason;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentId;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a case ends, is followed up and archived. */
@RestController
@RequestMapping("/api/mediations/{id}")
class EndingController {

    private final CommandGateway commands;
    private final Filing filing;

    EndingController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record NotReached(
            @NotNull NotReachedReason reason, @Nullable When when) {}

    record Withdrawal(
            @NotNull PartyRef party,
            @NotNull Manner manner,
            @Nullable @Size(max = 20_000) String words,
            @Nullable When when) {}

    record Facts(
            @NotNull @Size(max = 50) List<PartyRef> consenting,
            @NotBlank @Size(max = 20_000) String words) {}

    record Termination(
            @NotNull TerminationReason reason,
            @NotNull @Size(max = 20) List<@Valid RouteTold> routes) {}

    record FollowUp(
            @NotNull FollowUpPurpose purpose,
            @NotNull PartyRef party,
            @NotNull Reached reached,
            @Nullable Satisfaction satisfaction,
            @Nullable SampleDrawId sampleDraw,
            @NotBlank @Size(max = 20_000) String words) {}

    record Archive(
            @NotNull @Size(max = 500) Map<String, Integer> pages,
            @NotNull RetentionClass retention) {}

    @PutMapping("/non-agreement")
    CompletableFuture<Void> notReached(@PathVariable MediationId id, @RequestBody @Valid NotReached body) {
        return commands.send(new RecordNotReached(id, body.reason(), When.orNow(body.when())));
    }

    @PostMapping("/withdrawals")
    CompletableFuture<Void> withdraw(@PathVariable MediationId id, @RequestBody @Valid Withdrawal body) {
        return commands.send(new WithdrawConsent(
                id,
                body.party(),
                body.manner(),
                sheet().documentIfSaid(DocumentType.STATEMENT, Audience.PARTIES, body.words()),
                When.orNow(body.when())));
    }

    @PostMapping("/undisputed-facts")
    CompletableFuture<Void> setDown(@PathVariable MediationId id, @RequestBody @Valid Facts body) {
        return commands.send(new RecordUndisputedFacts(
                id, body.consenting(), sheet().document(DocumentType.FILE_NOTE, Audience.PARTIES, body.words())));
    }

    @PutMapping("/termination")
    CompletableFuture<Void> terminate(@PathVariable MediationId id, @RequestBody @Valid Termination body) {
        return commands.send(new TerminateCase(id, body.reason(), RouteTold.file(body.routes(), sheet())));
    }

    @PostMapping("/follow-ups")
    CompletableFuture<Void> followUp(@PathVariable MediationId id, @RequestBody @Valid FollowUp body) {
        return commands.send(new RecordFollowUp(
                id,
                body.purpose(),
                body.party(),
                body.reached(),
                body.satisfaction(),
                body.sampleDraw(),
                sheet().document(DocumentType.FOLLOW_UP_RECORD, Audience.FOLLOW_UP, body.words())));
    }

    @PutMapping("/conclusion")
    CompletableFuture<Void> conclude(@PathVariable MediationId id) {
        return commands.send(new ConcludeCase(id));
    }

    @PutMapping("/archive")
    CompletableFuture<Void> archive(@PathVariable MediationId id, @RequestBody @Valid Archive body) {
        return commands.send(new ArchiveCase(id, pages(body), body.retention()));
    }

    private static Map<DocumentId, Integer> pages(Archive body) {
        return body.pages().entrySet().stream()
                .collect(Collectors.toMap(page -> DocumentId.of(page.getKey()), Map.Entry::getValue));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.MEDIATION_FILE);
    }
}
