package org.lunzhi.command.mediation.sitting;

import static org.lunzhi.kernel.mediation.MediationCast.BOTH;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.FIRST_SESSION;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.LEAD;
import static org.lunzhi.kernel.mediation.MediationCast.RECORDER;
import static org.lunzhi.kernel.mediation.MediationCast.ROOM;
import static org.lunzhi.kernel.mediation.MediationCast.SECOND;
import static org.lunzhi.kernel.mediation.MediationCast.YI;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.confidential;
import static org.lunzhi.kernel.mediation.MediationCast.jia;
import static org.lunzhi.kernel.mediation.MediationCast.matter;
import static org.lunzhi.kernel.mediation.MediationCast.paper;
import static org.lunzhi.kernel.mediation.MediationCast.yi;
import static org.lunzhi.kernel.mediation.MediationSamples.POLICY;
import static org.lunzhi.kernel.mediation.MediationSamples.held;
import static org.lunzhi.kernel.mediation.MediationSamples.proposed;
import static org.lunzhi.kernel.mediation.MediationSamples.scheduled;
import static org.lunzhi.kernel.mediation.MediationSamples.untilAccepted;
import static org.lunzhi.kernel.mediation.MediationSamples.untilReady;
import static org.lunzhi.kernel.mediation.MediationSamples.untilSitting;
import static org.lunzhi.kernel.mediation.MediationSamples.withdrew;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.mediation.CaseFixture;
import org.lunzhi.command.mediation.casefile.MediationRule;
import org.lunzhi.command.mediation.sitting.SittingCommand.AnswerInvitee;
import org.lunzhi.command.mediation.sitting.SittingCommand.CancelSession;
import org.lunzhi.command.mediation.sitting.SittingCommand.HoldSession;
import org.lunzhi.command.mediation.sitting.SittingCommand.RecordCaucus;
import org.lunzhi.command.mediation.sitting.SittingCommand.RemindOfSession;
import org.lunzhi.command.mediation.sitting.SittingCommand.ScheduleSession;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.mediation.CourseEvent.MediationSuspended;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyScreened;
import org.lunzhi.kernel.mediation.PreparationEvent.ConflictAccepted;
import org.lunzhi.kernel.mediation.PreparationEvent.ConflictDisclosed;
import org.lunzhi.kernel.mediation.PreparationEvent.RecusalRequested;
import org.lunzhi.kernel.mediation.SittingEvent.CaucusHeld;
import org.lunzhi.kernel.mediation.SittingEvent.InviteeAnswered;
import org.lunzhi.kernel.mediation.SittingEvent.InviteeProposed;
import org.lunzhi.kernel.mediation.SittingEvent.PublicityAsked;
import org.lunzhi.kernel.mediation.SittingEvent.SessionReminded;
import org.lunzhi.kernel.mediation.UpkeepEvent.PartyChanged;
import org.lunzhi.kernel.mediation.conduct.CancellationReason;
import org.lunzhi.kernel.mediation.conduct.ConflictKind;
import org.lunzhi.kernel.mediation.conduct.InviteeKind;
import org.lunzhi.kernel.mediation.conduct.Publicity;
import org.lunzhi.kernel.mediation.conduct.ScreeningAnswer;
import org.lunzhi.kernel.mediation.conduct.SessionId;
import org.lunzhi.kernel.mediation.conduct.SuspensionCause;
import org.lunzhi.kernel.mediation.terms.PartyRole;
import org.lunzhi.kernel.mediation.upkeep.PartyChange;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SittingTest {

    private static final PartyRef AUNT = PartyRef.of("party-aunt");
    private static final Instant FRIDAY = at("2026-02-27T09:00");

    private final CaseFixture mediation = new CaseFixture().at("2026-02-24T11:00");

    private static List<Object> plus(List<Object> past, Object... more) {
        List<Object> all = new ArrayList<>(past);
        all.addAll(List.of(more));
        return all;
    }

    private static ScheduleSession schedule(Instant startsAt, Publicity publicity, List<PartyRef> waiving) {
        return new ScheduleSession(CASE, FIRST_SESSION, startsAt, ROOM, null, publicity, BOTH, waiving);
    }

    private static PartyScreened screened(PartyRef party, ScreeningAnswer answer) {
        return new PartyScreened(
                CASE, party, answer, confidential(DocumentType.SAFETY_SCREENING), at("2026-02-24T10:55"));
    }

    @Nested
    class Scheduling {

        private final ScheduleSession friday = schedule(FRIDAY, Publicity.NON_PUBLIC, List.of());

        @Test
        void arranges_a_sitting_and_tells_the_parties() {
            mediation.after(untilReady(), friday).expectSuccessfulHandlerExecution();
        }

        @Test
        void waits_until_everybody_was_told_of_their_rights() {
            mediation.refuses(untilAccepted(), friday, MediationRule.NOTICE_NOT_ACKNOWLEDGED);
        }

        @Test
        void tomorrow_is_too_soon_unless_both_agree() {
            Instant tomorrow = at("2026-02-25T09:00");
            mediation.refuses(
                    untilReady(),
                    schedule(tomorrow, Publicity.NON_PUBLIC, List.of(JIA)),
                    MediationRule.SESSION_NOTICE_TOO_SHORT);
            new CaseFixture()
                    .at("2026-02-24T11:00")
                    .after(untilReady(), schedule(tomorrow, Publicity.NON_PUBLIC, BOTH))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_closed_as_soon_as_one_party_asks() {
            var asked = new PublicityAsked(CASE, YI, Publicity.NON_PUBLIC, at("2026-02-24T10:55"));
            mediation.refuses(
                    plus(untilReady(), asked),
                    schedule(FRIDAY, Publicity.PUBLIC, List.of()),
                    MediationRule.PUBLICITY_REFUSED);
            new CaseFixture()
                    .at("2026-02-24T11:00")
                    .after(untilReady(), schedule(FRIDAY, Publicity.PUBLIC, List.of()))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void waits_until_a_conflict_that_came_to_light_is_settled() {
            var kin = new ConflictDisclosed(CASE, LEAD, ConflictKind.KIN, null, at("2026-02-24T10:52"));
            var oneKeeps = new ConflictAccepted(CASE, LEAD, JIA, at("2026-02-24T10:53"));
            mediation.refuses(plus(untilReady(), kin, oneKeeps), friday, MediationRule.MEDIATOR_CONFLICT);
            var bothKeep = new ConflictAccepted(CASE, LEAD, YI, at("2026-02-24T10:54"));
            new CaseFixture()
                    .at("2026-02-24T11:00")
                    .after(plus(untilReady(), kin, oneKeeps, bothKeep), friday)
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void golden_scenario_14_after_a_yes_in_private_there_is_no_joint_session() {
            mediation.refuses(
                    plus(untilReady(), screened(JIA, ScreeningAnswer.YES)), friday, MediationRule.JOINT_SESSION_BARRED);
        }

        @Test
        void in_a_family_dispute_everybody_is_asked_alone_first() {
            List<Object> family = plus(untilReady());
            family.set(0, proposed(List.of(jia(), yi()), matter("marriage-family", false), POLICY));
            mediation.refuses(plus(family, screened(JIA, ScreeningAnswer.NO)), friday, MediationRule.SCREENING_MISSING);
            new CaseFixture()
                    .at("2026-02-24T11:00")
                    .after(plus(family, screened(JIA, ScreeningAnswer.NO), screened(YI, ScreeningAnswer.NO)), friday)
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void rests_with_the_case() {
            var suspended = new MediationSuspended(CASE, SuspensionCause.APPRAISAL, null, at("2026-02-24T10:58"));
            mediation.refuses(plus(untilReady(), suspended), friday, MediationRule.CASE_SUSPENDED);
        }

        @Test
        void is_reminded_of_once_and_called_off_once() {
            var reminded = new SessionReminded(CASE, FIRST_SESSION, at("2026-02-26T09:00"));
            var sitting = scheduled().deadlines().get(0).id();
            var past = plus(untilReady(), scheduled());
            mediation
                    .at("2026-02-26T09:00")
                    .after(past, new RemindOfSession(CASE, sitting), Actor.SYSTEM)
                    .expectEvents(reminded);
            new CaseFixture()
                    .after(plus(past, reminded), new RemindOfSession(CASE, sitting), Actor.SYSTEM)
                    .expectNoEvents();
            new CaseFixture()
                    .after(past, new CancelSession(CASE, FIRST_SESSION, CancellationReason.PARTY_ABSENT))
                    .expectSuccessfulHandlerExecution();
            new CaseFixture()
                    .refuses(
                            untilSitting(),
                            new CancelSession(CASE, FIRST_SESSION, CancellationReason.MOVED),
                            MediationRule.SESSION_UNKNOWN);
        }
    }

    @Nested
    class Holding {

        private final List<Object> past = plus(untilReady(), scheduled());

        private HoldSession hold(
                List<PartyRef> present, List<MediatorId> mediators, List<PartyRef> invitees, OfficerId recorder) {
            return new HoldSession(
                    CASE,
                    FIRST_SESSION,
                    present,
                    mediators,
                    invitees,
                    recorder,
                    paper(DocumentType.SESSION_RECORD),
                    at("2026-02-27T10:30"),
                    When.at(FRIDAY));
        }

        private HoldSession ordinary() {
            return hold(BOTH, List.of(LEAD), List.of(), RECORDER);
        }

        @Test
        void is_recorded_with_its_minutes() {
            mediation.at("2026-02-27T11:00").after(past, ordinary()).expectEvents(held());
        }

        @Test
        void needs_an_arranged_sitting() {
            mediation.at("2026-02-27T11:00").refuses(untilReady(), ordinary(), MediationRule.SESSION_UNKNOWN);
        }

        @Test
        void needs_both_sides_at_the_table() {
            mediation
                    .at("2026-02-27T11:00")
                    .refuses(
                            past,
                            hold(List.of(JIA), List.of(LEAD), List.of(), RECORDER),
                            MediationRule.SESSION_NEEDS_BOTH_SIDES);
        }

        @Test
        void needs_a_recorder() {
            mediation
                    .at("2026-02-27T11:00")
                    .refuses(past, hold(BOTH, List.of(LEAD), List.of(), null), MediationRule.RECORDER_MISSING);
        }

        @Test
        void needs_a_mediator_whose_mandate_still_runs() {
            mediation.register().without(LEAD);
            mediation.at("2026-02-27T11:00").refuses(past, ordinary(), MediationRule.MEDIATOR_NOT_ACTIVE);
        }

        @Test
        void is_not_for_a_mediator_under_challenge() {
            var challenged = new RecusalRequested(CASE, JIA, LEAD, ConflictKind.KIN, null, FRIDAY);
            mediation.at("2026-02-27T11:00").refuses(plus(past, challenged), ordinary(), MediationRule.RECUSAL_PENDING);
        }

        @Test
        void lets_a_helper_in_only_with_the_consent_of_all() {
            var suggested = new InviteeProposed(CASE, AUNT, InviteeKind.RELATIVE, FRIDAY);
            var oneAgrees = new InviteeAnswered(CASE, AUNT, JIA, true, FRIDAY);
            var bothAgree = new InviteeAnswered(CASE, AUNT, YI, true, FRIDAY);
            var withAunt = hold(BOTH, List.of(LEAD), List.of(AUNT), RECORDER);
            mediation
                    .at("2026-02-27T11:00")
                    .refuses(plus(past, suggested, oneAgrees), withAunt, MediationRule.INVITEE_CONSENT_MISSING);
            new CaseFixture()
                    .at("2026-02-27T11:00")
                    .after(plus(past, suggested, oneAgrees, bothAgree), withAunt)
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void asks_only_about_helpers_who_were_suggested() {
            mediation.refuses(past, new AnswerInvitee(CASE, AUNT, JIA, true), MediationRule.INVITEE_CONSENT_MISSING);
        }

        @Test
        void waits_for_the_consent_of_a_party_that_joined_later() {
            var joined = new PartyChanged(
                    CASE,
                    PartyChange.ADDED,
                    null,
                    org.lunzhi.kernel.mediation.MediationCast.person(PartyRef.of("party-bing"), PartyRole.RESPONDENT),
                    FRIDAY);
            mediation.at("2026-02-27T11:00").refuses(plus(past, joined), ordinary(), MediationRule.CONSENT_MISSING);
        }

        @Test
        void golden_scenario_25_a_sitting_recorded_late_never_beats_a_refusal() {
            mediation
                    .at("2026-03-02T11:00")
                    .refuses(
                            plus(untilSitting(), scheduled(SessionId.of("session-2"), 2), withdrew(YI)),
                            new HoldSession(
                                    CASE,
                                    SessionId.of("session-2"),
                                    BOTH,
                                    List.of(SECOND),
                                    List.of(),
                                    RECORDER,
                                    paper(DocumentType.SESSION_RECORD),
                                    at("2026-03-02T09:30"),
                                    When.at(at("2026-03-02T09:00"))),
                            MediationRule.PARTY_REFUSED);
        }
    }

    @Nested
    class Caucus {

        private RecordCaucus caucus(DocumentRef record) {
            return new RecordCaucus(CASE, JIA, List.of(LEAD), record, When.NOW);
        }

        @Test
        void stays_between_the_party_and_the_mediators() {
            var record = confidential(DocumentType.CAUCUS_RECORD);
            mediation
                    .after(untilReady(), caucus(record))
                    .expectEvents(new CaucusHeld(CASE, JIA, List.of(LEAD), record, at("2026-02-24T11:00")));
        }

        @Test
        void must_not_be_readable_by_the_other_side() {
            mediation.refuses(
                    untilReady(), caucus(paper(DocumentType.CAUCUS_RECORD)), MediationRule.CAUCUS_NOT_CONFIDENTIAL);
        }

        @Test
        void is_possible_where_a_joint_session_is_barred() {
            mediation
                    .after(
                            plus(untilReady(), screened(JIA, ScreeningAnswer.YES)),
                            caucus(confidential(DocumentType.CAUCUS_RECORD)))
                    .expectSuccessfulHandlerExecution();
        }
    }
}
