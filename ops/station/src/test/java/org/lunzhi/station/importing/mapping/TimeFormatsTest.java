package org.lunzhi.station.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeFormatsTest {

    private static final TimeFormats LOS_ANGELES = formats("America/Los_Angeles", 2000, "M/d/yy H:mm");
    private static final TimeFormats SHANGHAI = formats("Asia/Shanghai", 2000, "yyyy-MM-dd HH:mm", "yyyy年M月d日");

    @Test
    void a_local_time_is_a_moment_of_its_zone_in_winter_and_summer() {
        assertThat(LOS_ANGELES.moment("1/2/20 8:43")).contains(Instant.parse("2020-01-02T16:43:00Z"));
        assertThat(LOS_ANGELES.moment("7/2/20 8:43")).contains(Instant.parse("2020-07-02T15:43:00Z"));
    }

    @Test
    void years_of_two_digits_lie_in_the_hundred_years_from_the_earliest_on() {
        TimeFormats old = formats("UTC", 1950, "M/d/yy H:mm");
        assertThat(old.moment("1/2/50 0:00")).contains(Instant.parse("1950-01-02T00:00:00Z"));
        assertThat(old.moment("1/2/49 0:00")).contains(Instant.parse("2049-01-02T00:00:00Z"));
    }

    @Test
    void a_day_is_its_first_moment() {
        assertThat(SHANGHAI.moment("2026年3月2日")).contains(Instant.parse("2026-03-01T16:00:00Z"));
    }

    @Test
    void the_form_in_which_cells_of_workbooks_come_is_always_read() {
        assertThat(SHANGHAI.moment("2026-03-02T09:15")).contains(Instant.parse("2026-03-02T01:15:00Z"));
    }

    @Test
    void an_hour_that_comes_twice_is_the_first_of_both() {
        assertThat(LOS_ANGELES.moment("11/1/20 1:30")).contains(Instant.parse("2020-11-01T08:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2/30/20 8:00", // no such day
                "2/29/21 8:00", // no leap year
                "13/1/20 8:00", // no such month
                "1/2/20 24:00", // no such hour
                "1/2/20 8:60",
                "3/8/20 2:30", // left out in spring
                "1/2/2020 8:43",
                "43832.5",
                "yesterday"
            })
    void what_does_not_exist_or_is_written_otherwise_is_no_moment(String text) {
        assertThat(LOS_ANGELES.moment(text)).isEmpty();
    }

    private static TimeFormats formats(String zone, int earliestYear, String... patterns) {
        return new TimeFormats(
                ZoneId.of(zone),
                Arrays.stream(patterns)
                        .map(pattern -> TimeFormats.formatter(pattern, earliestYear))
                        .toList());
    }
}
