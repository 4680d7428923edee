package org.lunzhi.command.roster;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.roster.RosterRule.ITEM_ALREADY_OFFERED;
import static org.lunzhi.command.roster.RosterRule.ITEM_NOT_OFFERED;
import static org.lunzhi.command.roster.RosterRule.ITEM_NOT_OPEN;
import static org.lunzhi.command.roster.RosterRule.KEPT_FROM_UNIT;
import static org.lunzhi.command.roster.RosterRule.MATTER_ALREADY_ASSIGNED;
import static org.lunzhi.command.roster.RosterRule.MEDIATOR_CONFLICT;
import static org.lunzhi.command.roster.RosterRule.NOT_ON_ROTA;
import static org.lunzhi.command.roster.RosterRule.NOT_OWN_SHIFT;
import static org.lunzhi.command.roster.RosterRule.RECEIVER_BARRED;
import static org.lunzhi.command.roster.RosterRule.RECEIVER_IS_GIVER;
import static org.lunzhi.command.roster.RosterRule.ROSTER_NOT_PUBLISHED;
import static org.lunzhi.command.roster.RosterRule.requirePlanner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.roster.MatterCommand.AcceptHandover;
import org.lunzhi.command.roster.MatterCommand.AssignFromRota;
import org.lunzhi.command.roster.MatterCommand.CloseOpenItem;
import org.lunzhi.command.roster.MatterCommand.DeclineHandover;
import org.lunzhi.command.roster.MatterCommand.OfferHandover;
import org.lunzhi.command.roster.assignment.Bars;
import org.lunzhi.command.roster.assignment.RotaAssignment;
import org.lunzhi.command.roster.assignment.RotaInputs;
import org.lunzhi.command.roster.assignment.Surroundings;
import org.lunzhi.command.roster.plan.RosterBook;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.roster.AssignmentEvent.CaseAssignedFromRota;
import org.lunzhi.kernel.roster.AssignmentEvent.OpenItemClosed;
import org.lunzhi.kernel.roster.AssignmentInputs;
import org.lunzhi.kernel.roster.CaseRef;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverAccepted;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverDeclined;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverItem;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverOccasion;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverOffered;

/** The matters that people on a roster answer for; the end of a shift changes nothing about them. */
class OpenItems {

    private final RosterBook book;
    private final Map<CaseRef, Item> items = new LinkedHashMap<>();

    OpenItems(RosterBook book) {
        this.book = book;
    }

    @CommandHandler
    void decide(AssignFromRota command, Surroundings surroundings, Actor actor, Clock clock) {
        requirePlanner(actor);
        ROSTER_NOT_PUBLISHED.requires(book.isPublished());
        Item item = items.get(command.matter());
        LocalDate today = StationTime.dateOf(clock.instant());
        Bars bars = surroundings
                .barsOf(command.matter(), today)
                .and(new Bars(command.partyVillages(), command.declaredKin(), command.recused()));
        boolean free = item == null
                || bars.name(item.answerable())
                || surroundings.servesWithin(bars.keptFrom(), item.answerable(), today);
        MATTER_ALREADY_ASSIGNED.requires(free, "matter");
        AssignmentInputs inputs =
                new RotaInputs(book.terms(), List.copyOf(book.shifts()), surroundings, clock.instant()).of(bars);
        var choice = RotaAssignment.choose(inputs);
        MEDIATOR_CONFLICT.requires(choice.chosen().isPresent());
        var chosen = choice.chosen().orElseThrow();
        apply(new CaseAssignedFromRota(
                book.id(),
                command.matter(),
                chosen.officer(),
                chosen.standing(),
                chosen.mandate(),
                chosen.shift(),
                inputs,
                choice.exclusions(),
                surroundings.position(),
                clock.instant()));
    }

