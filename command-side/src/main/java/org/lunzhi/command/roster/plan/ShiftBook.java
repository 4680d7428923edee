package org.lunzhi.command.roster.plan;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverAccepted;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftCancelled;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftPlanned;
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

/** The shifts of a roster, who holds them and how far they have come. It evolves and decides nothing. */
public class ShiftBook {

    private final Map<ShiftId, Shift> shifts = new LinkedHashMap<>();

    @EventSourcingHandler
    void evolve(ShiftPlanned event) {
        put(Shift.planned(event));
    }

    @EventSourcingHandler
    void evolve(ShiftCancelled event) {
        put(known(event.shiftId()).at(Shift.Stage.CANCELLED));
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

    Collection<Shift> all() {
        return shifts.values();
    }

    Optional<Shift> find(ShiftId id) {
        return Optional.ofNullable(shifts.get(id));
    }

    private Shift known(ShiftId id) {
        return requireNonNull(shifts.get(id));
    }

    private void put(Shift shift) {
        shifts.put(shift.id(), shift);
    }
}
