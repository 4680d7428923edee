package org.lunzhi.command.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.organisation.CommitteeCommand.AdoptSeal;
import org.lunzhi.command.organisation.CommitteeCommand.DissolveCommittee;
import org.lunzhi.command.organisation.CommitteeCommand.FormCommittee;
import org.lunzhi.command.organisation.CommitteeCommand.RecordComposition;
import org.lunzhi.command.organisation.CommitteeCommand.RenewTerm;
import org.lunzhi.command.organisation.CommitteeCommand.WithdrawSeal;
import org.lunzhi.command.organisation.MediatorCommand.ChangeHomeVillage;
import org.lunzhi.command.organisation.MediatorCommand.GiveMandate;
import org.lunzhi.command.organisation.MediatorCommand.LayDownMandate;
import org.lunzhi.command.organisation.MediatorCommand.RecordTraining;
import org.lunzhi.command.organisation.MediatorCommand.RemoveMediator;
import org.lunzhi.command.organisation.MediatorCommand.RenewMandate;
import org.lunzhi.command.organisation.MediatorCommand.ResumeMandate;
import org.lunzhi.command.organisation.MediatorCommand.SuspendMandate;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.BodyType;
import org.lunzhi.kernel.organisation.CommitteeEvent.Composition;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateOrigin;
import org.lunzhi.kernel.organisation.MediatorEvent.RemovalGround;
import org.lunzhi.kernel.organisation.MediatorEvent.SuspensionGround;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.SealId;
import org.lunzhi.kernel.organisation.UnitId;
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

/** Mediation committees, their seals and the mandates of their mediators. */
@RestController
@RequestMapping("/api")
class CommitteeController {

    private final CommandGateway commands;
    private final Ids ids;

    CommitteeController(CommandGateway commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    record NewCommittee(
            @NotNull BodyType body,
            @NotNull UnitName name,
            @NotNull UnitId unit,
            @NotNull LocalDate from,
            @NotNull LocalDate termEnds) {}

    record Term(@NotNull LocalDate from, @NotNull LocalDate lastDay) {}

    record NewMandate(
            @NotNull OfficerId officer,
            @NotNull MandateOrigin origin,
            boolean adult,
            @Nullable UnitId homeVillage,
            @NotNull LocalDate from,
            @NotNull LocalDate lastDay) {}

    record Training(@NotNull LocalDate lastDay) {}

    record HomeVillage(@NotNull UnitId homeVillage, @NotNull LocalDate from) {}

    record Suspension(
            @NotNull SuspensionGround ground, @NotNull LocalDate from) {}

    record Removal(@NotNull RemovalGround ground, @NotNull LocalDate from) {}

    @PostMapping("/committees")
    CompletableFuture<ResponseEntity<Void>> form(@RequestBody @Valid NewCommittee body) {
        var id = CommitteeId.of(ids.mint("committee"));
        return commands.send(new FormCommittee(id, body.body(), body.name(), body.unit(), body.from(), body.termEnds()))
                .thenApply(done -> ResponseEntity.created(URI.create("/api/committees/" + id))
                        .build());
    }

    @PutMapping("/committees/{id}/composition")
    CompletableFuture<Void> compose(@PathVariable CommitteeId id, @RequestBody Composition body) {
        return commands.send(new RecordComposition(id, body));
    }

    @PutMapping("/committees/{id}/term")
    CompletableFuture<Void> renew(@PathVariable CommitteeId id, @RequestBody @Valid Term body) {
        return commands.send(new RenewTerm(id, body.from(), body.lastDay()));
    }

    @PutMapping("/committees/{id}/seals/{seal}")
    CompletableFuture<Void> adopt(
            @PathVariable CommitteeId id, @PathVariable SealId seal, @RequestParam LocalDate from) {
        return commands.send(new AdoptSeal(id, seal, from));
    }

    @DeleteMapping("/committees/{id}/seals/{seal}")
    CompletableFuture<Void> withdraw(
            @PathVariable CommitteeId id, @PathVariable SealId seal, @RequestParam LocalDate from) {
        return commands.send(new WithdrawSeal(id, seal, from));
    }

    @DeleteMapping("/committees/{id}")
    CompletableFuture<Void> dissolve(@PathVariable CommitteeId id, @RequestParam LocalDate from) {
        return commands.send(new DissolveCommittee(id, from));
    }

    @PostMapping("/committees/{id}/mediators")
    CompletableFuture<ResponseEntity<Void>> giveMandate(
            @PathVariable CommitteeId id, @RequestBody @Valid NewMandate body) {
        var command = new GiveMandate(
                body.officer(), id, body.origin(), body.adult(), body.homeVillage(), body.from(), body.lastDay());
        return commands.send(command)
                .thenApply(done -> ResponseEntity.created(URI.create("/api/mediators/" + command.mediatorId()))
                        .build());
    }

    @PutMapping("/mediators/{id}/term")
    CompletableFuture<Void> renewMandate(@PathVariable MediatorId id, @RequestBody @Valid Term body) {
        return commands.send(new RenewMandate(id, body.from(), body.lastDay()));
    }

    @PutMapping("/mediators/{id}/training")
    CompletableFuture<Void> train(@PathVariable MediatorId id, @RequestBody @Valid Training body) {
        return commands.send(new RecordTraining(id, body.lastDay()));
    }

    @PutMapping("/mediators/{id}/home-village")
    CompletableFuture<Void> moveHome(@PathVariable MediatorId id, @RequestBody @Valid HomeVillage body) {
        return commands.send(new ChangeHomeVillage(id, body.homeVillage(), body.from()));
    }

    @PutMapping("/mediators/{id}/suspension")
    CompletableFuture<Void> suspend(@PathVariable MediatorId id, @RequestBody @Valid Suspension body) {
        return commands.send(new SuspendMandate(id, body.ground(), body.from()));
    }

    @DeleteMapping("/mediators/{id}/suspension")
    CompletableFuture<Void> resume(@PathVariable MediatorId id, @RequestParam LocalDate from) {
        return commands.send(new ResumeMandate(id, from));
    }

    @PutMapping("/mediators/{id}/removal")
    CompletableFuture<Void> remove(@PathVariable MediatorId id, @RequestBody @Valid Removal body) {
        return commands.send(new RemoveMediator(id, body.ground(), body.from()));
    }

    @DeleteMapping("/mediators/{id}")
    CompletableFuture<Void> layDown(@PathVariable MediatorId id, @RequestParam LocalDate lastDay) {
        return commands.send(new LayDownMandate(id, lastDay));
    }
}
