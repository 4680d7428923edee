package org.lunzhi.query.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationHours;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.query.closure.figure.Heading;
import org.lunzhi.query.closure.figure.Heading.Basis;
import org.lunzhi.query.closure.figure.Measure;
import org.lunzhi.query.closure.figure.Milestone;
import org.lunzhi.query.closure.figure.WorkingClock;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.History;
import org.lunzhi.query.support.Story;
import org.lunzhi.query.support.TestMongo;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.measure.Histogram;

/** Whatever happens to matters in whatever order, the figures are those of a plain computation over all of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosurePropertyTest {

    /** Late enough that some lives reach the year whose working days nobody has published. */
    static final Instant START = Instant.parse("2026-10-12T01:00:00Z");

    private static final YearMonth FIRST = YearMonth.of(2026, 9);
    private static final int MONTHS = 9;
    static final List<String> CATEGORIES = List.of("neighbours", "housing", "wages");
    static final List<IntakeChannel> CHANNELS = List.of(IntakeChannel.VISIT, IntakeChannel.PHONE);
    static final List<String> UNITS = List.of("unit-1", "unit-2");
    private static final Calendars CALENDARS = CalendarSamples.calendars();

    private static TestMongo mongo;

    @BeforeAll
    static void start() {
        mongo = new TestMongo();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void the_figures_are_those_of_a_plain_computation(long seed) {
        Random random = new Random(seed);
        Map<String, List<GrievanceEvent>> matters = new TreeMap<>();
        for (int n = 0; n < 60; n++) {
            Story story = new Story("grievance-" + n);
            matters.put(story.id(), new RandomLife(story, random).events());
        }
        ClosureTimes times = viewOf(interleaved(matters, random), random);
        List<PlainTimes> plain = matters.values().stream().map(PlainTimes::of).toList();

        rows().forEach(row -> compare(
                ClosureReport.row(row.key(), times.row(row)),
                row,
                plain.stream().filter(matter -> matter.countsIn(row)).toList()));
    }

    private static void compare(ClosureReport.Row shown, Heading row, List<PlainTimes> matters) {
        long closed =
                matters.stream().filter(matter -> matter.has(Milestone.CLOSED)).count();
        assertThat(shown.closed()).as("closed in %s", row).isEqualTo(closed);
        if (row.basis() == Basis.INTAKE) {
            long exited = matters.stream().filter(PlainTimes::exited).count();
            assertThat(shown.registered()).as("registered in %s", row).isEqualTo(matters.size());
            assertThat(shown.exited()).as("exited in %s", row).isEqualTo(exited);
            assertThat(shown.open()).as("open in %s", row).isEqualTo(matters.size() - exited - closed);
        }
        for (Milestone milestone : Milestone.values()) {
            if (row.basis() == Basis.INTAKE || milestone == Milestone.CLOSED) {
                for (Measure measure : Measure.values()) {
                    compare(leg(shown, milestone, measure), row, matters, milestone, measure);
                }
            }
        }
    }

    private static void compare(
            Optional<ClosureReport.Leg> shown,
            Heading row,
            List<PlainTimes> matters,
            Milestone milestone,
            Measure measure) {
        long paused = matters.stream()
                .filter(matter -> matter.pausedBefore(milestone))
                .count();
        long notYet = row.basis() == Basis.CLOSING
                ? 0
                : matters.stream()
                        .filter(matter -> matter.mayStillReach(milestone))
                        .count();
        List<Long> taken = matters.stream()
                .filter(matter -> matter.has(milestone))
                .flatMap(matter -> matter.seconds(milestone, measure, CALENDARS).stream())
                .sorted()
                .toList();
        boolean anybody = notYet > 0 || matters.stream().anyMatch(matter -> matter.has(milestone));
        String where = row + " " + milestone + " " + measure;
        assertThat(shown.isPresent()).as(where).isEqualTo(anybody && (!measure.leavesPausesOut() || paused > 0));
        shown.ifPresent(leg -> {
            assertThat(leg.reached()).as(where).isEqualTo(taken.size());
            assertThat(leg.notYet()).as(where).isEqualTo(notYet);
            assertThat(leg.pauses() == null ? 0 : leg.pauses().matters())
                    .as(where)
                    .isEqualTo(measure.leavesPausesOut() ? paused : 0);
            assertClose(where, leg.p50(), plain(taken, notYet, 0.50));
            assertClose(where, leg.p90(), plain(taken, notYet, 0.90));
            assertClose(where, leg.p95(), plain(taken, notYet, 0.95));
        });
    }

    /** The nearest rank among all that reached it or still may. */
    private static Optional<Long> plain(List<Long> sorted, long notYet, double share) {
        int rank = Math.max(1, (int) Math.ceil(share * (sorted.size() + notYet)));
        return rank > sorted.size() ? Optional.empty() : Optional.of(sorted.get(rank - 1));
    }

    private static void assertClose(String where, @Nullable Duration shown, Optional<Long> expected) {
        assertThat(shown == null).as(where).isEqualTo(expected.isEmpty());
        if (shown != null) {
            double seconds = expected.orElseThrow();
            assertThat((double) shown.toSeconds())
                    .as(where)
                    .isCloseTo(seconds, within(seconds * Histogram.ACCURACY + 1));
        }
    }

    private static Optional<ClosureReport.Leg> leg(ClosureReport.Row row, Milestone milestone, Measure measure) {
        return row.legs().stream()
                .filter(leg -> leg.milestone() == milestone && leg.measure() == measure)
                .findFirst();
    }

    private static Stream<Heading> rows() {
        List<String> units = new ArrayList<>(UNITS);
        units.addAll(List.of(Heading.ALL, Story.STATION.value()));
        List<String> categories = new ArrayList<>(CATEGORIES);
        categories.addAll(List.of(Heading.ALL, Heading.UNCATEGORISED));
        List<String> channels =
                List.of(Heading.ALL, CHANNELS.get(0).name(), CHANNELS.get(1).name());
        return Stream.iterate(FIRST, month -> month.plusMonths(1))
                .limit(MONTHS)
                .flatMap(month -> Stream.of(Basis.values())
                        .flatMap(basis -> channels.stream()
                                .flatMap(channel -> categories.stream()
                                        .flatMap(category -> units.stream()
                                                .map(unit -> new Heading(basis, month, channel, category, unit))))));
    }

    private static ClosureTimes viewOf(History history, Random random) {
        MongoDatabase database = mongo.database();
        ClosureTimes times =
                new ClosureTimes(database, new ViewCodec(), new WorkingClock(CALENDARS, StationHours.standard()));
        Delivery delivery = new Delivery(new ClosureProjection(times));
        delivery.deliver(history.events(), 1 + random.nextInt(4), 1 + random.nextInt(60));
        return times;
    }

    private static History interleaved(Map<String, List<GrievanceEvent>> matters, Random random) {
        List<String> turns = new ArrayList<>();
        matters.forEach((matter, events) -> events.forEach(event -> turns.add(matter)));
        Collections.shuffle(turns, random);
        Map<String, Integer> told = new TreeMap<>();
        History history = new History();
        for (String matter : turns) {
            GrievanceEvent event = matters.get(matter).get(told.merge(matter, 1, Integer::sum) - 1);
            history.add(matter, event, event.occurredAt());
        }
        return history;
    }
}
