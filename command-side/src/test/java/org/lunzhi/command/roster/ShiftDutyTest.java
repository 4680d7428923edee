package org.lunzhi.command.roster;

import static org.lunzhi.command.roster.RosterFixture.by;
import static org.lunzhi.command.roster.RosterFixture.byLead;
import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.roster.RosterSamples.FIRST;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY_SHIFT;
import static org.lunzhi.kernel.roster.RosterSamples.PLANNED_AT;
import static org.lunzhi.kernel.roster.RosterSamples.REPORT;
import static org.lunzhi.kernel.roster.RosterSamples.ROSTER;
import static org.lunzhi.kernel.roster.RosterSamples.SECOND;
import static org.lunzhi.kernel.roster.RosterSamples.THIRD;
import static org.lunzhi.kernel.roster.RosterSamples.at;
import static org.lunzhi.kernel.roster.RosterSamples.checkInId;
import static org.lunzhi.kernel.roster.RosterSamples.confirmed;
import static org.lunzhi.kernel.roster.RosterSamples.drafted;
import static org.lunzhi.kernel.roster.RosterSamples.filled;
import static org.lunzhi.kernel.roster.RosterSamples.incidentReported;
import static org.lunzhi.kernel.roster.RosterSamples.mondayAbsent;
import static org.lunzhi.kernel.roster.RosterSamples.mondayCheckedIn;
import static org.lunzhi.kernel.roster.RosterSamples.mondayCompleted;
import static org.lunzhi.kernel.roster.RosterSamples.mondayMissed;
import static org.lunzhi.kernel.roster.RosterSamples.mondayPlanned;
import static org.lunzhi.kernel.roster.RosterSamples.mondayUnstood;
import static org.lunzhi.kernel.roster.RosterSamples.reliefAppointed;
import static org.lunzhi.kernel.roster.RosterSamples.reliefCalled;
import static org.lunzhi.kernel.roster.RosterSamples.shiftEndId;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.roster.ShiftCommand.AppointRelief;
import org.lunzhi.command.roster.ShiftCommand.CheckIn;
import org.lunzhi.command.roster.ShiftCommand.CompleteShift;
import org.lunzhi.command.roster.ShiftCommand.ConfirmReservation;
import org.lunzhi.command.roster.ShiftCommand.DeclareMissed;
import org.lunzhi.command.roster.ShiftCommand.EndShift;
import org.lunzhi.command.roster.ShiftCommand.RefuseReservation;
import org.lunzhi.command.roster.ShiftCommand.ReportAbsence;
import org.lunzhi.command.roster.ShiftCommand.ReportMajorIncident;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.roster.PlanningEvent.CancelGround;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftCancelled;
import org.lunzhi.kernel.roster.RosterEvent;
import org.lunzhi.kernel.roster.ShiftEvent.AbsenceGround;
import org.lunzhi.kernel.roster.ShiftEvent.IncidentKind;
import org.lunzhi.kernel.roster.ShiftEvent.LateRecordGround;
import org.lunzhi.kernel.roster.ShiftEvent.ReliefCalled;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftCheckedIn;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftMissed;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShiftDutyTest {

    private static final List<OfficerId> RELIEFS = List.of(SECOND, THIRD);

    private final RosterFixture roster = new RosterFixture();

    @Nested
    class The_answer_of_the_diary {

        @Test
        void confirms_the_shift_once() {
            roster.planning(List.of(drafted(), mondayPlanned()))
                    .when(new ConfirmReservation(ROSTER, MONDAY_SHIFT, FIRST))
                    .expectEvents(confirmed(MONDAY_SHIFT, FIRST));
            roster.planning(List.of(drafted(), mondayPlanned(), confirmed(MONDAY_SHIFT, FIRST)))
                    .when(new ConfirmReservation(ROSTER, MONDAY_SHIFT, FIRST))
                    .expectNoEvents();
        }

        @Test
        void takes_the_shift_out_where_the_person_stands_elsewhere() {
            roster.planning(List.of(drafted(), mondayPlanned()))
                    .when(new RefuseReservation(ROSTER, MONDAY_SHIFT, FIRST))
                    .expectEvents(new ShiftCancelled(
                            ROSTER,
                            MONDAY_SHIFT,
                            FIRST,
                            CancelGround.PERSON_RESERVED_ELSEWHERE,
                            List.of(checkInId(1), shiftEndId(1)),
                            PLANNED_AT));
        }

        @Test
        void about_another_person_changes_nothing() {
            roster.planning(List.of(drafted(), mondayPlanned()))
                    .when(new RefuseReservation(ROSTER, MONDAY_SHIFT, SECOND))
                    .expectNoEvents();
        }
    }

    @Nested
    class Checking_in {

        private ResultValidator<DutyRoster> checkIn(
                Instant now, @Nullable Instant then, @Nullable LateRecordGround ground) {
            return roster.published(now)
                    .when(new CheckIn(ROSTER, MONDAY_SHIFT, then, ground), by(FIRST, Role.DUTY_SECRETARY));
        }

        @Test
        void opens_half_an_hour_before_the_shift() {
            var early = at(MONDAY, 8, 30);
            checkIn(early, null, null)
                    .expectEvents(new ShiftCheckedIn(ROSTER, MONDAY_SHIFT, FIRST, null, List.of(checkInId(1)), early));
            checkIn(early.minusSeconds(1), null, null).expectException(refusedBy(RosterRule.CHECK_IN_WINDOW_CLOSED));
        }

        @Test
        void closes_half_an_hour_into_the_shift() {
            var close = at(MONDAY, 9, 30);
            checkIn(close.minusSeconds(1), null, null).expectSuccessfulHandlerExecution();
            checkIn(close, null, null).expectException(refusedBy(RosterRule.CHECK_IN_WINDOW_CLOSED));
        }

        @Test
        void is_recorded_later_only_with_a_reason() {
            var came = at(MONDAY, 9, 0);
            checkIn(came.plusSeconds(7200), came, LateRecordGround.NO_NETWORK)
                    .expectEvents(new ShiftCheckedIn(
                            ROSTER, MONDAY_SHIFT, FIRST, LateRecordGround.NO_NETWORK, List.of(checkInId(1)), came));
            checkIn(came.plusSeconds(7200), came, null).expectException(refusedBy(RosterRule.LATE_RECORD_NEEDS_REASON));
        }

        @Test
        void is_recorded_at_most_two_days_later_and_never_ahead() {
            var came = at(MONDAY, 9, 0);
            checkIn(came.plusSeconds(48 * 3600), came, LateRecordGround.FORGOTTEN)
                    .expectSuccessfulHandlerExecution();
            checkIn(came.plusSeconds(48 * 3600 + 1), came, LateRecordGround.FORGOTTEN)
                    .expectException(refusedBy(RosterRule.BACKDATING_TOO_FAR));
            checkIn(came.minusSeconds(1), came, LateRecordGround.FORGOTTEN)
                    .expectException(refusedBy(RosterRule.BACKDATING_TOO_FAR));
        }

        @Test
        void is_for_ones_own_shift() {
            roster.published(at(MONDAY, 9, 0))
                    .when(new CheckIn(ROSTER, MONDAY_SHIFT, null, null), by(SECOND, Role.DUTY_SECRETARY))
                    .expectException(refusedBy(RosterRule.NOT_OWN_SHIFT));
        }

        @Test
        void twice_is_refused() {
            roster.published(at(MONDAY, 9, 0), mondayCheckedIn())
                    .when(new CheckIn(ROSTER, MONDAY_SHIFT, null, null), by(FIRST, Role.DUTY_SECRETARY))
                    .expectException(refusedBy(RosterRule.SHIFT_NOT_AWAITED));
        }

        @Test
        void on_a_roster_that_is_not_published_is_refused() {
            roster.at(at(MONDAY, 9, 0), filled())
                    .when(new CheckIn(ROSTER, MONDAY_SHIFT, null, null), by(FIRST, Role.DUTY_SECRETARY))
                    .expectException(refusedBy(RosterRule.ROSTER_NOT_PUBLISHED));
        }

        @Test
        void is_open_to_a_relief_for_the_whole_shift() {
            roster.published(at(MONDAY, 17, 29), mondayMissed(), reliefCalled(), reliefAppointed())
                    .when(new CheckIn(ROSTER, MONDAY_SHIFT, null, null), by(SECOND, Role.DUTY_SECRETARY))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Somebody_who_does_not_come {

        @Test
        void has_missed_the_shift_when_the_window_closes_and_relief_is_called() {
            roster.published(at(MONDAY, 9, 30))
                    .when(new DeclareMissed(ROSTER, checkInId(1)))
                    .expectEvents(
                            new ShiftMissed(ROSTER, MONDAY_SHIFT, FIRST, List.of(checkInId(1)), at(MONDAY, 9, 30)),
                            new ReliefCalled(ROSTER, MONDAY_SHIFT, RELIEFS, at(MONDAY, 9, 30)));
        }

        @Test
        void has_not_missed_it_before() {
            roster.published(at(MONDAY, 9, 30).minusSeconds(1))
                    .when(new DeclareMissed(ROSTER, checkInId(1)))
                    .expectException(refusedBy(RosterRule.CHECK_IN_STILL_OPEN));
        }

        @Test
        void has_missed_it_only_once_and_not_at_all_after_coming() {
            roster.published(at(MONDAY, 9, 30), mondayMissed(), reliefCalled())
                    .when(new DeclareMissed(ROSTER, checkInId(1)))
                    .expectNoEvents();
            roster.published(at(MONDAY, 9, 30), mondayCheckedIn())
                    .when(new DeclareMissed(ROSTER, checkInId(1)))
                    .expectNoEvents();
        }

        @Test
        void may_say_so_beforehand() {
            roster.published(PLANNED_AT)
                    .when(new ReportAbsence(ROSTER, MONDAY_SHIFT, AbsenceGround.LEAVE), by(FIRST, Role.DUTY_SECRETARY))
                    .expectEvents(mondayAbsent(), new ReliefCalled(ROSTER, MONDAY_SHIFT, RELIEFS, PLANNED_AT));
            roster.published(PLANNED_AT)
                    .when(new ReportAbsence(ROSTER, MONDAY_SHIFT, AbsenceGround.LEAVE), by(SECOND, Role.DUTY_SECRETARY))
                    .expectException(refusedBy(RosterRule.NOT_OWN_SHIFT));
        }

        @Test
        void is_replaced_by_a_planned_relief() {
            roster.published(at(MONDAY, 9, 35), mondayMissed(), reliefCalled())
                    .when(new AppointRelief(ROSTER, MONDAY_SHIFT, SECOND), byLead())
                    .expectEvents(reliefAppointed());
        }

        @Test
        void is_not_replaced_by_anybody_else() {
            roster.published(at(MONDAY, 9, 35), mondayMissed(), reliefCalled())
                    .when(new AppointRelief(ROSTER, MONDAY_SHIFT, FIRST), byLead())
                    .expectException(refusedBy(RosterRule.RELIEF_NOT_PLANNED));
            roster.published(at(MONDAY, 9, 35), mondayMissed(), reliefCalled())
                    .when(new AppointRelief(ROSTER, MONDAY_SHIFT, SECOND), by(SECOND, Role.DUTY_SECRETARY))
                    .expectException(refusedBy(SupportRule.ROLE_MISSING));
        }

        @Test
        void is_not_replaced_while_expected() {
            roster.published(at(MONDAY, 9, 0))
                    .when(new AppointRelief(ROSTER, MONDAY_SHIFT, SECOND), byLead())
                    .expectException(refusedBy(RosterRule.SHIFT_NOT_ABSENT));
        }
    }

    @Nested
    class A_shift {

        @Test
        void is_completed_at_its_end() {
            roster.published(at(MONDAY, 17, 30), mondayCheckedIn())
                    .when(new CompleteShift(ROSTER, MONDAY_SHIFT))
                    .expectEvents(mondayCompleted());
        }

        @Test
        void is_not_completed_before_nor_twice() {
            roster.published(at(MONDAY, 17, 30).minusSeconds(1), mondayCheckedIn())
                    .when(new CompleteShift(ROSTER, MONDAY_SHIFT))
                    .expectException(refusedBy(RosterRule.SHIFT_NOT_OVER));
            roster.published(at(MONDAY, 17, 30), mondayCheckedIn(), mondayCompleted())
                    .when(new CompleteShift(ROSTER, MONDAY_SHIFT))
                    .expectNoEvents();
        }

        @Test
        void is_completed_by_whoever_stands_it_or_the_lead() {
            roster.published(at(MONDAY, 17, 30), mondayCheckedIn())
                    .when(new CompleteShift(ROSTER, MONDAY_SHIFT), by(FIRST, Role.DUTY_SECRETARY))
                    .expectEvents(mondayCompleted());
            roster.published(at(MONDAY, 17, 30), mondayCheckedIn())
                    .when(new CompleteShift(ROSTER, MONDAY_SHIFT), by(SECOND, Role.DUTY_SECRETARY))
                    .expectException(refusedBy(RosterRule.NOT_OWN_SHIFT));
        }

        @Test
        void is_ended_by_the_clock_if_somebody_stood_it() {
            EndShift over = new EndShift(ROSTER, shiftEndId(1));
            roster.published(at(MONDAY, 17, 30), mondayCheckedIn()).when(over).expectEvents(mondayCompleted());
            roster.published(at(MONDAY, 17, 30).minusSeconds(1), mondayCheckedIn())
                    .when(over)
                    .expectNoEvents();
            roster.published(at(MONDAY, 17, 30), mondayCheckedIn(), mondayCompleted())
                    .when(over)
                    .expectNoEvents();
        }

        @Test
        void that_nobody_stood_is_told_of_once_when_its_time_is_over() {
            EndShift over = new EndShift(ROSTER, shiftEndId(1));
            roster.published(at(MONDAY, 17, 30), mondayMissed(), reliefCalled())
                    .when(over)
                    .expectEvents(mondayUnstood());
            roster.published(at(MONDAY, 17, 30).minusSeconds(1), mondayMissed(), reliefCalled())
                    .when(over)
                    .expectNoEvents();
            roster.published(at(MONDAY, 17, 30), mondayMissed(), reliefCalled(), mondayUnstood())
                    .when(over)
                    .expectNoEvents();
            roster.published(at(MONDAY, 17, 30), mondayMissed(), reliefCalled(), mondayUnstood())
                    .when(new AppointRelief(ROSTER, MONDAY_SHIFT, SECOND), byLead())
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void that_nobody_stood_is_not_completed() {
            roster.published(at(MONDAY, 17, 30))
                    .when(new CompleteShift(ROSTER, MONDAY_SHIFT))
                    .expectException(refusedBy(RosterRule.SHIFT_NOT_RUNNING));
        }

        @Test
        void lets_whoever_is_on_duty_report_a_major_incident() {
            var report = new ReportMajorIncident(
                    ROSTER, MONDAY_SHIFT, IncidentKind.ACCIDENT, REPORT, UnitId.of("unit-town"));
            RosterEvent came = mondayCheckedIn();
            roster.published(at(MONDAY, 10, 0), came)
                    .when(report, by(FIRST, Role.DUTY_SECRETARY))
                    .expectEvents(incidentReported());
            roster.published(at(MONDAY, 10, 0))
                    .when(report, by(FIRST, Role.DUTY_SECRETARY))
                    .expectException(refusedBy(RosterRule.SHIFT_NOT_RUNNING));
            roster.published(at(MONDAY, 10, 0), came)
                    .when(report, by(SECOND, Role.DUTY_SECRETARY))
                    .expectException(refusedBy(RosterRule.NOT_OWN_SHIFT));
        }
    }

    @Test
    void an_absence_is_reported_of_a_shift_that_is_still_to_come() {
        roster.published(at(MONDAY, 9, 40), mondayMissed(), reliefCalled())
                .when(new ReportAbsence(ROSTER, MONDAY_SHIFT, AbsenceGround.LEAVE), byLead())
                .expectException(refusedBy(RosterRule.SHIFT_NOT_AWAITED));
        roster.published(at(MONDAY, 8, 40))
                .when(new ReportAbsence(ROSTER, MONDAY_SHIFT, AbsenceGround.EMERGENCY), byLead())
                .expectSuccessfulHandlerExecution();
    }
}
