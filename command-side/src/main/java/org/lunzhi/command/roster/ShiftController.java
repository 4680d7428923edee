package org.lunzhi.command.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.roster.PlanningCommand.CancelShift;
import org.lunzhi.command.roster.PlanningCommand.PlanShift;
import org.lunzhi.command.roster.ShiftCommand.AcceptSwap;
import org.lunzhi.command.roster.ShiftCommand.AppointRelief;
import org.lunzhi.command.roster.ShiftCommand.ApproveSwap;
import org.lunzhi.command.roster.ShiftCommand.CheckIn;
import org.lunzhi.command.roster.ShiftCommand.CompleteShift;
import org.lunzhi.command.roster.ShiftCommand.DropSwap;
import org.lunzhi.command.roster.ShiftCommand.ReportAbsence;
import org.lunzhi.command.roster.ShiftCommand.ReportMajorIncident;
import org.lunzhi.command.roster.ShiftCommand.RequestSwap;
import org.lunzhi.command.support.Filing;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.roster.DutyInterval;
import org.lunzhi.kernel.roster.PlanningEvent.CancelGround;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftRole;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.ShiftEvent.AbsenceGround;
import org.lunzhi.kernel.roster.ShiftEvent.IncidentKind;
import org.lunzhi.kernel.roster.ShiftEvent.LateRecordGround;
import org.lunzhi.kernel.roster.ShiftId;
import org.lunzhi.kernel.roster.SwapEvent.SwapDropGround;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shifts of a roster, from the plan to their end. */
@RestController
@RequestMapping("/api/rosters/{roster}/shifts")
class ShiftController {

    private final CommandGateway commands;
    private final Filing filing;
    private final Ids ids;

    ShiftController(CommandGateway commands, Filing filing, Ids ids) {
        this.commands = commands;
        this.filing = filing;
        this.ids = ids;
    }

    record NewShift(
            @NotNull OfficerId officer,
            @NotNull ShiftRole role,
            @NotNull DutyInterval interval) {}

    record Arrival(@Nullable Instant at, @Nullable LateRecordGround lateRecord) {}

    record Absence(@NotNull AbsenceGround ground) {}

    record Relief(@NotNull OfficerId officer) {}

    record Swap(@NotNull OfficerId taker, @Nullable ShiftId inReturn) {}

    record Incident(
            @NotNull IncidentKind kind,
            @NotBlank @Size(max = 20_000) String words,
            @NotNull UnitId reportedTo) {}

    @PostMapping
    CompletableFuture<ResponseEntity<Void>> plan(@PathVariable RosterId roster, @RequestBody @Valid NewShift body) {
        var id = ShiftId.of(ids.mint("shift"));
        return commands.send(new PlanShift(roster, id, body.officer(), body.role(), body.interval()))
                .thenApply(done -> ResponseEntity.created(URI.create("/api/rosters/" + roster + "/shifts/" + id))
                        .build());
    }

    @DeleteMapping("/{id}")
    CompletableFuture<Void> cancel(
            @PathVariable RosterId roster, @PathVariable ShiftId id, @RequestParam CancelGround ground) {
        return commands.send(new CancelShift(roster, id, ground));
    }

    @PutMapping("/{id}/check-in")
    CompletableFuture<Void> checkIn(
            @PathVariable RosterId roster, @PathVariable ShiftId id, @RequestBody Arrival body) {
        return commands.send(new CheckIn(roster, id, body.at(), body.lateRecord()));
    }

    @PutMapping("/{id}/absence")
    CompletableFuture<Void> reportAbsence(
            @PathVariable RosterId roster, @PathVariable ShiftId id, @RequestBody @Valid Absence body) {
        return commands.send(new ReportAbsence(roster, id, body.ground()));
    }

    @PutMapping("/{id}/relief")
    CompletableFuture<Void> appointRelief(
            @PathVariable RosterId roster, @PathVariable ShiftId id, @RequestBody @Valid Relief body) {
        return commands.send(new AppointRelief(roster, id, body.officer()));
    }

    @PutMapping("/{id}/end")
    CompletableFuture<Void> complete(@PathVariable RosterId roster, @PathVariable ShiftId id) {
        return commands.send(new CompleteShift(roster, id));
    }

    @PutMapping("/{id}/swap")
    CompletableFuture<Void> requestSwap(
            @PathVariable RosterId roster, @PathVariable ShiftId id, @RequestBody @Valid Swap body) {
        return commands.send(new RequestSwap(roster, id, body.taker(), body.inReturn()));
    }

    @PutMapping("/{id}/swap/acceptance")
    CompletableFuture<Void> acceptSwap(@PathVariable RosterId roster, @PathVariable ShiftId id) {
        return commands.send(new AcceptSwap(roster, id));
    }

    @PutMapping("/{id}/swap/approval")
    CompletableFuture<Void> approveSwap(@PathVariable RosterId roster, @PathVariable ShiftId id) {
        return commands.send(new ApproveSwap(roster, id));
    }

    @DeleteMapping("/{id}/swap")
    CompletableFuture<Void> dropSwap(
            @PathVariable RosterId roster, @PathVariable ShiftId id, @RequestParam SwapDropGround ground) {
        return commands.send(new DropSwap(roster, id, ground));
    }

    @PostMapping("/{id}/incidents")
    CompletableFuture<Void> reportIncident(
            @PathVariable RosterId roster, @PathVariable ShiftId id, @RequestBody @Valid Incident body) {
        DocumentRef report = filing.open(RetentionClass.WORKING_PAPER)
                .document(DocumentType.FILE_NOTE, Audience.HANDLERS, body.words());
        return commands.send(new ReportMajorIncident(roster, id, body.kind(), report, body.reportedTo()));
    }
}
