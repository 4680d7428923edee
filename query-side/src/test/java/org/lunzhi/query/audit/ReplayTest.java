package org.lunzhi.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Cause;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Origin;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.agreement.AgreementSamples;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.WorkCalendarId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.mediation.MediationCast;
import org.lunzhi.kernel.mediation.MediationSamples;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyScreened;
import org.lunzhi.kernel.mediation.conduct.ScreeningAnswer;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.DocumentId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.roster.RosterSamples;
import org.lunzhi.kernel.servicerequest.ServiceRequestSamples;
import org.lunzhi.query.audit.ReplayStep.Effect;
import org.lunzhi.query.audit.StateDifference.Change;
import org.lunzhi.query.support.Story;
import org.lunzhi.query.support.TestLog;
import org.lunzhi.query.support.TestMongo;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final UnitId WATER = UnitId.of("unit-water");
    private static final Actor CLERK = actor("officer-7", Story.STATION, "officer-8");
    private static final Reader AUDITOR = Reader.handling(actor("officer-99", UnitId.of("unit-audit"), null));

    private static TestMongo mongo;

    private TestLog log;
    private Recording recording;

    @BeforeAll
    static void start() {
        mongo = new TestMongo();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @BeforeEach
    void fresh() {
        log = new TestLog(mongo.database());
        recording = new Recording(mongo.database(), log.store(), log.clock());
        log.tell(WorkCalendarId.NATIONAL.value(), CalendarSamples.published2026(), MONDAY);
    }

    @AfterEach
    void close() {
        recording.close();
        log.close();
    }

    @Test
    void a_step_says_what_happened_who_did_it_from_where_and_when() {
        Story story = new Story("grievance-1");
        tell(story.id(), story.registered(IntakeChannel.VISIT, MONDAY), MONDAY.plusSeconds(60), CLERK);
        recording.deliver(log);

        ReplayStep step = steps(story.id()).get(0);

        assertThat(step.event()).isEqualTo("grievance/GrievanceRegistered");
        assertThat(step.words().zh()).contains("受理登记");
        assertThat(step.who())
                .isEqualTo(new ReplayStep.Who(
                        OfficerId.of("officer-7"),
                        Set.of(Role.COORDINATOR),
                        Story.STATION,
                        null,
                        OfficerId.of("officer-8"),
                        null,
                        ClientClass.PRIVATE_NETWORK,
                        Origin.LIVE));
        assertThat(List.of(step.occurredAt(), step.recordedAt())).containsExactly(MONDAY, MONDAY.plusSeconds(60));
        assertThat(step.position()).isEqualTo(log.end() - 1);
    }

    @Test
    void a_step_says_by_which_rules_and_what_it_did_to_the_deadlines() {
        Story story = told("grievance-1");

        List<ReplayStep> steps = steps(story.id());
        ReplayStep accepted = steps.get(2);

        assertThat(steps.get(1).rules().policy()).isNull();
        assertThat(accepted.rules().policy()).isEqualTo(PolicyVersion.of("test-1"));
        assertThat(steps.get(3).rules()).isEqualTo(accepted.rules());
        assertThat(accepted.limits()).singleElement().satisfies(change -> {
            assertThat(change.before()).isNull();
            assertThat(change.after().kind()).isEqualTo(DeadlineKind.HANDLING);
            assertThat(change.after().calendar()).isEqualTo(accepted.rules().calendar());
        });
        ReplayStep unparked = steps.get(5);
        assertThat(unparked.limits())
                .singleElement()
                .satisfies(change -> assertThat(change.before().dueAt())
                        .isBefore(change.after().dueAt()));
    }

    @Test
    void a_step_shows_the_difference_to_the_state_before_field_by_field() {
        Story story = told("grievance-1");

        ReplayStep dispatched = steps(story.id()).get(3);

        assertThat(dispatched.changes())
                .contains(
                        new Change("standing.stage", "ACCEPTED", "DISPATCHED"),
                        new Change("standing.charge.lead", null, "unit-water"))
                .extracting(Change::field)
                .noneMatch(field -> field.startsWith("dossier.timeline"));
    }

    @Test
    void pages_of_any_length_are_the_whole_replay() {
        Story story = told("grievance-1");
        List<ReplayStep> whole = steps(story.id());

        for (int length = 1; length <= whole.size(); length++) {
            List<ReplayStep> read = new ArrayList<>();
            List<ReplayStep> page;
            do {
                long after = read.isEmpty() ? -1 : read.get(read.size() - 1).sequence();
                page = recording
                        .replay()
                        .steps(AUDITOR, story.id(), after, length)
                        .orElseThrow();
                read.addAll(page);
            } while (page.size() == length);
            assertThat(read).isEqualTo(whole);
        }
    }

    @Test
    void cause_and_effects_are_linked_across_matters() {
        Story story = new Story("grievance-1");
        tell(story.id(), story.registered(IntakeChannel.VISIT, MONDAY), MONDAY, CLERK);
        Map<String, String> answer = new TreeMap<>(Provenance.of(Actor.SYSTEM));
        answer.put(Provenance.CAUSED_BY, new Cause(story.id(), 0).toString());
        long position = log.tell(MediationCast.CASE.value(), MediationSamples.proposed(), MONDAY, answer);
        recording.deliver(log);

        assertThat(steps(story.id()).get(0).effects())
                .containsExactly(new Effect(MediationCast.CASE.value(), 0, position, "mediation/MediationProposed"));
        assertThat(steps(MediationCast.CASE.value()).get(0).cause()).isEqualTo(new Cause(story.id(), 0));
    }

    @Test
    void a_sealed_matter_is_not_told_to_whom_it_is_kept_from_and_no_link_betrays_it() {
        Story sealed = new Story("grievance-1");
        Story other = new Story("grievance-2");
        tell(other.id(), other.registered(IntakeChannel.VISIT, MONDAY), MONDAY, CLERK);
        Map<String, String> answer = new TreeMap<>(Provenance.of(Actor.SYSTEM));
        answer.put(Provenance.CAUSED_BY, new Cause(other.id(), 0).toString());
        log.tell(sealed.id(), sealed.registered(IntakeChannel.VISIT, MONDAY), MONDAY, answer);
        log.tell(sealed.id(), sealed.sealed(WATER, MONDAY), MONDAY, Provenance.of(CLERK));
        recording.deliver(log);
        Reader water = Reader.handling(actor("officer-5", WATER, null));
        Reader below = Reader.handling(actor("officer-6", UnitId.of("unit-valves"), null), List.of(WATER));

        for (Reader accused : List.of(water, below)) {
            assertThat(recording.replay().steps(accused, sealed.id(), -1, 50)).isEmpty();
            assertThat(recording
                            .replay()
                            .steps(accused, other.id(), -1, 50)
                            .orElseThrow()
                            .get(0)
                            .effects())
                    .isEmpty();
        }
        assertThat(steps(sealed.id())).hasSize(2);
        assertThat(steps(other.id()).get(0).effects()).hasSize(1);
    }

    @Test
    void what_was_said_in_confidence_is_no_step_for_others() {
        MediationSamples.untilSitting()
                .forEach(event -> log.tell(MediationCast.CASE.value(), event, MONDAY, Provenance.of(CLERK)));
        long screened = log.tell(MediationCast.CASE.value(), screened(), MONDAY, Provenance.of(CLERK));
        recording.deliver(log);

        assertThat(steps(MediationCast.CASE.value()))
                .extracting(ReplayStep::position)
                .doesNotContain(screened)
                .contains(screened - 1);
        Reader mediator = Reader.handling(actor(MediationCast.LEAD_OFFICER.value(), Story.STATION, null));
        assertThat(recording
                        .replay()
                        .steps(mediator, MediationCast.CASE.value(), -1, 200)
                        .orElseThrow())
                .extracting(ReplayStep::position)
                .contains(screened);
    }

    @Test
    void every_kind_of_matter_is_told() {
        told("grievance-1");
        MediationSamples.untilSitting()
                .forEach(event -> log.tell(MediationCast.CASE.value(), event, MONDAY, Provenance.of(CLERK)));
        AgreementSamples.untilEffective()
                .forEach(event -> log.tell(MediationCast.AGREEMENT.value(), event, MONDAY, Provenance.of(CLERK)));
        List.of(ServiceRequestSamples.placed(), ServiceRequestSamples.screened(), ServiceRequestSamples.opened())
                .forEach(event -> log.tell(ServiceRequestSamples.ID.value(), event, MONDAY, Provenance.of(CLERK)));
        RosterSamples.filled()
                .forEach(event -> log.tell(RosterSamples.ROSTER.value(), event, MONDAY, Provenance.of(CLERK)));
        recording.deliver(log);

        for (String matter : List.of(
                "grievance-1",
                MediationCast.CASE.value(),
                MediationCast.AGREEMENT.value(),
                ServiceRequestSamples.ID.value(),
                RosterSamples.ROSTER.value())) {
            assertThat(steps(matter))
                    .as(matter)
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.words().en()).isNotBlank());
            assertThat(steps(matter).get(0).changes()).as(matter).isNotEmpty();
        }
        assertThat(recording.replay().steps(AUDITOR, "grievance-none", -1, 50)).isEmpty();
        assertThat(recording.replay().steps(AUDITOR, "nonsense", -1, 50)).isEmpty();
    }

    private Story told(String id) {
        Story story = new Story(id);
        List.of(
                        story.registered(IntakeChannel.VISIT, MONDAY),
                        story.triaged("neighbours", MONDAY),
                        story.accepted(MONDAY),
                        story.dispatched(WATER, MONDAY),
                        story.parked(MONDAY.plus(Duration.ofDays(1))),
                        story.unparked(MONDAY.plus(Duration.ofDays(8))),
                        story.reported(OutcomeKind.RESOLVED, MONDAY.plus(Duration.ofDays(9))))
                .forEach(event -> tell(story.id(), event, event.occurredAt(), CLERK));
        recording.deliver(log);
        return story;
    }

    private List<ReplayStep> steps(String matter) {
        return recording.replay().steps(AUDITOR, matter, -1, 200).orElseThrow();
    }

    private static PartyScreened screened() {
        DocumentRef paper = new DocumentRef(
                DocumentId.of("document-9"),
                1,
                DocumentType.SAFETY_SCREENING,
                Audience.MEDIATORS_ONLY,
                Commitment.of("c"),
                RetentionClass.WORKING_PAPER);
        return new PartyScreened(MediationCast.CASE, MediationCast.YI, ScreeningAnswer.YES, paper, MONDAY);
    }

    private void tell(String matter, Object event, Instant recordedAt, Actor actor) {
        log.tell(matter, event, recordedAt, Provenance.of(actor));
    }

    private static Actor actor(String officer, UnitId unit, String onBehalfOf) {
        return new Actor(
                OfficerId.of(officer),
                null,
                Set.of(Role.COORDINATOR),
                unit,
                onBehalfOf == null ? null : OfficerId.of(onBehalfOf),
                null,
                ClientClass.PRIVATE_NETWORK);
    }
}
