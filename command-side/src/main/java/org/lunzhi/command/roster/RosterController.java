package org.lunzhi.command.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.roster.MatterCommand.AcceptHandover;
import org.lunzhi.command.roster.MatterCommand.AssignFromRota;
import org.lunzhi.command.roster.MatterCommand.DeclineHandover;
import org.lunzhi.command.roster.MatterCommand.OfferHandover;
import org.lunzhi.command.roster.PlanningCommand.AcceptGap;
import org.lunzhi.command.roster.PlanningCommand.BeginRoster;
import org.lunzhi.command.roster.PlanningCommand.DraftRoster;
import org.lunzhi.command.roster.PlanningCommand.EndRoster;
import org.lunzhi.command.roster.PlanningCommand.ProposeRoster;
import org.lunzhi.command.roster.PlanningCommand.PublishRoster;
import org.lunzhi.command.roster.PlanningCommand.ReturnRoster;
import org.lunzhi.command.roster.PlanningCommand.ReviseRoster;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.calendar.StationHours;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.roster.CaseRef;
import org.lunzhi.kernel.roster.DutyInterval;
import org.lunzhi.kernel.roster.HandoverEvent.DeclineGround;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverItem;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverOccasion;
import org.lunzhi.kernel.roster.PlanningEvent.PostPhone;
import org.lunzhi.kernel.roster.PlanningEvent.RevisionGround;
import org.lunzhi.kernel.roster.PlanningEvent.RotaPlace;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.RosterPolicy;
import org.lunzhi.kernel.roster.ShiftId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rosters, the matters they assign and what their people hand over. */
@RestController
@RequestMapping("/api/rosters")
class RosterController {

    private final CommandGateway commands;
    private final Filing filing;
    private final Ids ids;

    RosterController(CommandGateway commands, Filing filing, Ids ids) {
        this.commands = commands;
        this.filing = filing;
        this.ids = ids;
    }

    /** Without hours and policy the standard ones hold. */
    record NewRoster(
            @NotNull UnitId post,
            @Nullable CommitteeId committee,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,
            @Nullable StationHours hours,
            @NotEmpty List<RotaPlace> rota,
            @Nullable RosterPolicy policy) {}

    record Publishing(@NotNull PostPhone phone) {}

    record Revision(@NotNull RevisionGround ground) {}

    /** What the file of the matter says of villages and people is added to what stands here. */
    record Assignment(
            @NotNull CaseRef matter,
            @Nullable List<UnitId> partyVillages,
            @Nullable List<OfficerId> declaredKin,
            @Nullable List<OfficerId> recused) {}

    /** A matter, with what the next person must know in words. */
    record Item(
            @NotNull CaseRef matter,
            @Nullable @Size(max = 20_000) String note) {}

    record Offer(
            @Nullable ShiftId shift,
            @NotNull OfficerId giver,
            @NotNull OfficerId receiver,
            @NotNull HandoverOccasion occasion,
            @NotNull List<@Valid Item> items) {}

    record Acceptance(@NotNull OfficerId giver, @NotNull List<CaseRef> items) {}

    record Refusal(
            @NotNull OfficerId giver,
            @NotNull List<CaseRef> items,
            @NotNull DeclineGround ground) {}

    @PostMapping
    CompletableFuture<ResponseEntity<Void>> draft(@RequestBody @Valid NewRoster body) {
        var id = RosterId.of(ids.mint("roster"));
        return commands.send(new DraftRoster(
                        id,
                        body.post(),
                        body.committee(),
                        body.firstDay(),
                        body.lastDay(),
                        body.hours() == null ? StationHours.standard() : body.hours(),
                        body.rota(),
                        body.policy() == null ? RosterPolicy.standard() : body.policy()))
                .thenApply(done ->
                        ResponseEntity.created(URI.create("/api/rosters/" + id)).build());
    }

    @PutMapping("/{id}/proposal")
    CompletableFuture<Void> propose(@PathVariable RosterId id) {
        return commands.send(new ProposeRoster(id));
    }

    @PutMapping("/{id}/return")
    CompletableFuture<Void> sendBack(@PathVariable RosterId id) {
        return commands.send(new ReturnRoster(id));
    }

    @PostMapping("/{id}/accepted-gaps")
    CompletableFuture<Void> acceptGap(@PathVariable RosterId id, @RequestBody DutyInterval gap) {
        return commands.send(new AcceptGap(id, gap));
    }

    @PutMapping("/{id}/publication")
    CompletableFuture<Void> publish(@PathVariable RosterId id, @RequestBody @Valid Publishing body) {
        return commands.send(new PublishRoster(id, body.phone()));
    }

    @PostMapping("/{id}/revisions")
    CompletableFuture<Void> revise(@PathVariable RosterId id, @RequestBody @Valid Revision body) {
        return commands.send(new ReviseRoster(id, body.ground()));
    }

    @PutMapping("/{id}/beginning")
    CompletableFuture<Void> begin(@PathVariable RosterId id) {
        return commands.send(new BeginRoster(id));
    }

    @PutMapping("/{id}/end")
    CompletableFuture<Void> end(@PathVariable RosterId id) {
        return commands.send(new EndRoster(id));
    }

    @PostMapping("/{id}/assignments")
    CompletableFuture<Void> assign(@PathVariable RosterId id, @RequestBody @Valid Assignment body) {
        return commands.send(new AssignFromRota(
                id, body.matter(), orNone(body.partyVillages()), orNone(body.declaredKin()), orNone(body.recused())));
    }

    @PostMapping("/{id}/handovers")
    CompletableFuture<Void> offer(@PathVariable RosterId id, @RequestBody @Valid Offer body) {
        Sheet sheet = filing.open(RetentionClass.WORKING_PAPER);
        List<HandoverItem> items = body.items().stream()
                .map(item -> new HandoverItem(
                        item.matter(),
                        sheet.documentIfSaid(DocumentType.HANDOVER_NOTE, Audience.HANDLERS, item.note())))
                .toList();
        return commands.send(
                new OfferHandover(id, body.shift(), body.giver(), body.receiver(), body.occasion(), items));
    }

    @PostMapping("/{id}/handovers/acceptances")
    CompletableFuture<Void> accept(@PathVariable RosterId id, @RequestBody @Valid Acceptance body) {
        return commands.send(new AcceptHandover(id, body.giver(), body.items()));
    }

    @PostMapping("/{id}/handovers/refusals")
    CompletableFuture<Void> decline(@PathVariable RosterId id, @RequestBody @Valid Refusal body) {
        return commands.send(new DeclineHandover(id, body.giver(), body.items(), body.ground()));
    }

    private static <T> List<T> orNone(@Nullable List<T> said) {
        return said == null ? List.of() : said;
    }
}
