package org.lunzhi.query.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.StationHours;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseTaken;
import org.lunzhi.kernel.ledger.LedgerSamples;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicyEvent.PolicyAdopted;
import org.lunzhi.kernel.policy.PolicyId;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.policy.book.ShippedPolicies;
import org.lunzhi.query.closure.ClosureQuestion.Breakdown;
import org.lunzhi.query.closure.figure.Heading;
import org.lunzhi.query.closure.figure.Heading.Basis;
import org.lunzhi.query.closure.figure.WorkingClock;
import org.lunzhi.query.closure.past.Overdue;
import org.lunzhi.query.closure.past.PastClosures;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.Snapshot;
import org.lunzhi.query.support.Story;
import org.lunzhi.query.support.TestLog;
import org.lunzhi.query.support.TestMongo;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.past.LookingBack;
import org.lunzhi.query.support.past.Standpoint;
import org.lunzhi.query.support.past.StillTelling;
import org.lunzhi.query.support.question.BadQuestion;

/** Figures of the past are those that the live view showed then, and a policy is tried without a trace. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PastClosuresTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Executor AT_ONCE = Runnable::run;
    private static final String SHANDONG = "shandong-2020";

    private static TestMongo mongo;

    private MongoDatabase database;
    private TestLog log;
    private ClosureTimes live;
    private Delivery delivery;
    private long delivered;

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
        database = mongo.database();
        log = new TestLog(mongo.database());
        live = new ClosureTimes(database, new ViewCodec(), clock());
        delivery = new Delivery(new ClosureProjection(live), new LedgerClosureProjection(live));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void the_figures_of_every_position_are_those_that_the_live_view_showed_there(long seed) {
        Random random = new Random(seed);
        Map<Long, List<ClosureReport.Row>> shown = new TreeMap<>();
        Instant recordedAt = Instant.parse("2027-01-01T00:00:00Z");
        Map<Long, Instant> moments = new TreeMap<>();
        for (Fact fact : facts(random)) {
            // Recorded in another order than it happened, as late entries are.
            recordedAt = recordedAt.plusSeconds(1 + random.nextInt(90));
            long position = log.tell(fact.matter(), fact.event(), recordedAt);
            deliver();
            shown.put(position, rows(live));
            moments.put(position, recordedAt);
        }
        PastClosures closures = closures(AT_ONCE, true);

        moments.forEach((position, moment) -> assertThat(rows(closures, position, moment))
                .as("position %s", position)
                .isEqualTo(shown.get(position)));
    }

    @Test
    void the_march_figures_of_5_april_do_not_know_what_was_entered_late() {
        LedgerCaseTaken fromLedger = LedgerSamples.taken(LedgerSamples.open());
        log.tell(fromLedger.ledgerCaseId().value(), fromLedger, MONDAY);
        Story early = new Story("grievance-1");
        Story late = new Story("grievance-2");
        tell(early.registered(IntakeChannel.VISIT, MONDAY), MONDAY);
        tell(early.closed(day(20)), day(20));
        tell(late.registered(IntakeChannel.VISIT, day(5)), Instant.parse("2026-04-08T02:00:00Z"));
        tell(late.closed(day(25)), Instant.parse("2026-04-08T03:00:00Z"));
        deliver();

        ClosureReport.Row then = march(Instant.parse("2026-04-05T02:00:00Z"), null);
        ClosureReport.Row now = march(Instant.parse("2026-04-09T02:00:00Z"), null);
        ClosureReport.Row happened = march(Instant.parse("2026-04-09T02:00:00Z"), day(22));

        assertThat(List.of(then.registered(), then.closed())).containsExactly(2L, 1L);
        assertThat(List.of(now.registered(), now.closed())).containsExactly(3L, 2L);
        assertThat(List.of(happened.registered(), happened.closed())).containsExactly(3L, 1L);
    }

    @Test
    void an_answer_is_told_once_for_all_moments_between_two_facts() {
        tell(new Story("grievance-1").registered(IntakeChannel.VISIT, MONDAY), MONDAY);
        tell(new Story("grievance-2").registered(IntakeChannel.VISIT, MONDAY), day(9));
        deliver();
        AtomicInteger told = new AtomicInteger();
        PastClosures closures = closures(
                work -> {
                    told.incrementAndGet();
                    work.run();
                },
                true);
        ClosureQuestion asked = question(Basis.INTAKE, Breakdown.TOTAL);

        for (int hour = 0; hour < 20; hour++) {
            closures.rows(standpoint(MONDAY.plus(Duration.ofHours(hour)), null), asked, asked::needs);
        }
        assertThat(told).hasValue(1);
        closures.rows(standpoint(day(9), null), asked, asked::needs);
        closures.rows(standpoint(day(9), day(3)), asked, asked::needs);
        assertThat(told).hasValue(3);
    }

    @Test
    void only_so_many_answers_are_kept() {
        tell(new Story("grievance-1").registered(IntakeChannel.VISIT, MONDAY), MONDAY);
        deliver();
        AtomicInteger told = new AtomicInteger();
        PastClosures closures = closures(
                work -> {
                    told.incrementAndGet();
                    work.run();
                },
                true);
        ClosureQuestion asked = question(Basis.INTAKE, Breakdown.TOTAL);

        for (int day = 0; day <= 8; day++) {
            closures.rows(standpoint(day(20), day(day)), asked, asked::needs);
        }
        closures.rows(standpoint(day(20), day(8)), asked, asked::needs);
        assertThat(told).hasValue(9);
        closures.rows(standpoint(day(20), day(0)), asked, asked::needs);
        assertThat(told).hasValue(10);
    }

    @Test
    void who_waits_too_long_is_told_how_far_it_is_and_gets_the_answer_later() {
        tell(new Story("grievance-1").registered(IntakeChannel.VISIT, MONDAY), MONDAY);
        deliver();
        Deque<Runnable> waiting = new ArrayDeque<>();
        PastClosures closures = new PastClosures(
                live.matters(),
                CalendarSamples.calendars(),
                clock(),
                new LookingBack(log.store(), position -> true, waiting::add, Duration.ZERO));
        ClosureQuestion asked = question(Basis.INTAKE, Breakdown.TOTAL);
        Standpoint standpoint = standpoint(day(3), null);

        assertThatThrownBy(() -> closures.rows(standpoint, asked, asked::needs))
                .isInstanceOfSatisfying(StillTelling.class, telling -> {
                    assertThat(telling.progress().knownAt()).isEqualTo(day(3));
                    assertThat(telling.progress().done()).isZero();
                });
        assertThatThrownBy(() -> closures.rows(standpoint, asked, asked::needs)).isInstanceOf(StillTelling.class);
        assertThat(waiting).hasSize(1);
        waiting.remove().run();

        assertThat(closures.rows(standpoint, asked, asked::needs)
                        .row(asked.heading())
                        .count("registered"))
                .isEqualTo(1);
    }

    @Test
    void a_view_that_is_not_there_yet_is_not_relied_on() {
        tell(new Story("grievance-1").registered(IntakeChannel.VISIT, MONDAY), MONDAY);
        ClosureQuestion asked = question(Basis.INTAKE, Breakdown.TOTAL);
        AtomicBoolean reached = new AtomicBoolean();
        PastClosures closures = new PastClosures(
                live.matters(),
                CalendarSamples.calendars(),
                clock(),
                new LookingBack(log.store(), position -> reached.get(), AT_ONCE, PATIENCE));

        assertThatThrownBy(() -> closures.rows(standpoint(day(1), null), asked, asked::needs))
                .isInstanceOf(StillTelling.class);
        deliver();
        reached.set(true);

        assertThat(closures.rows(standpoint(day(1), null), asked, asked::needs)
                        .row(asked.heading())
                        .count("registered"))
                .isEqualTo(1);
    }

    @Test
    void under_the_policy_that_held_nothing_is_otherwise() {
        adopt(SHANDONG);
        // The story's limit is five working days from acceptance; the same limit in the book must give the same dates.
        for (int n = 0; n < 6; n++) {
            Story story = new Story("grievance-" + n);
            answered(story, day(n), day(n + 3 + n));
        }
        deliver();

        Overdue overdue = tried(SHANDONG, day(28)).rows().get(0).overdue();

        assertThat(overdue.of()).isEqualTo(6);
        assertThat(overdue.real()).isEqualTo(overdue.other()).isBetween(1L, 5L);
        assertThat(List.of(overdue.onlyOther(), overdue.onlyReal())).containsExactly(0L, 0L);
    }

    @Test
    void a_shorter_limit_makes_more_of_them_late_and_leaves_no_trace_in_the_log() {
        adopt(SHANDONG);
        shortened();
        answered(new Story("grievance-1"), MONDAY, MONDAY.plus(Duration.ofHours(4)));
        answered(new Story("grievance-2"), MONDAY, day(3));
        answered(new Story("grievance-3"), MONDAY, day(20));
        Story open = new Story("grievance-4");
        tell(open.registered(IntakeChannel.VISIT, day(2)), day(2));
        deliver();
        long end = log.end();
        Map<String, String> before = Snapshot.of(database);

        WhatIfReport report = tried("shandong-short", day(28));

        assertThat(report.rows().get(0).overdue()).isEqualTo(new Overdue(3, 1, 2, 1, 0));
        assertThat(report.rows().get(0).real()).isEqualTo(march(day(28), null));
        assertThat(log.end()).isEqualTo(end);
        assertThat(Snapshot.of(database)).isEqualTo(before);
    }

    @Test
    void an_edition_that_was_never_adopted_is_refused_by_its_parameter() {
        assertThatThrownBy(() -> tried("shandong-1999", day(1)))
                .isInstanceOfSatisfying(
                        BadQuestion.class,
                        refusal -> assertThat(refusal.parameter()).isEqualTo("policy"));
    }

    private WhatIfReport tried(String policy, Instant knownAt) {
        ClosureQuestion asked = question(Basis.INTAKE, Breakdown.TOTAL);
        Standpoint standpoint = standpoint(knownAt, null);
        PolicyVersion edition = PolicyVersion.of(policy);
        return WhatIfReport.of(
                edition, asked, standpoint, closures(AT_ONCE, true).under(edition, standpoint, asked, asked::needs));
    }

    private void answered(Story story, Instant accepted, Instant reported) {
        tell(story.registered(IntakeChannel.VISIT, accepted), accepted);
        tell(story.triaged("neighbours", accepted), accepted);
        tell(story.accepted(accepted), accepted);
        tell(story.dispatched(Story.STATION, accepted), accepted);
        tell(story.reported(OutcomeKind.RESOLVED, reported), reported);
    }

    private void adopt(String version) {
        PolicyBook book = shandong();
        assertThat(book.version().value()).isEqualTo(version);
        adopt(book);
    }

    private void adopt(PolicyBook book) {
        PolicyId policy = PolicyId.of("policy-shandong");
        log.tell(
                policy.value(),
                new PolicyAdopted(policy, book.version(), LocalDate.of(2020, 1, 1), book, MONDAY),
                MONDAY);
    }

    private void shortened() {
        PolicyBook book = shandong();
        adopt(new PolicyBook(
                PolicyVersion.of("shandong-short"),
                book.basis(),
                WhatIfSamples.withinOneDay(book.sla()),
                book.jurisdiction(),
                book.categories(),
                book.retention(),
                book.hours()));
    }

    private static PolicyBook shandong() {
        return ShippedPolicies.all().stream()
                .map(ShippedPolicies.ShippedPolicy::book)
                .filter(book -> book.version().value().equals(SHANDONG))
                .findFirst()
                .orElseThrow();
    }

    private ClosureReport.Row march(Instant knownAt, Instant asOf) {
        ClosureQuestion asked = question(Basis.INTAKE, Breakdown.TOTAL);
        Standpoint standpoint = standpoint(knownAt, asOf);
        return asked.answer(closures(AT_ONCE, true).rows(standpoint, asked, asked::needs), standpoint)
                .rows()
                .get(0);
    }

    private Standpoint standpoint(Instant knownAt, Instant asOf) {
        long position = log.from(0).stream()
                        .filter(fact -> !fact.getTimestamp().isAfter(knownAt))
                        .count()
                - 1;
        return new Standpoint(position, knownAt, asOf);
    }

    private PastClosures closures(Executor teller, boolean reached) {
        return new PastClosures(
                live.matters(),
                CalendarSamples.calendars(),
                clock(),
                new LookingBack(log.store(), position -> reached, teller, PATIENCE));
    }

    private static WorkingClock clock() {
        return new WorkingClock(CalendarSamples.calendars(), StationHours.standard());
    }

    private List<ClosureReport.Row> rows(ClosureTimes times) {
        return questions().stream()
                .flatMap(asked -> asked.answer(times).rows().stream())
                .toList();
    }

    private List<ClosureReport.Row> rows(PastClosures closures, long position, Instant moment) {
        Standpoint standpoint = new Standpoint(position, moment, null);
        return questions().stream()
                .flatMap(asked ->
                        asked.answer(closures.rows(standpoint, asked, asked::needs), standpoint).rows().stream())
                .toList();
    }

    private static List<ClosureQuestion> questions() {
        List<ClosureQuestion> questions = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            for (Breakdown by : Breakdown.values()) {
                Heading heading = new Heading(basis, MARCH, Heading.ALL, Heading.ALL, Heading.ALL);
                questions.add(new ClosureQuestion(heading, YearMonth.of(2027, 6), by));
            }
        }
        return questions;
    }

    private static ClosureQuestion question(Basis basis, Breakdown by) {
        return new ClosureQuestion(new Heading(basis, MARCH, Heading.ALL, Heading.ALL, Heading.ALL), MARCH, by);
    }

    private static List<GrievanceEvent> interleaved(Random random) {
        List<Deque<GrievanceEvent>> lives = new ArrayList<>();
        List<Deque<GrievanceEvent>> turns = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            lives.add(new ArrayDeque<>(new RandomLife(new Story("grievance-" + n), random).events()));
        }
        lives.forEach(life -> turns.addAll(Collections.nCopies(life.size(), life)));
        Collections.shuffle(turns, random);
        return turns.stream().map(Deque::remove).toList();
    }

    private static List<Fact> facts(Random random) {
        List<Fact> facts = new ArrayList<>();
        LedgerCaseTaken taken = LedgerSamples.taken(LedgerSamples.open());
        facts.add(new Fact(taken.ledgerCaseId().value(), taken));
        interleaved(random)
                .forEach(event -> facts.add(new Fact(event.grievanceId().value(), event)));
        facts.add(new Fact(taken.ledgerCaseId().value(), LedgerSamples.updated(LedgerSamples.closed())));
        return facts;
    }

    private record Fact(String matter, Object event) {}

    private void tell(GrievanceEvent event, Instant recordedAt) {
        log.tell(event.grievanceId().value(), event, recordedAt);
    }

    private void deliver() {
        delivery.deliver(log.from(delivered), 1, 100);
        delivered = log.end();
    }

    private static Instant day(int number) {
        return MONDAY.plus(Duration.ofDays(number));
    }
}
