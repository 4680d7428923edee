package org.lunzhi.command.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY_SHIFT;
import static org.lunzhi.kernel.roster.RosterSamples.ROSTER;
import static org.lunzhi.kernel.roster.RosterSamples.SECOND;
import static org.lunzhi.kernel.roster.RosterSamples.THIRD;
import static org.lunzhi.kernel.roster.RosterSamples.assignedToFirst;
import static org.lunzhi.kernel.roster.RosterSamples.declined;
import static org.lunzhi.kernel.roster.RosterSamples.filled;
import static org.lunzhi.kernel.roster.RosterSamples.mondayCheckedIn;
import static org.lunzhi.kernel.roster.RosterSamples.offered;
import static org.lunzhi.kernel.roster.RosterSamples.proposed;

import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.deadline.DueListNode;
import org.lunzhi.command.roster.PlanningCommand.PublishRoster;
import org.lunzhi.command.support.MovableClock;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.WorkCalendarId;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.roster.CaseRef;
import org.lunzhi.kernel.roster.PlanningEvent.RosterEnded;
import org.lunzhi.kernel.roster.PlanningEvent.RosterEnteredIntoForce;
import org.lunzhi.kernel.roster.RosterSamples;
import org.lunzhi.kernel.roster.ShiftEvent.ReliefCalled;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftCompleted;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftMissed;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftWentUnstood;

/** A published roster and the clock: nobody has to begin it, look for who did not come, or end it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterTimersTest {

    private static final CaseRef GRIEVANCE = CaseRef.of(GrievanceSamples.ID);

    private final MovableClock clock = new MovableClock("2026-02-25T10:00");
    private final DueListNode node =
            new DueListNode(clock, new RosterTimes()).with(DutyRoster.class, new RosterFixture());

    @BeforeEach
    void publish() {
        node.given("WorkCalendar", WorkCalendarId.NATIONAL, CalendarSamples.published2026());
        node.given("DutyRoster", ROSTER, filled().toArray());
        node.given("DutyRoster", ROSTER, proposed());
        var publish = new PublishRoster(ROSTER, RosterSamples.PHONE);
        node.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(publish).andMetaData(RosterFixture.byLead()));
        node.round();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void it_comes_into_force_on_its_first_day_and_not_before() {
        at("2026-03-01T23:59");
        assertThat(eventsOf(RosterEnteredIntoForce.class)).isEmpty();
        at("2026-03-02T00:00");
        at("2026-03-02T00:01");
        assertThat(eventsOf(RosterEnteredIntoForce.class)).hasSize(1);
    }

    @Test
    void whoever_does_not_come_is_missed_and_relief_is_called() {
        at("2026-03-02T09:29");
        assertThat(eventsOf(ShiftMissed.class)).isEmpty();
        at("2026-03-02T09:30");
        at("2026-03-02T09:31");
        assertThat(eventsOf(ShiftMissed.class)).hasSize(1);
        assertThat(eventsOf(ReliefCalled.class))
                .singleElement()
                .satisfies(called -> assertThat(called.called()).containsExactly(SECOND, THIRD));
    }

    @Test
    void whoever_came_is_not_missed_and_the_shift_ends_by_itself() {
        node.given("DutyRoster", ROSTER, mondayCheckedIn());
        at("2026-03-02T09:30");
        at("2026-03-02T17:29");
        assertThat(eventsOf(ShiftMissed.class)).isEmpty();
        assertThat(eventsOf(ShiftCompleted.class)).isEmpty();
        at("2026-03-02T17:30");
        at("2026-03-02T17:31");
        assertThat(eventsOf(ShiftCompleted.class))
                .singleElement()
                .satisfies(completed -> assertThat(completed.shiftId()).isEqualTo(MONDAY_SHIFT));
    }

    @Test
    void a_shift_that_nobody_stood_is_told_of_once_and_then_there_is_silence() {
        at("2026-03-02T09:30");
        at("2026-03-02T17:30");
        at("2026-03-02T17:31");
        assertThat(eventsOf(ShiftWentUnstood.class))
                .singleElement()
                .satisfies(unstood -> assertThat(unstood.shiftId()).isEqualTo(MONDAY_SHIFT));

        at("2026-03-03T17:29");
        int asked = node.commandsSent();
        at("2026-03-03T17:31");
        assertThat(node.commandsSent()).as("only Tuesday's end is asked about").isEqualTo(asked + 1);
        assertThat(eventsOf(ReliefCalled.class)).hasSize(2);
    }

    @Test
    void it_ends_after_its_last_day_and_leaves_nothing_to_ask() {
        at("2026-03-04T23:59");
        assertThat(eventsOf(RosterEnded.class)).isEmpty();
        at("2026-03-05T00:00");
        assertThat(eventsOf(RosterEnded.class)).hasSize(1);

        int asked = node.commandsSent();
        at("2026-03-20T00:00");
        assertThat(node.commandsSent()).isEqualTo(asked);
    }

    @Test
    void it_does_not_end_before_what_was_offered_is_answered() {
        node.given("DutyRoster", ROSTER, mondayCheckedIn(), assignedToFirst(GRIEVANCE), offered(GRIEVANCE));
        at("2026-03-05T00:00");
        assertThat(eventsOf(RosterEnded.class)).isEmpty();

        node.given("DutyRoster", ROSTER, declined(GRIEVANCE));
        at("2026-03-06T00:05");
        assertThat(eventsOf(RosterEnded.class)).hasSize(1);
    }

    @Test
    void after_two_weeks_without_power_everything_is_caught_up_in_order_and_said_once() {
        at("2026-03-19T09:00");
        int told = node.eventsOf(ROSTER).size();
        assertThat(eventsOf(RosterEnteredIntoForce.class)).hasSize(1);
        assertThat(eventsOf(ShiftMissed.class)).hasSize(3);
        assertThat(eventsOf(RosterEnded.class)).hasSize(1);

        node.rebuild();
        at("2026-03-21T09:00");
        assertThat(node.eventsOf(ROSTER)).hasSize(told);
    }

    private void at(String wallClock) {
        clock.moveTo(wallClock);
        node.round();
    }

    private <T> List<T> eventsOf(Class<T> type) {
        return node.eventsOf(ROSTER).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
