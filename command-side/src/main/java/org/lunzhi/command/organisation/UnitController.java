package org.lunzhi.command.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.organisation.AppointmentCommand.AppointOfficer;
import org.lunzhi.command.organisation.AppointmentCommand.ChangeRoles;
import org.lunzhi.command.organisation.AppointmentCommand.EndAppointment;
import org.lunzhi.command.organisation.UnitCommand.AttachRoom;
import org.lunzhi.command.organisation.UnitCommand.DetachRoom;
import org.lunzhi.command.organisation.UnitCommand.DissolveUnit;
import org.lunzhi.command.organisation.UnitCommand.EstablishUnit;
import org.lunzhi.command.organisation.UnitCommand.MoveUnit;
import org.lunzhi.command.organisation.UnitCommand.RenameUnit;
import org.lunzhi.kernel.access.AppointmentId;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.UnitName;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units of the tree and the appointments to their posts. */
@RestController
@RequestMapping("/api")
class UnitController {

    private final CommandGateway commands;
    private final Ids ids;

    UnitController(CommandGateway commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    record NewUnit(
            @NotNull UnitKind kind,
            @NotNull UnitName name,
            @Nullable UnitId parent,
            @Nullable PlaceCode place,
            @NotNull LocalDate from) {}

    record NewName(@NotNull UnitName name, @NotNull LocalDate from) {}

    record NewParent(@NotNull UnitId parent, @NotNull LocalDate from) {}

    record Attachment(
            @NotNull CommitteeId committee, @NotNull LocalDate from) {}

    record NewAppointment(
            @NotNull OfficerId officer,
            @NotNull UnitName post,
            @NotEmpty List<Role> roles,
            @NotNull LocalDate from,
            @Nullable LocalDate lastDay) {}

    record NewRoles(@NotEmpty List<Role> roles, @NotNull LocalDate from) {}

    @PostMapping("/units")
    CompletableFuture<ResponseEntity<Void>> establish(@RequestBody @Valid NewUnit body) {
        var id = UnitId.of(ids.mint("unit"));
        return commands.send(new EstablishUnit(id, body.kind(), body.name(), body.parent(), body.place(), body.from()))
                .thenApply(done ->
                        ResponseEntity.created(URI.create("/api/units/" + id)).build());
    }

    @PutMapping("/units/{id}/name")
    CompletableFuture<Void> rename(@PathVariable UnitId id, @RequestBody @Valid NewName body) {
        return commands.send(new RenameUnit(id, body.name(), body.from()));
    }

    @PutMapping("/units/{id}/parent")
    CompletableFuture<Void> move(@PathVariable UnitId id, @RequestBody @Valid NewParent body) {
        return commands.send(new MoveUnit(id, body.parent(), body.from()));
    }

    @PutMapping("/units/{id}/committee")
    CompletableFuture<Void> attach(@PathVariable UnitId id, @RequestBody @Valid Attachment body) {
        return commands.send(new AttachRoom(id, body.committee(), body.from()));
    }

    @DeleteMapping("/units/{id}/committee")
    CompletableFuture<Void> detach(@PathVariable UnitId id, @RequestParam LocalDate from) {
        return commands.send(new DetachRoom(id, from));
    }

    @DeleteMapping("/units/{id}")
    CompletableFuture<Void> dissolve(@PathVariable UnitId id, @RequestParam LocalDate from) {
        return commands.send(new DissolveUnit(id, from));
    }

    @PostMapping("/units/{unit}/appointments")
    CompletableFuture<ResponseEntity<Void>> appoint(
            @PathVariable UnitId unit, @RequestBody @Valid NewAppointment body) {
        var id = AppointmentId.of(ids.mint("appointment"));
        return commands.send(new AppointOfficer(
                        id, body.officer(), unit, body.post(), body.roles(), body.from(), body.lastDay()))
                .thenApply(done -> ResponseEntity.created(URI.create("/api/appointments/" + id))
                        .build());
    }

    @PutMapping("/appointments/{id}/roles")
    CompletableFuture<Void> changeRoles(@PathVariable AppointmentId id, @RequestBody @Valid NewRoles body) {
        return commands.send(new ChangeRoles(id, body.roles(), body.from()));
    }

    @DeleteMapping("/appointments/{id}")
    CompletableFuture<Void> endAppointment(@PathVariable AppointmentId id, @RequestParam LocalDate lastDay) {
        return commands.send(new EndAppointment(id, lastDay));
    }
}
