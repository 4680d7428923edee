package org.lunzhi.command.roster;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.roster.RosterRule.requireShift;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.roster.ShiftCommand.ConfirmReservation;
import org.lunzhi.command.roster.ShiftCommand.RefuseReservation;
import org.lunzhi.command.roster.plan.RosterBook;
import org.lunzhi.command.roster.plan.Shift;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.roster.PlanningEvent.CancelGround;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftCancelled;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftConfirmed;
import org.lunzhi.kernel.roster.SwapEvent.SwapDropGround;
import org.lunzhi.kernel.roster.SwapEvent.SwapDropped;
import org.lunzhi.kernel.roster.SwapEvent.SwapSecured;

/** What becomes of shifts and swaps when the diaries of their people answer. */
class Reservations {

    private final RosterBook book;

    Reservations(RosterBook book) {
        this.book = book;
    }

    @CommandHandler
    void decide(ConfirmReservation command, Clock clock) {
        Shift shift = requireShift(book, command.shiftId());
        if (shift.stage() == Shift.Stage.PLANNED && shift.officer().equals(command.officer())) {
            apply(new ShiftConfirmed(id(), shift.id(), command.officer(), clock.instant()));
        }
        // A diary may answer twice, or after the swap was dropped; then there is nothing left to secure.
        book.live()
                .filter(swapped -> isWaitingFor(swapped, shift, command.officer()))
                .findFirst()
                .ifPresent(swapped -> apply(new SwapSecured(id(), swapped.id(), command.officer(), clock.instant())));
    }

    @CommandHandler
    void decide(RefuseReservation command, Clock clock) {
        Shift shift = requireShift(book, command.shiftId());
        if (shift.stage() == Shift.Stage.PLANNED && shift.officer().equals(command.officer())) {
            apply(new ShiftCancelled(
                    id(),
                    shift.id(),
                    shift.officer(),
                    CancelGround.PERSON_RESERVED_ELSEWHERE,
                    shift.duesOf(id()),
                    clock.instant()));
        }
        book.live()
                .filter(swapped -> isWaitingFor(swapped, shift, command.officer()))
                .findFirst()
                .ifPresent(swapped -> drop(swapped, clock));
    }

    /** Whether a swap waits until this person's time is reserved for this shift. */
    private static boolean isWaitingFor(Shift swapped, Shift reserved, OfficerId officer) {
        var swap = swapped.swap();
        if (swap == null || !swap.accepted() || swap.isSecuredFor(officer)) {
            return false;
        }
        boolean taken = swapped.id().equals(reserved.id()) && officer.equals(swap.taker());
        boolean returned = reserved.id().equals(swap.inReturn()) && officer.equals(swapped.officer());
        return taken || returned;
    }

    private void drop(Shift shift, Clock clock) {
        var swap = requireNonNull(shift.swap());
        apply(new SwapDropped(
                id(),
                shift.id(),
                shift.officer(),
                swap.taker(),
                swap.inReturn(),
                SwapDropGround.PERSON_RESERVED_ELSEWHERE,
                clock.instant()));
    }

    private RosterId id() {
        return book.id();
    }
}
