package org.lunzhi.command.roster;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.roster.RosterRule.NOT_OWN_SHIFT;
import static org.lunzhi.command.roster.RosterRule.SHIFT_BEGUN;
import static org.lunzhi.command.roster.RosterRule.SHIFT_NOT_AWAITED;
import static org.lunzhi.command.roster.RosterRule.SHIFT_NOT_RESERVED;
import static org.lunzhi.command.roster.RosterRule.SWAP_NOT_ACCEPTED;
import static org.lunzhi.command.roster.RosterRule.SWAP_NOT_PENDING;
import static org.lunzhi.command.roster.RosterRule.SWAP_PENDING;
import static org.lunzhi.command.roster.RosterRule.requireShift;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.roster.ShiftCommand.AcceptSwap;
import org.lunzhi.command.roster.ShiftCommand.ApproveSwap;
import org.lunzhi.command.roster.ShiftCommand.DropSwap;
import org.lunzhi.command.roster.ShiftCommand.RequestSwap;
import org.lunzhi.command.roster.assignment.Surroundings;
import org.lunzhi.command.roster.plan.RosterBook;
import org.lunzhi.command.roster.plan.Shift;
import org.lunzhi.command.roster.plan.Shift.Swap;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.roster.SwapEvent.ShiftSwapped;
import org.lunzhi.kernel.roster.SwapEvent.SwapAccepted;
import org.lunzhi.kernel.roster.SwapEvent.SwapDropped;
import org.lunzhi.kernel.roster.SwapEvent.SwapRequested;

/** How the people on a roster swap shifts before they begin: one asks, the other agrees, the area lead approves. */
class ShiftSwaps {

    private final RosterBook book;

    ShiftSwaps(RosterBook book) {
        this.book = book;
    }

    @CommandHandler
    void decide(RequestSwap command, Surroundings surroundings, Actor actor, Clock clock) {
        Shift shift = requireShift(book, command.shiftId());
        Shift inReturn = command.inReturn() == null ? null : requireShift(book, command.inReturn());
        NOT_OWN_SHIFT.requires(shift.officer().equals(actor.officer()));
        NOT_OWN_SHIFT.requires(inReturn == null || inReturn.officer().equals(command.taker()), "inReturn");
        requireSwappable(shift, clock.instant());
        var eligibility = new ShiftEligibility(book, surroundings);
        eligibility.requireMandate(command.taker(), shift.interval());
        eligibility.requireTime(
                command.taker(), shift.interval(), other -> other.id().equals(command.inReturn()));
        if (inReturn == null) {
            eligibility.requireFairness(command.taker(), shift.role(), shift.officer());
        } else {
            requireSwappable(inReturn, clock.instant());
            eligibility.requireMandate(shift.officer(), inReturn.interval());
            eligibility.requireTime(
                    shift.officer(), inReturn.interval(), other -> other.id().equals(shift.id()));
        }
        apply(new SwapRequested(
                book.id(),
                shift.id(),
                shift.officer(),
                command.taker(),
                command.inReturn(),
                surroundings.position(),
                clock.instant()));
    }

    @CommandHandler
    void decide(AcceptSwap command, Actor actor, Clock clock) {
        Shift shift = requireShift(book, command.shiftId());
        Swap swap = requirePending(shift);
        NOT_OWN_SHIFT.requires(swap.taker().equals(actor.officer()));
        SHIFT_BEGUN.requires(!hasBegun(shift, swap, clock.instant()));
        if (swap.accepted()) {
            return; // Agreed already.
        }
        apply(new SwapAccepted(
                book.id(),
                shift.id(),
                shift.officer(),
                swap.taker(),
                shift.interval(),
                swap.inReturn(),
                swap.inReturn() == null
                        ? null
                        : requireShift(book, swap.inReturn()).interval(),
                book.terms().policy().restHours(),
                clock.instant()));
    }

    @CommandHandler
    void decide(DropSwap command, Actor actor, Clock clock) {
        Shift shift = requireShift(book, command.shiftId());
        Swap swap = requirePending(shift);
        NOT_OWN_SHIFT.requires(actor.officer().equals(shift.officer())
                || actor.officer().equals(swap.taker())
                || actor.holds(Role.AREA_LEAD));
        apply(new SwapDropped(
                book.id(),
                shift.id(),
                shift.officer(),
                swap.taker(),
                swap.inReturn(),
                command.ground(),
                clock.instant()));
    }

    @CommandHandler
    void decide(ApproveSwap command, Actor actor, Clock clock) {
        SupportRule.ROLE_MISSING.requires(actor.holds(Role.AREA_LEAD));
        Shift shift = requireShift(book, command.shiftId());
        Swap swap = requirePending(shift);
        SWAP_NOT_ACCEPTED.requires(swap.accepted());
        SHIFT_BEGUN.requires(!hasBegun(shift, swap, clock.instant()));
        SHIFT_NOT_RESERVED.requires(
                swap.isSecuredFor(swap.taker()) && (swap.inReturn() == null || swap.isSecuredFor(shift.officer())));
        apply(new ShiftSwapped(book.id(), shift.id(), shift.officer(), swap.taker(), swap.inReturn(), clock.instant()));
    }

    private void requireSwappable(Shift shift, Instant now) {
        SHIFT_NOT_AWAITED.requires(shift.isAwaited());
        SHIFT_BEGUN.requires(!shift.hasBegunAt(now));
        SWAP_PENDING.requires(book.live().noneMatch(other -> isTiedUp(other, shift)));
    }

    private static boolean isTiedUp(Shift other, Shift shift) {
        Swap swap = other.swap();
        return swap != null && (other.id().equals(shift.id()) || shift.id().equals(swap.inReturn()));
    }

    private boolean hasBegun(Shift shift, Swap swap, Instant now) {
        boolean returnBegun =
                swap.inReturn() != null && requireShift(book, swap.inReturn()).hasBegunAt(now);
        return returnBegun || shift.hasBegunAt(now);
    }

    private static Swap requirePending(Shift shift) {
        @Nullable Swap swap = shift.swap();
        SWAP_NOT_PENDING.requires(swap != null);
        return requireNonNull(swap);
    }
}
