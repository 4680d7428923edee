package org.lunzhi.command.roster.assignment;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.lunzhi.command.roster.assignment.Surroundings.OnDuty;
import org.lunzhi.command.roster.plan.Shift;
import org.lunzhi.command.support.Lookup;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.roster.AssignmentEvent.CaseAssignedFromRota;
import org.lunzhi.kernel.roster.AssignmentEvent.OpenItemClosed;
import org.lunzhi.kernel.roster.CaseRef;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverAccepted;
import org.lunzhi.kernel.roster.PlanningEvent.RosterDrafted;
import org.lunzhi.kernel.roster.PlanningEvent.RosterEnded;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftCancelled;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftPlanned;
import org.lunzhi.kernel.roster.RosterEvent;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.ShiftEvent.ReliefAppointed;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftCheckedIn;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftCompleted;
import org.lunzhi.kernel.roster.ShiftId;
import org.lunzhi.kernel.roster.SwapEvent.ShiftSwapped;
import org.springframework.stereotype.Component;

/** Who is on duty where, and how many open matters each person has, over all rosters. */
@Component
class DutyBoard implements Lookup {

    private final Map<RosterId, UnitId> posts = new HashMap<>();
    /** The shifts that somebody stands now or will stand, by roster; a roster that has ended is taken off the board. */
    private final Map<RosterId, Map<String, Shift>> shifts = new HashMap<>();

    private final Map<CaseRef, OfficerId> answerable = new HashMap<>();
    private final Map<CaseRef, RosterId> rosters = new HashMap<>();
    private final Map<OfficerId, Integer> openItems = new HashMap<>();
    private final AnnotationEventHandlerAdapter handlers = new AnnotationEventHandlerAdapter(this);

    @Override
    public List<Class<?>> families() {
        return List.of(RosterEvent.class);
    }

    @Override
    public synchronized void takeIn(Object event) {
        try {
            handlers.handle(GenericEventMessage.asEventMessage(event));
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception refused) {
            throw new IllegalStateException("The board could not take in " + event.getClass(), refused);
        }
    }

    /** The posts that have a roster, in the order of their ids. */
    synchronized List<UnitId> posts() {
        return posts.values().stream()
                .distinct()
                .sorted(Comparator.comparing(UnitId::value))
                .toList();
    }

    /** Those on duty at a post at that instant, in the order of their shifts' ids. */
    synchronized List<OnDuty> onDuty(UnitId post, Instant instant) {
        return posts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(post))
                .flatMap(entry -> of(entry.getKey()).values().stream())
                .filter(shift -> shift.isPrimary()
                        && shift.isRunning()
                        && shift.interval().contains(instant))
                .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
                .map(shift -> new OnDuty(shift.officer(), shift.id()))
                .toList();
    }

    /** Whether the person has a shift at a post, on a roster that has not ended. */
    synchronized boolean standsAt(UnitId post, OfficerId officer) {
        return posts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(post))
                .flatMap(entry -> of(entry.getKey()).values().stream())
                .anyMatch(shift -> shift.isLive() && shift.officer().equals(officer));
    }

    /** The roster whose rota gave a matter to somebody who still answers for it. */
    synchronized Optional<RosterId> rosterOf(CaseRef matter) {
        return Optional.ofNullable(rosters.get(matter));
    }

    synchronized int openItemsOf(OfficerId officer) {
        return openItems.getOrDefault(officer, 0);
    }

    @EventHandler
    void on(RosterDrafted event) {
        posts.put(event.rosterId(), event.post());
    }

    @EventHandler
    void on(ShiftPlanned event) {
        of(event.rosterId()).put(event.shiftId().value(), Shift.planned(event));
    }

    @EventHandler
    void on(ShiftCancelled event) {
        of(event.rosterId()).remove(event.shiftId().value());
    }

    @EventHandler
    void on(ShiftSwapped event) {
        change(event.rosterId(), event.shiftId(), shift -> shift.heldBy(event.taker(), Shift.Stage.SWAPPED));
        if (event.inReturn() != null) {
            change(event.rosterId(), event.inReturn(), shift -> shift.heldBy(event.giver(), Shift.Stage.SWAPPED));
        }
    }

    @EventHandler
    void on(ShiftCheckedIn event) {
        change(event.rosterId(), event.shiftId(), shift -> shift.heldBy(event.officer(), Shift.Stage.CHECKED_IN));
    }

    @EventHandler
    void on(ReliefAppointed event) {
        change(event.rosterId(), event.shiftId(), shift -> shift.heldBy(event.relief(), Shift.Stage.RELIEVED));
    }

    @EventHandler
    void on(ShiftCompleted event) {
        of(event.rosterId()).remove(event.shiftId().value());
    }

    @EventHandler
    void on(RosterEnded event) {
        posts.remove(event.rosterId());
        shifts.remove(event.rosterId());
    }

    @EventHandler
    void on(CaseAssignedFromRota event) {
        rosters.put(event.matter(), event.rosterId());
        give(event.matter(), event.chosen());
    }

    @EventHandler
    void on(HandoverAccepted event) {
        event.items().forEach(matter -> give(matter, event.receiver()));
    }

    @EventHandler
    void on(OpenItemClosed event) {
        rosters.remove(event.matter(), event.rosterId());
        OfficerId held = answerable.remove(event.matter());
        if (held != null) {
            openItems.merge(held, -1, Integer::sum);
        }
    }

    private void give(CaseRef matter, OfficerId officer) {
        OfficerId before = answerable.put(matter, officer);
        if (before != null) {
            openItems.merge(before, -1, Integer::sum);
        }
        openItems.merge(officer, 1, Integer::sum);
    }

    private void change(RosterId roster, ShiftId shift, UnaryOperator<Shift> change) {
        of(roster).computeIfPresent(shift.value(), (id, known) -> change.apply(known));
    }

    private Map<String, Shift> of(RosterId roster) {
        return shifts.computeIfAbsent(roster, none -> new TreeMap<>());
    }
}
