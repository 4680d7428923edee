package org.lunzhi.command.grievance.outcome;

import static org.lunzhi.command.grievance.GrievanceStory.closed;
import static org.lunzhi.command.grievance.GrievanceStory.followedUp;
import static org.lunzhi.command.grievance.GrievanceStory.inHandling;
import static org.lunzhi.command.grievance.GrievanceStory.reported;
import static org.lunzhi.command.grievance.GrievanceStory.reviewed;
import static org.lunzhi.command.grievance.People.CLERK;
import static org.lunzhi.command.grievance.People.COORDINATOR;
import static org.lunzhi.command.grievance.People.CO_HANDLER;
import static org.lunzhi.command.grievance.People.FOLLOW_UP_OFFICER;
import static org.lunzhi.command.grievance.People.HANDLER;
import static org.lunzhi.command.grievance.People.REQUESTER;
import static org.lunzhi.command.grievance.People.REVIEWER;
import static org.lunzhi.command.grievance.People.SUPERVISOR;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXPLANATION_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.FOLLOW_UP_ANSWER_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.HANDLER_CANNOT_CLOSE;
import static org.lunzhi.command.grievance.standing.GrievanceRule.HANDLER_CANNOT_FOLLOW_UP;
import static org.lunzhi.command.grievance.standing.GrievanceRule.HANDLER_CANNOT_REVIEW;
import static org.lunzhi.command.grievance.standing.GrievanceRule.LEAD_UNIT_ONLY;
import static org.lunzhi.command.grievance.standing.GrievanceRule.OPEN_CHILD_EXISTS;
import static org.lunzhi.command.grievance.standing.GrievanceRule.RATING_SOURCE_INVALID;
import static org.lunzhi.command.grievance.standing.GrievanceRule.REPLY_ABSENCE_UNFOUNDED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.REPLY_PROOF_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.ROUTE_NOTICE_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.SUPERVISION_OPEN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.WITHDRAWAL_FILED_BY_HANDLER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.WITHDRAWAL_NOT_BY_REQUESTER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.WRONG_STAGE;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.grievance.GrievanceSamples.COMPLAINANT;
import static org.lunzhi.kernel.grievance.GrievanceSamples.ID;
import static org.lunzhi.kernel.grievance.GrievanceSamples.NEIGHBOURS;
import static org.lunzhi.kernel.grievance.GrievanceSamples.NOTICE;
import static org.lunzhi.kernel.grievance.GrievanceSamples.OTHER_SIDE;
import static org.lunzhi.kernel.grievance.GrievanceSamples.SAFE;
import static org.lunzhi.kernel.grievance.GrievanceSamples.SCHEME;
import static org.lunzhi.kernel.grievance.GrievanceSamples.STATION;
import static org.lunzhi.kernel.grievance.GrievanceSamples.deadline;
import static org.lunzhi.kernel.grievance.GrievanceSamples.document;
import static org.lunzhi.kernel.grievance.GrievanceSamples.handlingLimit;
import static org.lunzhi.kernel.grievance.GrievanceSamples.reply;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.grievance.GrievanceStory;
import org.lunzhi.command.grievance.People;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.ApproveOutcome;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.CloseGrievance;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.OrderRework;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.RateHandling;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.RecordFollowUp;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.ReopenGrievance;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.ReportOutcome;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.WithdrawGrievance;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationRequested;
import org.lunzhi.kernel.grievance.OutcomeEvent.FollowUpRecorded;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceClosed;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceReopened;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceWithdrawn;
import org.lunzhi.kernel.grievance.OutcomeEvent.ReworkOrdered;
import org.lunzhi.kernel.grievance.OverlayEvent.SupervisionOpened;
import org.lunzhi.kernel.grievance.handling.ContactResult;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.grievance.outcome.ClosingGround;
import org.lunzhi.kernel.grievance.outcome.FollowUpConclusion;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.grievance.outcome.Rating;
import org.lunzhi.kernel.grievance.outcome.ReopenReason;
import org.lunzhi.kernel.grievance.outcome.Reply;
import org.lunzhi.kernel.grievance.outcome.ReplyAbsence;
import org.lunzhi.kernel.grievance.outcome.Resolution;
import org.lunzhi.kernel.grievance.outcome.ReworkCause;
import org.lunzhi.kernel.grievance.outcome.WithdrawalManner;
import org.lunzhi.kernel.grievance.overlay.SupervisionCause;
import org.lunzhi.kernel.grievance.overlay.SupervisionLevel;
import org.lunzhi.kernel.grievance.overlay.SupervisionNumber;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndingTest {

    private static final TokenHash SOMEBODY_ELSES = TokenHash.of("0000");

    private static final DeadlineId FOLLOW_UP_LIMIT = DeadlineId.of(ID.value(), DeadlineKind.FOLLOW_UP, 1);
    private static final CloseGrievance CLOSE = new CloseGrievance(ID, null, null);

    private static RecordFollowUp asked(Resolution resolution, Rating rating) {
        return new RecordFollowUp(ID, ContactResult.REACHED, resolution, rating, null, null);
    }

    private static final RecordFollowUp NO_ANSWER =
            new RecordFollowUp(ID, ContactResult.NO_ANSWER, null, null, null, null);

    private static FollowUpRecorded unreached(int attempt, FollowUpConclusion conclusion, String wallClock) {
        return new FollowUpRecorded(
                ID,
                attempt,
                ContactResult.NO_ANSWER,
                null,
                null,
                null,
                FOLLOW_UP_OFFICER.officer(),
                null,
                conclusion,
                conclusion == FollowUpConclusion.TRY_AGAIN ? List.of() : List.of(FOLLOW_UP_LIMIT),
                at(wallClock));
    }

    private static FollowUpRecorded dissatisfied(FollowUpConclusion conclusion) {
        return new FollowUpRecorded(
                ID,
                1,
                ContactResult.REACHED,
                Resolution.NO,
                Rating.DISSATISFIED,
                null,
                FOLLOW_UP_OFFICER.officer(),
                null,
                conclusion,
                List.of(FOLLOW_UP_LIMIT),
                at("2026-02-27T10:00"));
    }

    private static ReworkOrdered rework(int number) {
        return new ReworkOrdered(
                ID, number, ReworkCause.NOT_RESOLVED, null, handlingLimit(), List.of(), at("2026-02-27T10:00"));
    }

    private static GrievanceStory reworked() {
        return reviewed()
                .and(
                        dissatisfied(FollowUpConclusion.REWORK),
                        rework(1),
                        GrievanceSamples.outcomeReported(),
                        GrievanceSamples.outcomeReviewed());
    }

    private static final SupervisionOpened SUPERVISED = new SupervisionOpened(
            ID,
            SupervisionNumber.of(ID + "/supervision/1"),
            SupervisionLevel.ORDINARY,
            SupervisionCause.DISSATISFIED_AGAIN,
            deadline(DeadlineKind.SUPERVISION_REPORT, 1, "2026-03-05"),
            at("2026-02-27T10:00"));

    @Nested
    class Reporting_an_outcome {

        private static ReportOutcome report(Reply reply) {
            return new ReportOutcome(
                    ID, OutcomeKind.RESOLVED, document("report", DocumentType.OUTCOME_REPORT), List.of(), reply);
        }

        @Test
        void proves_that_the_person_was_answered() {
            inHandling()
                    .at("2026-02-25T16:00")
                    .when(report(reply()), HANDLER)
                    .expectEvents(GrievanceSamples.outcomeReported());
            inHandling().refuses(report(new Reply(null, null, null)), HANDLER, REPLY_PROOF_MISSING);
        }

        @Test
        void needs_no_proof_only_where_the_person_wanted_none() {
            inHandling()
                    .refuses(report(new Reply(null, null, ReplyAbsence.NOT_WANTED)), HANDLER, REPLY_ABSENCE_UNFOUNDED);
            inHandling().allows(report(new Reply(null, null, ReplyAbsence.IMPOSSIBLE)), HANDLER);
        }

        @Test
        void is_the_lead_units_affair() {
            inHandling().refuses(report(reply()), CO_HANDLER, LEAD_UNIT_ONLY);
        }
    }

    @Nested
    class Reviewing {

        @Test
        void is_done_by_a_second_person() {
            reported()
                    .at("2026-02-26T09:00")
                    .when(new ApproveOutcome(ID), REVIEWER)
                    .expectEvents(GrievanceSamples.outcomeReviewed());
            reported()
                    .refuses(
                            new ApproveOutcome(ID),
                            People.of(GrievanceSamples.HANDLER, GrievanceSamples.LEAD, Role.REVIEWER),
                            HANDLER_CANNOT_REVIEW);
        }

        @Test
        void may_send_the_matter_back_with_the_same_limit() {
            reported()
                    .at("2026-02-26T09:00")
                    .when(new OrderRework(ID, ReworkCause.REVIEW, document("why", DocumentType.REASON)), REVIEWER)
                    .expectEvents(new ReworkOrdered(
                            ID,
                            1,
                            ReworkCause.REVIEW,
                            document("why", DocumentType.REASON),
                            handlingLimit(),
                            List.of(DeadlineId.of(ID.value(), DeadlineKind.OUTCOME_REVIEW, 1)),
                            at("2026-02-26T09:00")));
        }
    }

    @Nested
    class Following_up {

        @Test
        void is_done_by_somebody_of_another_unit() {
            reviewed()
                    .at("2026-02-27T10:00")
                    .when(asked(Resolution.YES, Rating.SATISFIED), FOLLOW_UP_OFFICER)
                    .expectEvents(GrievanceSamples.followedUp());
            reviewed()
                    .refuses(
                            asked(Resolution.YES, Rating.SATISFIED),
                            People.of(OfficerId.of("officer-other"), GrievanceSamples.LEAD, Role.FOLLOW_UP_OFFICER),
                            HANDLER_CANNOT_FOLLOW_UP);
        }

        @Test
        void invents_no_rating_for_who_was_not_reached() {
            reviewed()
                    .refuses(
                            new RecordFollowUp(ID, ContactResult.NO_ANSWER, null, Rating.SATISFIED, null, null),
                            FOLLOW_UP_OFFICER,
                            RATING_SOURCE_INVALID);
        }

        @Test
        void asks_whoever_was_reached() {
            reviewed()
                    .refuses(
                            new RecordFollowUp(ID, ContactResult.REACHED, Resolution.YES, null, null, null),
                            FOLLOW_UP_OFFICER,
                            FOLLOW_UP_ANSWER_MISSING);
            reviewed().allows(asked(Resolution.YES, Rating.DECLINED), FOLLOW_UP_OFFICER);
        }

        @Test
        void golden_scenario_10_the_first_dissatisfaction_is_reworked() {
            reviewed()
                    .at("2026-02-27T10:00")
                    .when(asked(Resolution.NO, Rating.DISSATISFIED), FOLLOW_UP_OFFICER)
                    .expectEvents(dissatisfied(FollowUpConclusion.REWORK), rework(1));
        }

        @Test
        void golden_scenario_10_the_second_is_supervised_and_not_closed_in_silence() {
            reworked()
                    .at("2026-02-27T10:00")
                    .when(asked(Resolution.NO, Rating.DISSATISFIED), FOLLOW_UP_OFFICER)
                    .expectEvents(dissatisfied(FollowUpConclusion.SUPERVISED), SUPERVISED);
            reworked()
                    .and(dissatisfied(FollowUpConclusion.SUPERVISED), SUPERVISED)
                    .refuses(CLOSE, COORDINATOR, SUPERVISION_OPEN);
        }

        @Test
        void golden_scenario_11_after_the_second_attempt_it_is_tried_again() {
            reviewed()
                    .and(unreached(1, FollowUpConclusion.TRY_AGAIN, "2026-02-26T10:00"))
                    .at("2026-02-26T15:00")
                    .when(NO_ANSWER, FOLLOW_UP_OFFICER)
                    .expectEvents(unreached(2, FollowUpConclusion.TRY_AGAIN, "2026-02-26T15:00"));
        }

        @Test
        void golden_scenario_11_after_three_attempts_the_person_counts_as_unreached() {
            GrievanceStory twice = reviewed()
                    .and(
                            unreached(1, FollowUpConclusion.TRY_AGAIN, "2026-02-26T10:00"),
                            unreached(2, FollowUpConclusion.TRY_AGAIN, "2026-02-26T15:00"));
            FollowUpRecorded third = unreached(3, FollowUpConclusion.UNREACHED, "2026-02-27T10:00");
            twice.at("2026-02-27T10:00").when(NO_ANSWER, FOLLOW_UP_OFFICER).expectEvents(third);
            twice.and(third)
                    .at("2026-02-27T11:00")
                    .when(CLOSE, COORDINATOR)
                    .expectEvents(new GrievanceClosed(
                            ID, ClosingGround.UNREACHED, null, null, List.of(), at("2026-02-27T11:00")));
        }

        @Test
        void leaves_a_rating_of_ones_own_to_the_requester() {
            RateHandling rating = rating(GrievanceSamples.TOKEN);
            closed().allows(rating, REQUESTER);
            closed().refuses(rating, HANDLER, RATING_SOURCE_INVALID);
            closed().refuses(rating(SOMEBODY_ELSES), REQUESTER, RATING_SOURCE_INVALID);
        }

        private static RateHandling rating(TokenHash token) {
            return new RateHandling(ID, token, Rating.BASICALLY_SATISFIED, Resolution.PARTLY, null);
        }
    }

    @Nested
    class Closing {

        @Test
        void ends_every_clock() {
            followedUp()
                    .at("2026-02-27T11:00")
                    .when(CLOSE, COORDINATOR)
                    .expectEvents(new GrievanceClosed(
                            ID, ClosingGround.ANSWERED, null, null, List.of(), at("2026-02-27T11:00")));
        }

        @Test
        void follows_the_follow_up() {
            reviewed().refuses(CLOSE, COORDINATOR, WRONG_STAGE);
        }

        @Test
        void is_not_done_by_the_handler() {
            followedUp()
                    .refuses(
                            CLOSE,
                            People.of(GrievanceSamples.HANDLER, GrievanceSamples.LEAD, Role.DUTY_SECRETARY),
                            HANDLER_CANNOT_CLOSE);
        }

        @Test
        void waits_for_the_end_of_a_mediation() {
            followedUp()
                    .and(new MediationRequested(
                            ID,
                            MediationId.of("mediation-1"),
                            List.of(COMPLAINANT),
                            List.of(OTHER_SIDE),
                            NEIGHBOURS,
                            SCHEME,
                            PlaceCode.of("place-yanman-3"),
                            STATION,
                            null,
                            null,
                            Protection.NONE,
                            false,
                            SAFE,
                            NOTICE,
                            at("2026-02-13T10:00")))
                    .refuses(CLOSE, COORDINATOR, OPEN_CHILD_EXISTS);
        }

        @Test
        void explains_what_stays_unsolved_and_tells_of_the_review() {
            GrievanceStory unsolved = inHandling()
                    .and(
                            GrievanceSamples.outcomeReported(OutcomeKind.NOT_SOLVABLE_NOW),
                            GrievanceSamples.outcomeReviewed(),
                            GrievanceSamples.followedUp());
            var explanation = document("explanation", DocumentType.CLOSING_REPORT);
            var route = document("route", DocumentType.ROUTE_NOTICE);
            unsolved.refuses(CLOSE, COORDINATOR, EXPLANATION_MISSING);
            unsolved.refuses(new CloseGrievance(ID, explanation, null), COORDINATOR, ROUTE_NOTICE_MISSING);
            unsolved.allows(new CloseGrievance(ID, explanation, route), COORDINATOR);
        }
    }

    @Nested
    class Reopening {

        private static final ReopenGrievance REOPEN =
                new ReopenGrievance(ID, ReopenReason.NEW_FACT, document("new-fact", DocumentType.SUPPLEMENT));

        @Test
        void starts_no_clock_anew() {
            closed().at("2026-03-20T09:00")
                    .when(REOPEN, CLERK)
                    .expectEvents(new GrievanceReopened(
                            ID,
                            1,
                            ReopenReason.NEW_FACT,
                            document("new-fact", DocumentType.SUPPLEMENT),
                            handlingLimit(),
                            at("2026-03-20T09:00")));
        }

        @Test
        void is_for_closed_matters() {
            followedUp().refuses(REOPEN, CLERK, WRONG_STAGE);
        }
    }

    @Nested
    class Withdrawing {

        private static final DocumentRef STATEMENT = document("statement", DocumentType.STATEMENT);
        private static final WithdrawGrievance BY_TOKEN = new WithdrawGrievance(ID, GrievanceSamples.TOKEN, STATEMENT);
        private static final WithdrawGrievance IN_WRITING = new WithdrawGrievance(ID, null, STATEMENT);

        private void withdraws(WithdrawGrievance command, Actor actor, WithdrawalManner manner) {
            inHandling()
                    .at("2026-02-14T09:00")
                    .when(command, actor)
                    .expectEvents(new GrievanceWithdrawn(
                            ID, manner, STATEMENT, List.of(handlingLimit().id()), at("2026-02-14T09:00")));
        }

        @Test
        void is_the_persons_own_free_act_by_the_secret_on_the_receipt() {
            withdraws(BY_TOKEN, REQUESTER, WithdrawalManner.BY_TOKEN);
            inHandling()
                    .refuses(
                            new WithdrawGrievance(ID, SOMEBODY_ELSES, STATEMENT),
                            REQUESTER,
                            WITHDRAWAL_NOT_BY_REQUESTER);
            inHandling().refuses(IN_WRITING, REQUESTER, WITHDRAWAL_NOT_BY_REQUESTER);
        }

        @Test
        void is_never_done_on_behalf_of_the_person() {
            inHandling().refuses(BY_TOKEN, COORDINATOR, WITHDRAWAL_NOT_BY_REQUESTER);
            inHandling().refuses(IN_WRITING, SUPERVISOR, WITHDRAWAL_NOT_BY_REQUESTER);
        }

        @Test
        void in_writing_is_filed_by_somebody_who_did_not_handle_it() {
            withdraws(IN_WRITING, COORDINATOR, WithdrawalManner.IN_WRITING);
            withdraws(IN_WRITING, FOLLOW_UP_OFFICER, WithdrawalManner.IN_WRITING);
            inHandling().refuses(IN_WRITING, CLERK, WITHDRAWAL_FILED_BY_HANDLER);
            Actor colleague = People.of(OfficerId.of("officer-colleague"), GrievanceSamples.LEAD, Role.COORDINATOR);
            inHandling().refuses(IN_WRITING, colleague, WITHDRAWAL_FILED_BY_HANDLER);
            Actor twoHats = People.of(GrievanceSamples.HANDLER, UnitId.of("unit-elsewhere"), Role.INTAKE_CLERK);
            inHandling().refuses(IN_WRITING, twoHats, WITHDRAWAL_FILED_BY_HANDLER);
        }

        @Test
        void by_nobody_can_happen_where_no_receipt_was_taken_but_in_writing() {
            GrievanceRegistered called = GrievanceSamples.registered();
            Reporter without = new Reporter(GrievanceSamples.COMPLAINANT, List.of(), false, false, false);
            GrievanceStory story = GrievanceStory.after(new GrievanceRegistered(
                    ID,
                    called.kind(),
                    called.channel(),
                    called.place(),
                    called.summary(),
                    without,
                    called.receipt(),
                    called.protection(),
                    called.notice(),
                    called.source(),
                    called.categoryScheme(),
                    false,
                    false,
                    List.of(),
                    called.occurredAt()));
            story.refuses(BY_TOKEN, REQUESTER, WITHDRAWAL_NOT_BY_REQUESTER);
            story.allows(IN_WRITING, COORDINATOR);
        }

        @Test
        void is_over_once_the_matter_has_ended() {
            closed().refuses(BY_TOKEN, REQUESTER, WRONG_STAGE);
        }
    }
}
