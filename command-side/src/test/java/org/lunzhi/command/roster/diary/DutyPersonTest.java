package org.lunzhi.command.roster.diary;

import static org.lunzhi.kernel.roster.RosterSamples.FIRST;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY_SHIFT;
import static org.lunzhi.kernel.roster.RosterSamples.PLANNED_AT;
import static org.lunzhi.kernel.roster.RosterSamples.ROSTER;
import static org.lunzhi.kernel.roster.RosterSamples.TUESDAY;
import static org.lunzhi.kernel.roster.RosterSamples.at;
import static org.lunzhi.kernel.roster.RosterSamples.dayOf;
import static org.lunzhi.kernel.roster.RosterSamples.released;
import static org.lunzhi.kernel.roster.RosterSamples.reserved;

import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.roster.diary.DutyPersonCommand.ReleaseInterval;
import org.lunzhi.command.roster.diary.DutyPersonCommand.ReserveInterval;
import org.lunzhi.kernel.roster.DutyInterval;
import org.lunzhi.kernel.roster.DutyPersonEvent.IntervalRefused;
import org.lunzhi.kernel.roster.DutyPersonEvent.IntervalReserved;
import org.lunzhi.kernel.roster.DutyPersonEvent.RefusalGround;
import org.lunzhi.kernel.roster.DutyPersonId;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.ShiftId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DutyPersonTest {

    private static final RosterId ELSEWHERE = RosterId.of("roster-2");
    private static final ShiftId THERE = ShiftId.of("shift-elsewhere");

    private final AggregateTestFixture<DutyPerson> fixture = new AggregateTestFixture<>(DutyPerson.class);

    @BeforeEach
    void clock() {
        fixture.registerInjectableResource(Clock.fixed(PLANNED_AT, ZoneOffset.UTC));
    }

    private static ReserveInterval elsewhere(DutyInterval interval) {
        return new ReserveInterval(FIRST, ELSEWHERE, THERE, interval, 11, null);
    }

    private static IntervalRefused refused(RefusalGround ground) {
        return new IntervalRefused(
                DutyPersonId.of(FIRST), FIRST, ELSEWHERE, THERE, ROSTER, MONDAY_SHIFT, ground, PLANNED_AT);
    }

    @Test
    void the_first_reservation_opens_the_diary() {
        fixture.givenNoPriorActivity()
                .when(new ReserveInterval(FIRST, ROSTER, MONDAY_SHIFT, dayOf(MONDAY), 11, null))
                .expectEvents(reserved());
    }

    @Test
    void nobody_stands_in_two_places_at_once() {
        fixture.given(reserved())
                .when(elsewhere(new DutyInterval(at(MONDAY, 17, 29), at(MONDAY, 20, 0))))
                .expectEvents(refused(RefusalGround.OVERLAP));
    }

    @Test
    void eleven_hours_of_rest_are_kept_between_rosters() {
        fixture.given(reserved())
                .when(elsewhere(new DutyInterval(at(TUESDAY, 4, 29), at(TUESDAY, 9, 0))))
                .expectEvents(refused(RefusalGround.REST_TOO_SHORT));
        var rested = new DutyInterval(at(TUESDAY, 4, 30), at(TUESDAY, 9, 0));
        fixture.given(reserved())
                .when(elsewhere(rested))
                .expectEvents(
                        new IntervalReserved(DutyPersonId.of(FIRST), FIRST, ELSEWHERE, THERE, rested, PLANNED_AT));
    }

    @Test
    void a_shift_that_is_given_up_in_exchange_is_not_in_the_way() {
        fixture.given(reserved())
                .when(new ReserveInterval(FIRST, ROSTER, THERE, dayOf(MONDAY), 11, MONDAY_SHIFT))
                .expectEvents(
                        new IntervalReserved(DutyPersonId.of(FIRST), FIRST, ROSTER, THERE, dayOf(MONDAY), PLANNED_AT));
    }

    @Test
    void asking_twice_changes_nothing() {
        fixture.given(reserved())
                .when(new ReserveInterval(FIRST, ROSTER, MONDAY_SHIFT, dayOf(MONDAY), 11, null))
                .expectNoEvents();
    }

    @Test
    void a_released_time_is_free_again() {
        fixture.given(reserved())
                .when(new ReleaseInterval(FIRST, ROSTER, MONDAY_SHIFT))
                .expectEvents(released());
        fixture.given(reserved(), released()).when(elsewhere(dayOf(MONDAY))).expectSuccessfulHandlerExecution();
        fixture.given(reserved(), released())
                .when(new ReleaseInterval(FIRST, ROSTER, MONDAY_SHIFT))
                .expectNoEvents();
    }
}
