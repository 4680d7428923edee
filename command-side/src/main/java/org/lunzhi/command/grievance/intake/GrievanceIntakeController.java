package org.lunzhi.command.grievance.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.intake.IntakeCommand.AcceptGrievance;
import org.lunzhi.command.grievance.intake.IntakeCommand.DeclineGrievance;
import org.lunzhi.command.grievance.intake.IntakeCommand.TransferOut;
import org.lunzhi.command.grievance.intake.IntakeCommand.TriageGrievance;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.intake.DeclineReason;
import org.lunzhi.kernel.grievance.intake.DisclosedItem;
import org.lunzhi.kernel.grievance.intake.Screening;
import org.lunzhi.kernel.grievance.intake.StatutoryRoute;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.policy.Urgency;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a registered matter is sorted. */
@RestController
@RequestMapping("/api/grievances/{id}")
class GrievanceIntakeController {

    private final CommandGateway commands;
    private final Filing filing;

    GrievanceIntakeController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record Triage(
            @NotNull MatterType kind,
            @NotNull Track track,
            @NotNull Urgency urgency,
            @NotNull CategoryCode category,
            @NotNull HandlingLevel level,
            @NotNull StatutoryRoute route,
            @NotNull Screening screening,
            boolean withoutInterest) {}

    record Acceptance(
            @Nullable GrievanceId sameFactsAs,
            @Nullable @Size(max = 20_000) String newFactOrReason) {}

    record Refusal(
            @NotNull DeclineReason reason,
            @NotNull StatutoryRoute route,
            @Nullable @Size(max = 20_000) String routeNotice) {}

    record Transfer(
            @NotNull UnitId recipient,
            @NotNull List<DisclosedItem> disclosed,
            @NotBlank @Size(max = 20_000) String letter,
            @NotBlank @Size(max = 20_000) String receipt) {}

    @PostMapping("/triage")
    CompletableFuture<Void> triage(@PathVariable GrievanceId id, @RequestBody @Valid Triage body) {
        return commands.send(new TriageGrievance(
                id,
                body.kind(),
                body.track(),
                body.urgency(),
                body.category(),
                body.level(),
                body.route(),
                body.screening(),
                body.withoutInterest()));
    }

    @PostMapping("/acceptance")
    CompletableFuture<Void> accept(@PathVariable GrievanceId id, @RequestBody @Valid Acceptance body) {
        Sheet sheet = sheet();
        return commands.send(new AcceptGrievance(
                id,
                body.sameFactsAs(),
                sheet.documentIfSaid(DocumentType.SUPPLEMENT, Audience.HANDLERS, body.newFactOrReason())));
    }

    @PostMapping("/refusal")
    CompletableFuture<Void> decline(@PathVariable GrievanceId id, @RequestBody @Valid Refusal body) {
        Sheet sheet = sheet();
        return commands.send(new DeclineGrievance(
                id,
                body.reason(),
                body.route(),
                sheet.documentIfSaid(DocumentType.ROUTE_NOTICE, Audience.PARTIES, body.routeNotice())));
    }

    @PostMapping("/transfer")
    CompletableFuture<Void> transfer(@PathVariable GrievanceId id, @RequestBody @Valid Transfer body) {
        Sheet sheet = sheet();
        return commands.send(new TransferOut(
                id,
                body.recipient(),
                body.disclosed(),
                sheet.document(DocumentType.ENTRUSTMENT_LETTER, Audience.HANDLERS, body.letter()),
                sheet.document(DocumentType.FILE_NOTE, Audience.HANDLERS, body.receipt())));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.GRIEVANCE_FILE);
    }
}
