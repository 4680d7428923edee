package org.lunzhi.station.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.calendar.WorkCalendar;
import org.lunzhi.station.demo.script.Plan;
import org.lunzhi.station.demo.script.Step;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryTest {

    private static final Plan PLAN =
            new Plan(7, 200, Instant.parse("2025-03-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));

    private final History history = History.of(PLAN, WorkCalendar.unpublished());

    @Test
    void the_same_plan_gives_the_same_history() {
        assertThat(History.of(PLAN, WorkCalendar.unpublished())).isEqualTo(history);
    }

    @Test
    void a_plan_read_from_its_bookmark_gives_the_same_history() {
        Plan precise =
                new Plan(7, 50, PLAN.from().plusNanos(123_456), PLAN.until().plusNanos(654_321));
        Plan kept = new Plan(
                precise.seed(),
                precise.matters(),
                Instant.ofEpochMilli(precise.from().toEpochMilli()),
                Instant.ofEpochMilli(precise.until().toEpochMilli()));

        assertThat(History.of(kept, WorkCalendar.unpublished()))
                .isEqualTo(History.of(precise, WorkCalendar.unpublished()));
    }

    @Test
    void another_seed_gives_another_history() {
        Plan other = new Plan(8, PLAN.matters(), PLAN.from(), PLAN.until());

        assertThat(History.of(other, WorkCalendar.unpublished())).isNotEqualTo(history);
    }

    @Test
    void steps_go_forward_in_time_and_in_the_order_of_their_story() {
        assertThat(history.steps()).isSortedAccordingTo(Step.IN_TIME);
        Map<String, List<Integer>> stories = history.steps().stream()
                .collect(Collectors.groupingBy(Step::story, Collectors.mapping(Step::number, Collectors.toList())));
        assertThat(stories.values()).allSatisfy(numbers -> {
            assertThat(numbers).isSorted();
            assertThat(numbers.get(0)).isZero();
        });
    }

    @Test
    void nothing_happens_outside_the_year_nor_at_night() {
        assertThat(history.steps()).allSatisfy(step -> {
            assertThat(step.at()).isBetween(PLAN.from(), PLAN.until());
            assertThat(step.at().atZone(StationTime.ZONE).getHour()).isBetween(8, 17);
        });
    }

    @Test
    void some_matters_end_and_some_are_still_open() {
        long closed = history.steps().stream()
                .filter(step -> step.request().path().endsWith("/closure"))
                .map(Step::story)
                .distinct()
                .count();

        assertThat(closed).isBetween(PLAN.matters() / 2L, PLAN.matters() * 95L / 100);
    }
}
