package org.lunzhi.command.roster;

import static java.util.Objects.requireNonNull;
import static org.lunzhi.command.roster.RosterRule.SHIFT_UNKNOWN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.lunzhi.command.roster.plan.Shift;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.roster.DutyInterval;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverAccepted;
import org.lunzhi.kernel.roster.PlanningEvent.GapAccepted;
import org.lunzhi.kernel.roster.PlanningEvent.RosterDrafted;
import org.lunzhi.kernel.roster.PlanningEvent.RosterEnded;
import org.lunzhi.kernel.roster.PlanningEvent.RosterEnteredIntoForce;
import org.lunzhi.kernel.roster.PlanningEvent.RosterProposed;
import org.lunzhi.kernel.roster.PlanningEvent.RosterPublished;
import org.lunzhi.kernel.roster.PlanningEvent.RosterReturned;
import org.lunzhi.kernel.roster.PlanningEvent.RosterRevised;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftCancelled;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftPlanned;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.ShiftEvent.AbsenceReported;
import org.lunzhi.kernel.roster.ShiftEvent.ReliefAppointed;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftCheckedIn;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftCompleted;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftConfirmed;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftMissed;
import org.lunzhi.kernel.roster.ShiftId;
import org.lunzhi.kernel.roster.SwapEvent.ShiftSwapped;
import org.lunzhi.kernel.roster.SwapEvent.SwapAccepted;
import org.lunzhi.kernel.roster.SwapEvent.SwapDropped;
import org.lunzhi.kernel.roster.SwapEvent.SwapRequested;
import org.lunzhi.kernel.roster.SwapEvent.SwapSecured;

/** What stands on the roster now: its terms, its shifts and who holds them. It evolves and decides nothing. */
class RosterBook {

    /** How far the roster has come. */
    enum Stage {
        DRAFT,
        PROPOSED,
        PUBLISHED,
        IN_FORCE,
        ENDED
    }

    private RosterDrafted terms;
    private Stage stage;
    private int version;
    private boolean revising;
    private final Map<ShiftId, Shift> shifts = new LinkedHashMap<>();
    private final List<DutyInterval> acceptedGaps = new ArrayList<>();
    private final Set<String> affected = new TreeSet<>();

    @EventSourcingHandler
    void evolve(RosterDrafted event) {
        terms = event;
        stage = Stage.DRAFT;
        version = 1;
    }

    @EventSourcingHandler
    void evolve(RosterProposed event) {
        stage = Stage.PROPOSED;
    }

    @EventSourcingHandler
    void evolve(RosterReturned event) {
        stage = Stage.DRAFT;
    }

    @EventSourcingHandler
    void evolve(RosterRevised event) {
        version = event.version();
        revising = true;
    }

    @EventSourcingHandler
    void evolve(RosterEnteredIntoForce event) {
        stage = Stage.IN_FORCE;
    }

    @EventSourcingHandler
    void evolve(RosterEnded event) {
        stage = Stage.ENDED;
    }

    @EventSourcingHandler
    void evolve(ShiftPlanned event) {
        put(Shift.planned(event));
        affected.add(event.officer().value());
    }

    @EventSourcingHandler
    void evolve(ShiftCancelled event) {
        put(known(event.shiftId()).at(Shift.Stage.CANCELLED));
        affected.add(event.officer().value());
    }

    @EventSourcingHandler
    void evolve(GapAccepted event) {
        acceptedGaps.add(event.gap());
    }

    @EventSourcingHandler
    void evolve(RosterPublished event) {
        stage = revising ? stage : Stage.PUBLISHED;
        revising = false;
        affected.clear();
    }

    @EventSourcingHandler
    void evolve(ShiftConfirmed event) {
        put(known(event.shiftId()).at(Shift.Stage.CONFIRMED));
    }

    @EventSourcingHandler
    void evolve(SwapRequested event) {
        put(known(event.shiftId()).with(new Shift.Swap(event.taker(), event.inReturn(), false, Set.of())));
    }

    @EventSourcingHandler
    void evolve(SwapAccepted event) {
        Shift shift = known(event.shiftId());
        put(shift.with(requireNonNull(shift.swap()).agreed()));
    }

    @EventSourcingHandler
    void evolve(SwapSecured event) {
        Shift shift = known(event.shiftId());
        put(shift.with(requireNonNull(shift.swap()).securedFor(event.officer())));
    }

    @EventSourcingHandler
    void evolve(SwapDropped event) {
        put(known(event.shiftId()).with(null));
    }

    @EventSourcingHandler
    void evolve(ShiftSwapped event) {
        put(known(event.shiftId()).heldBy(event.taker(), Shift.Stage.SWAPPED));
        if (event.inReturn() != null) {
            put(known(event.inReturn()).heldBy(event.giver(), Shift.Stage.SWAPPED));
        }
    }

    @EventSourcingHandler
    void evolve(ShiftCheckedIn event) {
        put(known(event.shiftId()).at(Shift.Stage.CHECKED_IN));
    }

    @EventSourcingHandler
    void evolve(ShiftMissed event) {
        put(known(event.shiftId()).at(Shift.Stage.ABSENT));
    }

    @EventSourcingHandler
    void evolve(AbsenceReported event) {
        put(known(event.shiftId()).at(Shift.Stage.ABSENT));
    }

    @EventSourcingHandler
    void evolve(ReliefAppointed event) {
        put(known(event.shiftId()).heldBy(event.relief(), Shift.Stage.RELIEVED));
    }

    @EventSourcingHandler
    void evolve(HandoverAccepted event) {
        shifts.replaceAll((id, shift) -> shift.stage() == Shift.Stage.CHECKED_IN
                        && shift.isPrimary()
                        && shift.officer().equals(event.giver())
                ? shift.at(Shift.Stage.HANDED_OVER)
                : shift);
    }

    @EventSourcingHandler
    void evolve(ShiftCompleted event) {
        put(known(event.shiftId()).at(Shift.Stage.COMPLETED));
    }

    RosterId id() {
        return terms.rosterId();
    }

    Stage stage() {
        return stage;
    }

    int version() {
        return version;
    }

    /** Whether the roster is published and has not ended. */
    boolean isPublished() {
        return stage == Stage.PUBLISHED || stage == Stage.IN_FORCE;
    }

    /** Whether a new version of a published roster is open for planning. */
    boolean isUnderRevision() {
        return revising;
    }

    RosterDrafted terms() {
        return terms;
    }

    Collection<Shift> shifts() {
        return shifts.values();
    }

    Stream<Shift> live() {
        return shifts.values().stream().filter(Shift::isLive);
    }

    List<DutyInterval> acceptedGaps() {
        return acceptedGaps;
    }

    /** Those whose shifts are new or gone since the roster was last published. */
    List<OfficerId> affected() {
        return affected.stream().map(OfficerId::of).toList();
    }

    boolean holds(ShiftId id) {
        return shifts.containsKey(id);
    }

    /** The shift, or a refusal where the roster has none of that id. */
    Shift shift(ShiftId id) {
        Shift shift = shifts.get(id);
        SHIFT_UNKNOWN.requires(shift != null, "shiftId");
        return requireNonNull(shift);
    }

    private Shift known(ShiftId id) {
        return requireNonNull(shifts.get(id));
    }

    private void put(Shift shift) {
        shifts.put(shift.id(), shift);
    }

    /** Empty until the roster is drafted. */
    @SuppressWarnings("NullAway.Init")
    RosterBook() {}
}
