package org.lunzhi.query.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterAll;
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
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.query.closure.ClosureQuestion.Breakdown;
import org.lunzhi.query.closure.figure.Heading;
import org.lunzhi.query.closure.figure.Heading.Basis;
import org.lunzhi.query.closure.figure.Measure;
import org.lunzhi.query.closure.figure.Milestone;
import org.lunzhi.query.closure.figure.WorkingClock;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.History;
import org.lunzhi.query.support.Snapshot;
import org.lunzhi.query.support.Story;
import org.lunzhi.query.support.TestMongo;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.measure.Histogram;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosureTimesTest {

    /** A Monday morning at nine in the station's zone. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final UnitId WATER = UnitId.of("unit-water");

    private static final List<IntakeChannel> CHANNELS =
            List.of(IntakeChannel.VISIT, IntakeChannel.PHONE, IntakeChannel.QR, IntakeChannel.HOTLINE);

    private static TestMongo mongo;

    private MongoDatabase database;
    private ClosureTimes times;
    private Delivery delivery;
    private final History history = new History();

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
        WorkingClock clock = new WorkingClock(CalendarSamples.calendars(), StationHours.standard());
        times = new ClosureTimes(database, new ViewCodec(), clock);
        delivery = new Delivery(new ClosureProjection(times));
    }

    @Test
    void a_closed_matter_is_measured_from_intake_by_both_clocks() {
        Story story = new Story("grievance-1");
        tell(
                story,
                story.registered(IntakeChannel.VISIT, MONDAY),
                story.triaged("neighbours", hours(1)),
                story.accepted(hours(2)),
                story.dispatched(WATER, hours(3)),
                story.reported(OutcomeKind.RESOLVED, hours(26)),
                story.closed(hours(48)));
        deliver();

        ClosureReport.Row row = total(Basis.INTAKE);

        assertThat(row.registered()).isEqualTo(1);
        assertThat(row.closed()).isEqualTo(1);
        assertThat(row.open()).isZero();
        assertClose(leg(row, Milestone.ACCEPTED, Measure.WALL).p50(), Duration.ofHours(2));
        assertClose(leg(row, Milestone.CLOSED, Measure.WALL).p90(), Duration.ofDays(2));
        // Two days of seven opening hours each lie between nine on Monday and nine on Wednesday.
        assertClose(leg(row, Milestone.CLOSED, Measure.WORKING).p50(), Duration.ofHours(14));
    }

    @Test
    void matters_that_still_run_make_a_percentile_honestly_not_reached() {
        for (int n = 0; n < 10; n++) {
            Story story = new Story("grievance-" + n);
            tell(story, story.registered(IntakeChannel.PHONE, MONDAY), story.accepted(hours(1)));
            if (n < 6) {
                tell(story, story.closed(hours(10 + n)));
            }
        }
        deliver();

        ClosureReport.Leg closure = leg(total(Basis.INTAKE), Milestone.CLOSED, Measure.WALL);

        assertThat(closure.reached()).isEqualTo(6);
        assertThat(closure.notYet()).isEqualTo(4);
        assertClose(closure.p50(), Duration.ofHours(14));
        assertThat(closure.p90()).isNull();
    }

    @Test
    void reopening_takes_the_closure_back_and_keeps_the_first_one() {
        Story story = new Story("grievance-1");
        tell(story, story.registered(IntakeChannel.VISIT, MONDAY), story.accepted(hours(1)), story.closed(hours(5)));
        tell(story, story.reopened(hours(30)));
        deliver();

        ClosureReport.Row row = total(Basis.INTAKE);
        assertThat(row.closed()).isZero();
        assertThat(row.open()).isEqualTo(1);
        assertClose(leg(row, Milestone.FIRST_CLOSED, Measure.WALL).p50(), Duration.ofHours(5));
        assertThat(leg(row, Milestone.CLOSED, Measure.WALL).reached()).isZero();
        assertThat(leg(row, Milestone.CLOSED, Measure.WALL).notYet()).isEqualTo(1);
        assertThat(leg(row, Milestone.CLOSED, Measure.WALL).p50()).isNull();
        assertThat(total(Basis.CLOSING).closed()).isZero();
    }

    @Test
    void parked_time_is_taken_out_beside_the_whole_time() {
        Story story = new Story("grievance-1");
        tell(
                story,
                story.registered(IntakeChannel.VISIT, MONDAY),
                story.accepted(hours(1)),
                story.parked(hours(10)),
                story.unparked(hours(110)),
                story.closed(hours(120)));
        deliver();

        assertClose(leg(total(Basis.INTAKE), Milestone.CLOSED, Measure.WALL).p50(), Duration.ofDays(5));
        assertClose(leg(total(Basis.INTAKE), Milestone.CLOSED, Measure.UNPARKED).p50(), Duration.ofHours(20));
    }

    @Test
    void a_pause_after_the_first_closure_is_taken_out_of_the_last_one_only() {
        Story story = new Story("grievance-1");
        tell(
                story,
                story.registered(IntakeChannel.VISIT, MONDAY),
                story.accepted(hours(1)),
                story.closed(hours(24)),
                story.reopened(hours(48)),
                story.parked(hours(72)),
                story.unparked(hours(96)),
                story.closed(hours(120)));
        deliver();

        ClosureReport.Row row = total(Basis.INTAKE);
        assertThat(row.legs())
                .noneMatch(leg -> leg.milestone() == Milestone.FIRST_CLOSED && leg.measure() == Measure.UNPARKED);
        ClosureReport.Leg last = leg(row, Milestone.CLOSED, Measure.UNPARKED);
        assertClose(last.p50(), Duration.ofDays(4));
        assertThat(last.pauses().matters()).isEqualTo(1);
        assertClose(last.pauses().p50(), Duration.ofDays(1));
        // Five days of seven hours, of which the pause took one.
        assertClose(leg(row, Milestone.CLOSED, Measure.WORKING).p50(), Duration.ofHours(35));
        assertClose(leg(row, Milestone.CLOSED, Measure.WORKING_UNPARKED).p50(), Duration.ofHours(28));
    }

    @Test
    void an_outcome_that_was_taken_back_is_not_reached_yet() {
        Story story = new Story("grievance-1");
        tell(story, story.registered(IntakeChannel.VISIT, MONDAY), story.accepted(hours(1)));
        tell(story, story.reported(OutcomeKind.RESOLVED, hours(5)), story.closed(hours(6)), story.reopened(hours(8)));
        deliver();
        assertThat(leg(total(Basis.INTAKE), Milestone.OUTCOME, Measure.WALL).notYet())
                .isEqualTo(1);

        tell(story, story.reported(OutcomeKind.RESOLVED, hours(10)));
        deliver();
        assertClose(leg(total(Basis.INTAKE), Milestone.OUTCOME, Measure.WALL).p50(), Duration.ofHours(10));
    }

    @Test
    void a_withdrawn_matter_stays_registered_and_will_never_close() {
        Story story = new Story("grievance-1");
        tell(story, story.registered(IntakeChannel.VISIT, MONDAY), story.accepted(hours(1)));
        tell(story, story.withdrawn(hours(2)));
        deliver();

        ClosureReport.Row row = total(Basis.INTAKE);
        assertThat(row.registered()).isEqualTo(1);
        assertThat(row.exited()).isEqualTo(1);
        assertThat(row.open()).isZero();
        assertThat(leg(row, Milestone.ACCEPTED, Measure.WALL).notYet()).isZero();
    }

    @Test
    void working_time_outside_the_published_calendar_is_not_available() {
        Story story = new Story("grievance-1");
        Instant december = Instant.parse("2026-12-30T01:00:00Z");
        tell(
                story,
                story.registered(IntakeChannel.VISIT, december),
                story.accepted(december),
                story.closed(december.plus(Duration.ofDays(5))));
        deliver();

        YearMonth month = YearMonth.of(2026, 12);
        ClosureReport.Row row = ask(Basis.INTAKE, month, month, Breakdown.TOTAL).get(0);

        assertThat(leg(row, Milestone.CLOSED, Measure.WORKING).unavailable()).isEqualTo(1);
        assertThat(leg(row, Milestone.CLOSED, Measure.WORKING).p50()).isNull();
        assertClose(leg(row, Milestone.CLOSED, Measure.WALL).p50(), Duration.ofDays(5));
    }

    @Test
    void golden_scenario_5_a_sealed_matter_changes_no_figure_of_any_unit() {
        Story open = new Story("grievance-1");
        tell(open, open.registered(IntakeChannel.VISIT, MONDAY), open.accepted(hours(1)));
        Story sealed = new Story("grievance-2");
        Protection protection = new Protection(true, List.of(Story.STATION));
        tell(sealed, sealed.registered(IntakeChannel.VISIT, MONDAY, protection), sealed.closed(hours(4)));
        deliver();

        assertThat(total(Basis.INTAKE).registered()).isEqualTo(2);
        assertThat(ask(Basis.INTAKE, MARCH, MARCH, Breakdown.UNIT))
                .singleElement()
                .satisfies(row -> assertThat(row.registered()).isEqualTo(1));
        assertThat(ask(Basis.CLOSING, MARCH, MARCH, Breakdown.UNIT)).isEmpty();
        assertThat(ask(Basis.CLOSING, MARCH, MARCH, Breakdown.CHANNEL)).isEmpty();
    }

    @Test
    void rows_of_every_breakdown_sum_to_the_whole() {
        random(new Random(11), 120);
        deliver();

        for (Breakdown by : Breakdown.values()) {
            List<ClosureReport.Row> rows = ask(Basis.INTAKE, MARCH, MARCH.plusMonths(2), by);
            assertThat(rows.stream().mapToLong(ClosureReport.Row::registered).sum())
                    .as(by.name())
                    .isEqualTo(120);
        }
        assertThat(ask(Basis.INTAKE, MARCH, MARCH.plusMonths(2), Breakdown.CATEGORY))
                .extracting(ClosureReport.Row::heading)
                .containsExactly("housing", "neighbours", "none", "wages");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void redelivery_and_rebuild_leave_every_document_as_it_was(long seed) {
        random(new Random(seed), 30);
        List<TrackedEventMessage<?>> events = history.events();
        delivery.deliver(events, 4, 7);
        Map<String, String> live = Snapshot.of(database);

        delivery.deliver(events.subList(events.size() / 2, events.size()), 16, 3);
        assertThat(Snapshot.of(database)).isEqualTo(live);

        delivery.reset();
        delivery.deliver(events, 1, 50);
        assertThat(Snapshot.of(database)).isEqualTo(live);
    }

    @Test
    void a_question_over_too_many_months_is_refused() {
        assertThatThrownBy(() -> ask(Basis.INTAKE, MARCH, MARCH.plusMonths(61), Breakdown.TOTAL))
                .hasMessageStartingWith("to:");
        assertThat(ask(Basis.INTAKE, MARCH, MARCH.plusMonths(60), Breakdown.TOTAL))
                .hasSize(1);
    }

    private void random(Random random, int matters) {
        List<List<GrievanceEvent>> stories = new ArrayList<>();
        List<Story> tellers = new ArrayList<>();
        String[] categories = {"neighbours", "housing", "wages"};
        for (int n = 0; n < matters; n++) {
            Story story = new Story("grievance-" + n);
            Instant at = MONDAY.plus(Duration.ofHours(random.nextInt(2000)));
            List<GrievanceEvent> events = new ArrayList<>();
            events.add(story.registered(CHANNELS.get(random.nextInt(4)), at));
            String category = categories[random.nextInt(3)];
            if (random.nextInt(5) > 0) {
                events.add(story.triaged(category, at.plusSeconds(600)));
                events.add(story.accepted(at.plusSeconds(3600)));
                events.add(story.dispatched(UnitId.of("unit-" + random.nextInt(5)), at.plusSeconds(7200)));
            }
            if (random.nextInt(4) > 0) {
                events.add(story.closed(at.plus(Duration.ofHours(5 + random.nextInt(300)))));
            }
            if (events.size() == 5 && random.nextBoolean()) {
                events.add(story.reopened(at.plus(Duration.ofHours(400))));
                events.add(story.corrected(category, categories[random.nextInt(3)], at.plus(Duration.ofHours(401))));
            }
            tellers.add(story);
            stories.add(events);
        }
        for (int step = 0; step < 7; step++) {
            for (int n = 0; n < matters; n++) {
                if (step < stories.get(n).size()) {
                    tell(tellers.get(n), stories.get(n).get(step));
                }
            }
        }
    }

    private void tell(Story story, GrievanceEvent... events) {
        for (GrievanceEvent event : events) {
            history.add(story.id(), event, event.occurredAt());
        }
    }

    private void deliver() {
        delivery.deliver(history.events(), 2, 5);
    }

    private ClosureReport.Row total(Basis basis) {
        return ask(basis, MARCH, MARCH, Breakdown.TOTAL).get(0);
    }

    private List<ClosureReport.Row> ask(Basis basis, YearMonth from, YearMonth to, Breakdown by) {
        Heading heading = new Heading(basis, from, Heading.ALL, Heading.ALL, Heading.ALL);
        return new ClosureQuestion(heading, to, by).answer(times).rows();
    }

    private static ClosureReport.Leg leg(ClosureReport.Row row, Milestone milestone, Measure measure) {
        return row.legs().stream()
                .filter(leg -> leg.milestone() == milestone && leg.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private static Instant hours(int hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }

    private static void assertClose(Duration actual, Duration expected) {
        assertThat((double) actual.toSeconds())
                .isCloseTo((double) expected.toSeconds(), within(expected.toSeconds() * Histogram.ACCURACY + 1));
    }
}
