package org.lunzhi.command.roster;

import static org.lunzhi.command.roster.RosterFixture.by;
import static org.lunzhi.command.roster.RosterFixture.byLead;
import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.roster.RosterSamples.FIRST;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY_SHIFT;
import static org.lunzhi.kernel.roster.RosterSamples.PLANNED_AT;
import static org.lunzhi.kernel.roster.RosterSamples.ROSTER;
import static org.lunzhi.kernel.roster.RosterSamples.SECOND;
import static org.lunzhi.kernel.roster.RosterSamples.THIRD;
import static org.lunzhi.kernel.roster.RosterSamples.TUESDAY_SHIFT;
import static org.lunzhi.kernel.roster.RosterSamples.WEDNESDAY_SHIFT;
import static org.lunzhi.kernel.roster.RosterSamples.at;
import static org.lunzhi.kernel.roster.RosterSamples.confirmed;
import static org.lunzhi.kernel.roster.RosterSamples.drafted;
import static org.lunzhi.kernel.roster.RosterSamples.mondayPlanned;
import static org.lunzhi.kernel.roster.RosterSamples.planned;
import static org.lunzhi.kernel.roster.RosterSamples.proposed;
import static org.lunzhi.kernel.roster.RosterSamples.published;
import static org.lunzhi.kernel.roster.RosterSamples.shiftSwapped;
import static org.lunzhi.kernel.roster.RosterSamples.swapAccepted;
import static org.lunzhi.kernel.roster.RosterSamples.swapDropped;
import static org.lunzhi.kernel.roster.RosterSamples.swapRequested;
import static org.lunzhi.kernel.roster.RosterSamples.swapSecured;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.roster.PlanningCommand.PlanShift;
import org.lunzhi.command.roster.ShiftCommand.AcceptSwap;
import org.lunzhi.command.roster.ShiftCommand.ApproveSwap;
import org.lunzhi.command.roster.ShiftCommand.ConfirmReservation;
import org.lunzhi.command.roster.ShiftCommand.DropSwap;
import org.lunzhi.command.roster.ShiftCommand.RefuseReservation;
import org.lunzhi.command.roster.ShiftCommand.RequestSwap;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftRole;
import org.lunzhi.kernel.roster.RosterEvent;
import org.lunzhi.kernel.roster.RosterSamples;
import org.lunzhi.kernel.roster.ShiftId;
import org.lunzhi.kernel.roster.SwapEvent.ShiftSwapped;
import org.lunzhi.kernel.roster.SwapEvent.SwapDropGround;
import org.lunzhi.kernel.roster.SwapEvent.SwapDropped;
import org.lunzhi.kernel.roster.SwapEvent.SwapRequested;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShiftSwapsTest {

    private static final Map<String, String> BY_FIRST = by(FIRST, Role.DUTY_SECRETARY);
    private static final Map<String, String> BY_SECOND = by(SECOND, Role.DUTY_SECRETARY);

    private final RosterFixture roster = new RosterFixture();

    @Test
    void two_people_may_exchange_their_shifts() {
        // SECOND is planned as relief on Monday, so the exchange is asked of a roster without that relief.
        roster.at(PLANNED_AT, plain())
                .when(new RequestSwap(ROSTER, MONDAY_SHIFT, SECOND, TUESDAY_SHIFT), BY_FIRST)
                .expectEvents(new SwapRequested(
                        ROSTER, MONDAY_SHIFT, FIRST, SECOND, TUESDAY_SHIFT, RosterFixture.SEEN, PLANNED_AT));
    }

    @Test
    void only_ones_own_shift_is_swapped() {
        roster.at(PLANNED_AT, plain())
                .when(new RequestSwap(ROSTER, MONDAY_SHIFT, SECOND, TUESDAY_SHIFT), BY_SECOND)
                .expectException(refusedBy(RosterRule.NOT_OWN_SHIFT));
        roster.at(PLANNED_AT, plain())
                .when(new RequestSwap(ROSTER, MONDAY_SHIFT, SECOND, WEDNESDAY_SHIFT), BY_FIRST)
                .expectException(refusedBy(RosterRule.NOT_OWN_SHIFT));
    }

    @Test
    void whoever_stands_there_already_cannot_take_the_shift() {
        roster.published(PLANNED_AT)
                .when(new RequestSwap(ROSTER, MONDAY_SHIFT, SECOND, TUESDAY_SHIFT), BY_FIRST)
                .expectException(refusedBy(RosterRule.SHIFT_OVERLAP));
    }

    @Test
    void whoever_has_no_mandate_cannot_take_it() {
        roster.mandates.remove(SECOND);
        roster.at(PLANNED_AT, plain())
                .when(new RequestSwap(ROSTER, MONDAY_SHIFT, SECOND, TUESDAY_SHIFT), BY_FIRST)
                .expectException(refusedBy(RosterRule.MEDIATOR_NOT_ACTIVE));
    }

    @Test
    void a_shift_is_given_away_only_within_the_band() {
        // FIRST gives one away and SECOND would have two: one ahead is allowed of nobody with none.
        roster.at(PLANNED_AT, plain())
                .when(new RequestSwap(ROSTER, MONDAY_SHIFT, SECOND, null), BY_FIRST)
                .expectException(refusedBy(RosterRule.LOAD_OUTSIDE_BAND));
    }

    @Test
    void a_swap_is_asked_for_before_the_shift_begins() {
        roster.at(at(MONDAY, 8, 59), plain())
                .when(new RequestSwap(ROSTER, MONDAY_SHIFT, SECOND, TUESDAY_SHIFT), BY_FIRST)
                .expectSuccessfulHandlerExecution();
        roster.at(at(MONDAY, 9, 0), plain())
                .when(new RequestSwap(ROSTER, MONDAY_SHIFT, SECOND, TUESDAY_SHIFT), BY_FIRST)
                .expectException(refusedBy(RosterRule.SHIFT_BEGUN));
    }

    @Test
    void a_shift_is_in_one_swap_at_a_time() {
        roster.at(PLANNED_AT, plain(), swapRequested(TUESDAY_SHIFT))
                .when(new RequestSwap(ROSTER, MONDAY_SHIFT, SECOND, TUESDAY_SHIFT), BY_FIRST)
                .expectException(refusedBy(RosterRule.SWAP_PENDING));
        roster.at(PLANNED_AT, plain(), swapRequested(TUESDAY_SHIFT), swapDropped())
                .when(new RequestSwap(ROSTER, MONDAY_SHIFT, SECOND, TUESDAY_SHIFT), BY_FIRST)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_other_person_agrees() {
        roster.at(PLANNED_AT, plain(), swapRequested(TUESDAY_SHIFT))
                .when(new AcceptSwap(ROSTER, MONDAY_SHIFT), BY_SECOND)
                .expectEvents(swapAccepted());
        roster.at(PLANNED_AT, plain(), swapRequested(TUESDAY_SHIFT))
                .when(new AcceptSwap(ROSTER, MONDAY_SHIFT), BY_FIRST)
                .expectException(refusedBy(RosterRule.NOT_OWN_SHIFT));
        roster.at(PLANNED_AT, plain())
                .when(new AcceptSwap(ROSTER, MONDAY_SHIFT), BY_SECOND)
                .expectException(refusedBy(RosterRule.SWAP_NOT_PENDING));
    }

    @Test
    void the_diaries_secure_both_sides() {
        roster.at(PLANNED_AT, plain(), swapRequested(TUESDAY_SHIFT), swapAccepted())
                .when(new ConfirmReservation(ROSTER, MONDAY_SHIFT, SECOND))
                .expectEvents(swapSecured(SECOND));
        roster.at(PLANNED_AT, plain(), swapRequested(TUESDAY_SHIFT), swapAccepted(), swapSecured(SECOND))
                .when(new ConfirmReservation(ROSTER, TUESDAY_SHIFT, FIRST))
                .expectEvents(swapSecured(FIRST));
    }

    @Test
    void a_diary_that_is_full_drops_the_swap() {
        roster.at(PLANNED_AT, plain(), swapRequested(TUESDAY_SHIFT), swapAccepted())
                .when(new RefuseReservation(ROSTER, MONDAY_SHIFT, SECOND))
                .expectEvents(new SwapDropped(
                        ROSTER,
                        MONDAY_SHIFT,
                        FIRST,
                        SECOND,
                        TUESDAY_SHIFT,
                        SwapDropGround.PERSON_RESERVED_ELSEWHERE,
                        PLANNED_AT));
    }

    @Test
    void the_lead_approves_what_is_agreed_and_secured() {
        roster.at(PLANNED_AT, plain(), agreed(swapSecured(SECOND), swapSecured(FIRST)))
                .when(new ApproveSwap(ROSTER, MONDAY_SHIFT), byLead())
                .expectEvents(shiftSwapped());
        roster.at(PLANNED_AT, plain(), agreed(swapSecured(SECOND)))
                .when(new ApproveSwap(ROSTER, MONDAY_SHIFT), byLead())
                .expectException(refusedBy(RosterRule.SHIFT_NOT_RESERVED));
        roster.at(PLANNED_AT, plain(), swapRequested(TUESDAY_SHIFT))
                .when(new ApproveSwap(ROSTER, MONDAY_SHIFT), byLead())
                .expectException(refusedBy(RosterRule.SWAP_NOT_ACCEPTED));
        roster.at(PLANNED_AT, plain(), agreed(swapSecured(SECOND), swapSecured(FIRST)))
                .when(new ApproveSwap(ROSTER, MONDAY_SHIFT), BY_FIRST)
                .expectException(refusedBy(SupportRule.ROLE_MISSING));
    }

    @Test
    void a_swap_is_not_approved_once_a_shift_has_begun() {
        roster.at(at(MONDAY, 9, 0), plain(), agreed(swapSecured(SECOND), swapSecured(FIRST)))
                .when(new ApproveSwap(ROSTER, MONDAY_SHIFT), byLead())
                .expectException(refusedBy(RosterRule.SHIFT_BEGUN));
    }

    @Test
    void either_side_may_drop_it() {
        roster.at(PLANNED_AT, plain(), swapRequested(TUESDAY_SHIFT))
                .when(new DropSwap(ROSTER, MONDAY_SHIFT, SwapDropGround.DECLINED), BY_SECOND)
                .expectEvents(swapDropped());
        roster.at(PLANNED_AT, plain(), swapRequested(TUESDAY_SHIFT))
                .when(new DropSwap(ROSTER, MONDAY_SHIFT, SwapDropGround.DECLINED), by(THIRD))
                .expectException(refusedBy(RosterRule.NOT_OWN_SHIFT));
    }

    @Test
    void the_count_of_shifts_follows_the_person() {
        var given = new ShiftSwapped(ROSTER, MONDAY_SHIFT, FIRST, SECOND, null, PLANNED_AT);
        List<RosterEvent> history =
                List.of(drafted(), mondayPlanned(), confirmed(MONDAY_SHIFT, FIRST), swapRequested(null), given);
        var more = ShiftId.of("shift-more");
        roster.planning(history)
                .when(new PlanShift(
                        ROSTER, more, SECOND, ShiftRole.PRIMARY, RosterSamples.dayOf(RosterSamples.WEDNESDAY)))
                .expectException(refusedBy(RosterRule.LOAD_OUTSIDE_BAND));
        roster.planning(history)
                .when(new PlanShift(
                        ROSTER, more, FIRST, ShiftRole.PRIMARY, RosterSamples.dayOf(RosterSamples.WEDNESDAY)))
                .expectSuccessfulHandlerExecution();
    }

    /** A published roster of three primaries whose reliefs are left out. */
    private static List<RosterEvent> plain() {
        return List.of(
                drafted(),
                mondayPlanned(),
                planned(TUESDAY_SHIFT, 3, SECOND, ShiftRole.PRIMARY, RosterSamples.TUESDAY),
                planned(WEDNESDAY_SHIFT, 5, THIRD, ShiftRole.PRIMARY, RosterSamples.WEDNESDAY),
                confirmed(MONDAY_SHIFT, FIRST),
                confirmed(TUESDAY_SHIFT, SECOND),
                confirmed(WEDNESDAY_SHIFT, THIRD),
                proposed(),
                published());
    }

    private static RosterEvent[] agreed(RosterEvent... secured) {
        var events = new RosterEvent[2 + secured.length];
        events[0] = swapRequested(TUESDAY_SHIFT);
        events[1] = swapAccepted();
        System.arraycopy(secured, 0, events, 2, secured.length);
        return events;
    }
}