    @CommandHandler
    void decide(OfferHandover command, Surroundings surroundings, Actor actor, Clock clock) {
        OfficerId giver = command.giver();
        NOT_OWN_SHIFT.requires(actor.officer().equals(giver) || actor.holds(Role.AREA_LEAD), "giver");
        RECEIVER_IS_GIVER.requires(!giver.equals(command.receiver()), "receiver");
        NOT_ON_ROTA.requires(
                book.live().anyMatch(shift -> shift.officer().equals(command.receiver()))
                        || surroundings.standsAt(book.terms().post(), command.receiver()),
                "receiver");
        List<HandoverItem> offered = command.items().isEmpty() ? allOf(giver) : command.items();
        ITEM_NOT_OPEN.requires(!offered.isEmpty(), "items");
        for (HandoverItem item : offered) {
            Item open = items.get(item.matter());
            ITEM_NOT_OPEN.requires(open != null && open.answerable().equals(giver), "items");
            ITEM_ALREADY_OFFERED.requires(open == null || open.offeredTo() == null, "items");
        }
        apply(new HandoverOffered(
                book.id(), command.shiftId(), giver, command.receiver(), command.occasion(), offered, clock.instant()));
    }

    @CommandHandler
    void decide(AcceptHandover command, Surroundings surroundings, Actor actor, Clock clock) {
        List<CaseRef> accepted = requireOffered(command.giver(), command.items(), actor.officer());
        LocalDate today = StationTime.dateOf(clock.instant());
        accepted.stream().map(matter -> surroundings.barsOf(matter, today)).forEach(bars -> {
            RECEIVER_BARRED.requires(!bars.name(actor.officer()), "items");
            KEPT_FROM_UNIT.requires(!surroundings.isWithin(bars.keptFrom(), actor.unit(), today), "items");
        });
        Map<HandoverOccasion, List<CaseRef>> byOccasion = new EnumMap<>(HandoverOccasion.class);
        accepted.forEach(matter -> byOccasion
                .computeIfAbsent(requireNonNull(items.get(matter)).occasion(), none -> new ArrayList<>())
                .add(matter));
        byOccasion.forEach((occasion, matters) -> apply(new HandoverAccepted(
                book.id(), command.giver(), actor.officer(), actor.unit(), occasion, matters, clock.instant())));
    }

    @CommandHandler
    void decide(DeclineHandover command, Actor actor, Clock clock) {
        List<CaseRef> declined = requireOffered(command.giver(), command.items(), actor.officer());
        apply(new HandoverDeclined(
                book.id(), command.giver(), actor.officer(), declined, command.ground(), clock.instant()));
    }

    @CommandHandler
    void decide(CloseOpenItem command, Clock clock) {
        Item item = items.get(command.matter());
        if (item != null) { // Else it is closed already, or was never given by this rota.
            apply(new OpenItemClosed(book.id(), command.matter(), item.answerable(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void evolve(CaseAssignedFromRota event) {
        items.put(event.matter(), Item.heldBy(event.chosen()));
    }

    @EventSourcingHandler
    void evolve(OpenItemClosed event) {
        items.remove(event.matter());
    }

    @EventSourcingHandler
    void evolve(HandoverOffered event) {
        event.items()
                .forEach(item -> items.put(item.matter(), new Item(event.giver(), event.receiver(), event.occasion())));
    }

    @EventSourcingHandler
    void evolve(HandoverAccepted event) {
        event.items().forEach(matter -> items.put(matter, Item.heldBy(event.receiver())));
    }

    @EventSourcingHandler
    void evolve(HandoverDeclined event) {
        event.items().forEach(matter -> items.put(matter, Item.heldBy(event.giver())));
    }

    boolean isAnythingOffered() {
        return items.values().stream().anyMatch(item -> item.offeredTo() != null);
    }

    private List<HandoverItem> allOf(OfficerId giver) {
        return items.entrySet().stream()
                .filter(entry -> entry.getValue().answerable().equals(giver)
                        && entry.getValue().offeredTo() == null)
                .map(entry -> new HandoverItem(entry.getKey(), null))
                .toList();
    }

    private List<CaseRef> requireOffered(OfficerId giver, List<CaseRef> named, OfficerId receiver) {
        List<CaseRef> offered = new ArrayList<>();
        items.forEach((matter, item) -> {
            if (item.answerable().equals(giver) && receiver.equals(item.offeredTo())) {
                offered.add(matter);
            }
        });
        ITEM_NOT_OFFERED.requires(!offered.isEmpty() && offered.containsAll(named), "items");
        return named.isEmpty() ? offered : named;
    }

    /** Who answers for a matter, to whom it is offered and on what occasion. */
    private record Item(OfficerId answerable, @Nullable OfficerId offeredTo, HandoverOccasion occasion) {

        static Item heldBy(OfficerId officer) {
            return new Item(officer, null, HandoverOccasion.END_OF_SHIFT);
        }
    }
}
