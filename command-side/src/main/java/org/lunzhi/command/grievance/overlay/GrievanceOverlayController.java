package org.lunzhi.command.grievance.overlay;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.overlay.OverlayCommand.EndParking;
import org.lunzhi.command.grievance.overlay.OverlayCommand.EscalateGrievance;
import org.lunzhi.command.grievance.overlay.OverlayCommand.ParkGrievance;
import org.lunzhi.command.grievance.overlay.OverlayCommand.ReferForSafety;
import org.lunzhi.command.grievance.overlay.OverlayCommand.RequestConfidentiality;
import org.lunzhi.command.grievance.overlay.OverlayCommand.ReviewParking;
import org.lunzhi.command.grievance.overlay.OverlayCommand.SealGrievance;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.overlay.EscalationReason;
import org.lunzhi.kernel.grievance.overlay.ParkEndReason;
import org.lunzhi.kernel.grievance.overlay.SafetyRecipient;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What lies over a matter: parking, supervision, escalation, sealing. */
@RestController
@RequestMapping("/api/grievances/{id}")
class GrievanceOverlayController {

    private final CommandGateway commands;
    private final Filing filing;

    GrievanceOverlayController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record Parked(
            @NotBlank @Size(max = 20_000) String measures,
            @NotNull LocalDate announcedDate,
            @Nullable LocalDate reviewOn,
            @Nullable @Size(max = 20_000) String personInformed) {}

    record ParkReview(@Nullable @Size(max = 20_000) String note) {}

    record ParkEnd(@NotNull ParkEndReason reason) {}

    record Escalation(
            @NotNull HandlingLevel to,
            @Nullable UnitId unit,
            @NotNull EscalationReason reason) {}

    record Seal(@NotNull @Size(max = 50) List<UnitId> excludedUnits) {}

    record Referral(
            @NotNull SafetyRecipient recipient,
            @NotBlank @Size(max = 20_000) String words) {}

    @PostMapping("/parking")
    CompletableFuture<Void> park(@PathVariable GrievanceId id, @RequestBody @Valid Parked body) {
        Sheet sheet = sheet();
        return commands.send(new ParkGrievance(
                id,
                sheet.document(DocumentType.RECTIFICATION_PLAN, Audience.HANDLERS, body.measures()),
                body.announcedDate(),
                body.reviewOn(),
                sheet.documentIfSaid(DocumentType.REPLY_PROOF, Audience.PARTIES, body.personInformed())));
    }

    @PostMapping("/parking/reviews")
    CompletableFuture<Void> reviewParking(@PathVariable GrievanceId id, @RequestBody @Valid ParkReview body) {
        Sheet sheet = sheet();
        return commands.send(
                new ReviewParking(id, sheet.documentIfSaid(DocumentType.FILE_NOTE, Audience.HANDLERS, body.note())));
    }

    @PostMapping("/parking/end")
    CompletableFuture<Void> endParking(@PathVariable GrievanceId id, @RequestBody @Valid ParkEnd body) {
        return commands.send(new EndParking(id, body.reason()));
    }

    @PostMapping("/escalations")
    CompletableFuture<Void> escalate(@PathVariable GrievanceId id, @RequestBody @Valid Escalation body) {
        return commands.send(new EscalateGrievance(id, body.to(), body.unit(), body.reason()));
    }

    @PostMapping("/seal")
    CompletableFuture<Void> seal(@PathVariable GrievanceId id, @RequestBody @Valid Seal body) {
        return commands.send(new SealGrievance(id, body.excludedUnits()));
    }

    @PostMapping("/confidentiality")
    CompletableFuture<Void> keepConfidential(@PathVariable GrievanceId id) {
        return commands.send(new RequestConfidentiality(id, null));
    }

    @PostMapping("/safety-referrals")
    CompletableFuture<Void> refer(@PathVariable GrievanceId id, @RequestBody @Valid Referral body) {
        Sheet sheet = sheet();
        return commands.send(new ReferForSafety(
                id, body.recipient(), sheet.document(DocumentType.FILE_NOTE, Audience.SEALED, body.words())));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.GRIEVANCE_FILE);
    }
}
