package org.lunzhi.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingTimeTest {

    private static final WorkingTime TIME = new WorkingTime(CalendarSamples.untilEndOf2026(), StationHours.standard());

    @ParameterizedTest(name = "{0} to {1} is {2}")
    @CsvSource({
        "2026-02-12T09:00, 2026-02-12T17:30, PT7H",
        "2026-02-12T11:00, 2026-02-12T14:00, PT1H30M",
        "2026-02-12T12:00, 2026-02-12T13:30, PT0S",
        "2026-02-12T17:30, 2026-02-13T09:00, PT0S",
        "2026-02-14T16:30, 2026-02-24T10:00, PT2H",
        "2026-02-15T00:00, 2026-02-24T00:00, PT0S",
        "2025-12-31T17:00, 2026-01-04T09:30, PT1H",
        "2026-02-12T10:00, 2026-02-12T10:00, PT0S",
        "2026-02-12T10:00, 2026-02-11T10:00, PT0S"
    })
    void only_open_hours_on_working_days_count(String start, String end, Duration expected) {
        assertThat(TIME.between(at(start), at(end))).contains(expected);
    }

    @Test
    void outside_the_published_calendar_it_is_not_available() {
        assertThat(TIME.between(at("2026-12-31T09:00"), at("2026-12-31T10:00"))).contains(Duration.ofHours(1));
        assertThat(TIME.between(at("2026-12-31T09:00"), at("2027-01-01T10:00"))).isEmpty();
        assertThat(TIME.between(at("2023-12-31T09:00"), at("2024-01-01T10:00"))).isEmpty();
        assertThat(TIME.between(at("2027-01-02T09:00"), at("2027-01-01T09:00"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1} of work is {2}")
    @CsvSource({
        "2026-02-12T09:00, PT7H, 2026-02-12T17:30",
        "2026-02-12T09:00, PT7H1M, 2026-02-13T09:01",
        "2026-02-12T08:00, PT1H, 2026-02-12T10:00",
        "2026-02-16T08:00, PT1H, 2026-02-24T10:00",
        "2026-02-16T08:00, PT0S, 2026-02-24T09:00"
    })
    void work_is_added_from_opening_to_closing(String start, Duration work, String expected) {
        assertThat(TIME.after(at(start), work)).isEqualTo(at(expected));
    }

    @Test
    void what_is_added_is_what_lies_between() {
        var start = at("2026-01-29T15:17");
        for (int minutes = 1; minutes < 6_000; minutes += 37) {
            var work = Duration.ofMinutes(minutes);
            assertThat(TIME.between(start, TIME.after(start, work))).contains(work);
        }
    }

    @Test
    void a_station_that_never_opens_is_said_to_be_one() {
        var closed = new WorkingTime(CalendarSamples.untilEndOf2026(), new StationHours(Map.of()));

        assertThatIllegalStateException().isThrownBy(() -> closed.after(at("2026-02-12T09:00"), Duration.ofHours(1)));
    }
}
