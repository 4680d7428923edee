package org.lunzhi.command.grievance.overlay;

import static org.lunzhi.command.grievance.GrievanceStory.accepted;
import static org.lunzhi.command.grievance.GrievanceStory.closed;
import static org.lunzhi.command.grievance.GrievanceStory.dispatched;
import static org.lunzhi.command.grievance.GrievanceStory.inHandling;
import static org.lunzhi.command.grievance.GrievanceStory.registered;
import static org.lunzhi.command.grievance.People.CLERK;
import static org.lunzhi.command.grievance.People.COORDINATOR;
import static org.lunzhi.command.grievance.People.CO_HANDLER;
import static org.lunzhi.command.grievance.People.HANDLER;
import static org.lunzhi.command.grievance.People.SUPERVISOR;
import static org.lunzhi.command.grievance.standing.GrievanceRule.ESCALATION_NOT_HIGHER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXCLUDED_UNIT_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.NOT_PARKED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.NOT_THE_REQUESTER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PARKED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PARK_DATE_PAST;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PARK_REVIEW_TOO_LATE;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PERSON_NOT_INFORMED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.SEALED_ALREADY;
import static org.lunzhi.command.grievance.standing.GrievanceRule.SUPERVISION_DATE_PAST;
import static org.lunzhi.command.grievance.standing.GrievanceRule.SUPERVISION_OPEN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.SUPERVISION_UNKNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.UNIT_EXCLUDED_SUBJECT_OF_COMPLAINT;
import static org.lunzhi.command.grievance.standing.GrievanceRule.WRONG_STAGE;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.grievance.GrievanceSamples.ID;
import static org.lunzhi.kernel.grievance.GrievanceSamples.LEAD;
import static org.lunzhi.kernel.grievance.GrievanceSamples.deadline;
import static org.lunzhi.kernel.grievance.GrievanceSamples.document;
import static org.lunzhi.kernel.grievance.GrievanceSamples.handlingLimit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.grievance.GrievanceStory;
import org.lunzhi.command.grievance.People;
import org.lunzhi.command.grievance.overlay.OverlayCommand.CloseSupervision;
import org.lunzhi.command.grievance.overlay.OverlayCommand.EndParking;
import org.lunzhi.command.grievance.overlay.OverlayCommand.EscalateGrievance;
import org.lunzhi.command.grievance.overlay.OverlayCommand.InheritProtection;
import org.lunzhi.command.grievance.overlay.OverlayCommand.OpenSupervision;
import org.lunzhi.command.grievance.overlay.OverlayCommand.ParkGrievance;
import org.lunzhi.command.grievance.overlay.OverlayCommand.ReferForSafety;
import org.lunzhi.command.grievance.overlay.OverlayCommand.RequestConfidentiality;
import org.lunzhi.command.grievance.overlay.OverlayCommand.ReviewParking;
import org.lunzhi.command.grievance.overlay.OverlayCommand.SealGrievance;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.DispatchEvent.AcknowledgementOverdue;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.OverlayEvent.ConfidentialityRequested;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceEscalated;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceParked;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.OverlayEvent.ParkingEnded;
import org.lunzhi.kernel.grievance.OverlayEvent.ReminderIssued;
import org.lunzhi.kernel.grievance.OverlayEvent.SupervisionOpened;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.overlay.EscalationReason;
import org.lunzhi.kernel.grievance.overlay.ParkEndReason;
import org.lunzhi.kernel.grievance.overlay.ReminderCause;
import org.lunzhi.kernel.grievance.overlay.SafetyRecipient;
import org.lunzhi.kernel.grievance.overlay.SupervisionCause;
import org.lunzhi.kernel.grievance.overlay.SupervisionLevel;
import org.lunzhi.kernel.grievance.overlay.SupervisionNumber;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OverlayTest {

    private static final DocumentRef TOLD = document("told", DocumentType.REPLY_PROOF);
    private static final GrievanceParked PARKED_ON_24TH = new GrievanceParked(
            ID,
            document("measures", DocumentType.RECTIFICATION_PLAN),
            LocalDate.of(2026, 6, 30),
            TOLD,
            SUPERVISOR.officer(),
            deadline(DeadlineKind.REVIEW_PARKED, 1, "2026-03-26"),
            List.of(handlingLimit().id()),
            at("2026-02-24T10:00"));

    @Nested
    class Parking_a_matter {

        private static ParkGrievance park(String announced, @Nullable LocalDate review, @Nullable DocumentRef told) {
            return new ParkGrievance(
                    ID,
                    document("measures", DocumentType.RECTIFICATION_PLAN),
                    LocalDate.parse(announced),
                    review,
                    told);
        }

        @Test
        void rests_the_limit_and_sets_a_review() {
            inHandling()
                    .at("2026-02-24T10:00")
                    .when(park("2026-06-30", null, TOLD), SUPERVISOR)
                    .expectEvents(PARKED_ON_24TH);
        }

        @Test
        void announces_a_date_in_the_future() {
            inHandling().at("2026-02-24T10:00").refuses(park("2026-02-24", null, TOLD), SUPERVISOR, PARK_DATE_PAST);
            inHandling().at("2026-02-24T10:00").allows(park("2026-02-25", null, TOLD), SUPERVISOR);
        }

        @Test
        void tells_the_person() {
            inHandling()
                    .at("2026-02-24T10:00")
                    .refuses(park("2026-06-30", null, null), SUPERVISOR, PERSON_NOT_INFORMED);
        }

        @Test
        void is_reviewed_within_thirty_days() {
            GrievanceStory now = inHandling().at("2026-02-24T10:00");
            now.refuses(park("2026-06-30", LocalDate.of(2026, 3, 27), TOLD), SUPERVISOR, PARK_REVIEW_TOO_LATE);
            now.allows(park("2026-06-30", LocalDate.of(2026, 3, 26), TOLD), SUPERVISOR);
        }

        @Test
        void happens_once() {
            inHandling()
                    .and(PARKED_ON_24TH)
                    .at("2026-02-25T10:00")
                    .refuses(park("2026-06-30", null, TOLD), SUPERVISOR, PARKED);
        }

        @Test
        void ends_with_the_days_that_were_left() {
            inHandling()
                    .and(PARKED_ON_24TH)
                    .at("2026-03-10T10:00")
                    .when(new EndParking(ID, ParkEndReason.SOLVABLE_NOW), SUPERVISOR)
                    .expectEvents(new ParkingEnded(
                            ID,
                            ParkEndReason.SOLVABLE_NOW,
                            deadline(DeadlineKind.HANDLING, 1, "2026-03-12"),
                            List.of(DeadlineId.of(ID.value(), DeadlineKind.REVIEW_PARKED, 1)),
                            at("2026-03-10T10:00")));
        }

        @Test
        void is_reviewed_and_ended_only_when_parked() {
            inHandling().refuses(new EndParking(ID, ParkEndReason.SOLVABLE_NOW), SUPERVISOR, NOT_PARKED);
            inHandling().refuses(new ReviewParking(ID, null), SUPERVISOR, NOT_PARKED);
            inHandling().and(PARKED_ON_24TH).at("2026-03-20T10:00").allows(new ReviewParking(ID, null), SUPERVISOR);
        }
    }

    @Nested
    class Supervising_a_matter {

        private static final SupervisionNumber NUMBER = SupervisionNumber.of("supervision-2026-7");

        private static OpenSupervision order(@Nullable LocalDate reportBy) {
            return new OpenSupervision(ID, NUMBER, SupervisionLevel.LISTED, SupervisionCause.OVERDUE, reportBy);
        }

        private static final SupervisionOpened OPENED = new SupervisionOpened(
                ID,
                NUMBER,
                SupervisionLevel.LISTED,
                SupervisionCause.OVERDUE,
                deadline(DeadlineKind.SUPERVISION_REPORT, 1, "2026-03-05"),
                at("2026-02-27T10:00"));
        private static final CloseSupervision CLOSE =
                new CloseSupervision(ID, NUMBER, document("report", DocumentType.FILE_NOTE));

        @Test
        void wants_a_report_by_a_future_date() {
            inHandling().at("2026-02-27T10:00").when(order(null), SUPERVISOR).expectEvents(OPENED);
            inHandling()
                    .at("2026-02-27T10:00")
                    .refuses(order(LocalDate.of(2026, 2, 27)), SUPERVISOR, SUPERVISION_DATE_PAST);
            inHandling().at("2026-02-27T10:00").allows(order(LocalDate.of(2026, 2, 28)), SUPERVISOR);
        }

        @Test
        void has_each_number_once() {
            inHandling().and(OPENED).at("2026-02-28T10:00").refuses(order(null), SUPERVISOR, SUPERVISION_OPEN);
        }

        @Test
        void ends_with_its_report() {
            inHandling().and(OPENED).allows(CLOSE, SUPERVISOR);
            inHandling().refuses(CLOSE, SUPERVISOR, SUPERVISION_UNKNOWN);
        }

        @Test
        void escalation_goes_up_or_to_the_joint_body() {
            inHandling()
                    .refuses(
                            new EscalateGrievance(ID, HandlingLevel.VILLAGE, null, EscalationReason.RISK),
                            HANDLER,
                            ESCALATION_NOT_HIGHER);
            inHandling()
                    .allows(new EscalateGrievance(ID, HandlingLevel.WORK_AREA, null, EscalationReason.RISK), HANDLER);
        }
    }

    @Nested
    class Protecting_a_matter {

        private static final SealGrievance SEAL = new SealGrievance(ID, List.of(GrievanceSamples.CO_HANDLER));

        @Test
        void golden_scenario_5_seals_it_against_the_accused_unit() {
            registered().allows(SEAL, CLERK);
            registered().refuses(new SealGrievance(ID, List.of()), CLERK, EXCLUDED_UNIT_MISSING);
        }

        @Test
        void seals_once_and_then_keeps_the_unit_out() {
            GrievanceStory sealed = inHandling()
                    .and(new GrievanceSealed(
                            ID, new Protection(true, List.of(GrievanceSamples.CO_HANDLER)), at("2026-02-13T10:00")));
            sealed.refuses(SEAL, CLERK, SEALED_ALREADY);
            sealed.refuses(
                    new EscalateGrievance(ID, HandlingLevel.TOWNSHIP, null, EscalationReason.RISK),
                    CO_HANDLER,
                    UNIT_EXCLUDED_SUBJECT_OF_COMPLAINT);
        }

        @Test
        void seals_against_further_units_and_lets_nobody_in_again() {
            UnitId another = UnitId.of("unit-roads-office");
            GrievanceSealed first = new GrievanceSealed(
                    ID, new Protection(true, List.of(GrievanceSamples.CO_HANDLER)), at("2026-02-13T10:00"));
            GrievanceSealed both = new GrievanceSealed(
                    ID, new Protection(true, List.of(GrievanceSamples.CO_HANDLER, another)), at("2026-02-14T10:00"));
            GrievanceStory sealed = inHandling().and(first).at("2026-02-14T10:00");
            sealed.when(new SealGrievance(ID, List.of(another)), CLERK).expectEvents(both);
            sealed.when(new SealGrievance(ID, List.of(another, GrievanceSamples.CO_HANDLER)), CLERK)
                    .expectEvents(both);
            sealed.and(both).refuses(SEAL, CLERK, SEALED_ALREADY);
        }

        @Test
        void seals_what_has_come_to_an_end_too() {
            closed().allows(SEAL, CLERK);
        }

        @Test
        void keeps_a_part_from_whom_the_whole_is_kept_once_and_at_any_stage() {
            Protection whole = new Protection(true, List.of(GrievanceSamples.CO_HANDLER));
            InheritProtection inherit = new InheritProtection(ID, whole);
            GrievanceSealed sealed = new GrievanceSealed(ID, whole, at("2026-02-12T09:00"));
            registered().when(inherit, Actor.SYSTEM).expectEvents(sealed);
            closed().when(inherit, Actor.SYSTEM).expectEvents(sealed);
            registered().and(sealed).when(inherit, Actor.SYSTEM).expectNoEvents();
            registered().refuses(inherit, CLERK, SupportRule.ROLE_MISSING);
        }

        @Test
        void keeps_out_whoever_is_below_the_unit_and_nobody_above_it_or_beside() {
            GrievanceStory sealed = inHandling()
                    .and(new GrievanceSealed(
                            ID, new Protection(true, List.of(GrievanceSamples.CO_HANDLER)), at("2026-02-13T10:00")));
            EscalateGrievance upwards = new EscalateGrievance(ID, HandlingLevel.TOWNSHIP, null, EscalationReason.RISK);
            Actor belowIt =
                    People.of(OfficerId.of("officer-hamlet"), UnitId.of("unit-hamlet-yanman"), Role.DUTY_SECRETARY);
            inHandling().allows(upwards, belowIt);
            sealed.refuses(upwards, belowIt, UNIT_EXCLUDED_SUBJECT_OF_COMPLAINT);
            sealed.allows(upwards, SUPERVISOR);
            sealed.allows(upwards, HANDLER);
        }

        @Test
        void keeps_a_person_confidential_once() {
            registered().allows(new RequestConfidentiality(ID, null), CLERK);
            registered()
                    .and(new ConfidentialityRequested(ID, at("2026-02-12T09:05")))
                    .when(new RequestConfidentiality(ID, null), CLERK)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            closed().refuses(new RequestConfidentiality(ID, null), CLERK, WRONG_STAGE);
        }

        @Test
        void keeps_a_person_confidential_who_shows_the_receipt() {
            registered().allows(new RequestConfidentiality(ID, GrievanceSamples.TOKEN), People.REQUESTER);
            registered()
                    .refuses(new RequestConfidentiality(ID, TokenHash.of("0000")), People.REQUESTER, NOT_THE_REQUESTER);
            registered().refuses(new RequestConfidentiality(ID, null), People.REQUESTER, NOT_THE_REQUESTER);
        }

        @Test
        void refers_danger_at_any_stage() {
            closed().allows(
                            new ReferForSafety(
                                    ID, SafetyRecipient.POLICE_110, document("referral", DocumentType.FILE_NOTE)),
                            COORDINATOR);
        }
    }

    @Nested
    class Reminding_of_deadlines {

        private static final DeadlineId HANDLING = handlingLimit().id();
        private static final DeadlineId FIRST = DeadlineId.of(ID.value(), DeadlineKind.ACKNOWLEDGE, 1);
        private static final DeadlineId SECOND = DeadlineId.of(ID.value(), DeadlineKind.ACKNOWLEDGE, 2);

        private static ReminderIssued reminder(
                ReminderCause cause, DeadlineId deadline, boolean overdue, String wallClock) {
            return new ReminderIssued(ID, cause, LEAD, deadline, overdue, at(wallClock));
        }

        @Test
        void shows_the_yellow_card_before_the_limit_and_the_red_one_after_it() {
            inHandling()
                    .at("2026-02-26T09:00")
                    .when(new RemindOfDeadline(ID, HANDLING), Actor.SYSTEM)
                    .expectEvents(reminder(ReminderCause.DUE_SOON, HANDLING, false, "2026-02-26T09:00"));
            inHandling()
                    .at("2026-02-27T00:00")
                    .when(new RemindOfDeadline(ID, HANDLING), Actor.SYSTEM)
                    .expectEvents(reminder(ReminderCause.OVERDUE, HANDLING, true, "2026-02-27T00:00"));
        }

        @Test
        void golden_scenario_23_says_each_thing_once() {
            inHandling()
                    .and(reminder(ReminderCause.DUE_SOON, HANDLING, false, "2026-02-26T09:00"))
                    .at("2026-02-26T09:05")
                    .when(new RemindOfDeadline(ID, HANDLING), Actor.SYSTEM)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void says_nothing_early_or_of_a_deadline_that_was_met() {
            inHandling()
                    .at("2026-02-26T08:59")
                    .when(new RemindOfDeadline(ID, HANDLING), Actor.SYSTEM)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            inHandling()
                    .at("2026-02-27T00:00")
                    .when(new RemindOfDeadline(ID, FIRST), Actor.SYSTEM)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void golden_scenario_6_alarms_whoever_gets_the_matter_late() {
            accepted()
                    .and(GrievanceSamples.dispatched())
                    .at("2026-02-26T09:00")
                    .when(new RemindOfDeadline(ID, HANDLING), Actor.SYSTEM)
                    .expectEvents(reminder(ReminderCause.DUE_SOON, HANDLING, false, "2026-02-26T09:00"));
        }

        @Test
        void an_unacknowledged_dispatch_is_reminded_and_then_moves_up() {
            AcknowledgementOverdue overdue = new AcknowledgementOverdue(
                    ID, LEAD, FIRST, deadline(DeadlineKind.ACKNOWLEDGE, 2, "2026-02-24"), at("2026-02-14T00:00"));
            dispatched()
                    .at("2026-02-14T00:00")
                    .when(new RemindOfDeadline(ID, FIRST), Actor.SYSTEM)
                    .expectEvents(reminder(ReminderCause.NOT_ACKNOWLEDGED, FIRST, true, "2026-02-14T00:00"), overdue);
            dispatched()
                    .and(overdue)
                    .at("2026-02-25T00:00")
                    .when(new RemindOfDeadline(ID, SECOND), Actor.SYSTEM)
                    .expectEvents(
                            reminder(ReminderCause.NOT_ACKNOWLEDGED, SECOND, true, "2026-02-25T00:00"),
                            new GrievanceEscalated(
                                    ID,
                                    HandlingLevel.VILLAGE,
                                    HandlingLevel.WORK_AREA,
                                    null,
                                    EscalationReason.NOT_ACKNOWLEDGED,
                                    at("2026-02-25T00:00")));
        }
    }
}
