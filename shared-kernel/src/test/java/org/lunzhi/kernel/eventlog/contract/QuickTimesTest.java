package org.lunzhi.kernel.eventlog.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class QuickTimesTest {

    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final long FIRST_SECOND =
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final int NANOS = 1_000_000_000;

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(QuickTimes.module()).build();

    @Test
    void every_moment_is_read_as_it_was_written() {
        Random random = new Random(20261126);
        for (int i = 0; i < 5000; i++) {
            int unit = new int[] {1, 1000, 1_000_000, NANOS}[random.nextInt(4)];
            Instant moment = Instant.ofEpochSecond(
                    random.nextLong(FIRST_SECOND, LAST_SECOND), random.nextInt(NANOS) / unit * (long) unit);
            assertThat(QuickTimes.instant(moment.toString())).isEqualTo(moment);
        }
    }

    @Test
    void every_day_is_read_as_it_was_written() {
        Random random = new Random(20261126);
        for (int i = 0; i < 5000; i++) {
            LocalDate day = LocalDate.ofEpochDay(random.nextLong(-100_000, 2_000_000));
            assertThat(QuickTimes.date(day.toString())).isEqualTo(day);
        }
    }

    @Test
    void the_mapper_reads_by_it() {
        assertThat(mapper.readValue("\"2024-02-29T23:59:59.5Z\"", Instant.class))
                .isEqualTo(Instant.parse("2024-02-29T23:59:59.5Z"));
        assertThat(mapper.readValue("\"2024-02-29\"", LocalDate.class)).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T04:00:00+08:00", "+12026-03-02T04:00:00Z", "2026-03-02T04:00:00.123456789Z"})
    void other_forms_are_left_to_the_general_reader(String text) {
        assertThat(mapper.readValue('"' + text + '"', Instant.class))
                .isEqualTo(JsonMapper.shared().readValue('"' + text + '"', Instant.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T04:00:00Z",
                "2026-13-02T04:00:00Z",
                "2026-03-02T24:00:01Z",
                "2026-03-02T04:60:00Z",
                "2026-03-02T04:00:61Z",
                "2026-03-02T04:00:00.Z",
                "2026-03-02T04:00:00.1234567890Z",
                "2026-03-02T04:00:00,5Z",
                "2026-03-02T04:00:0/Z",
                "2026-03-02T04:00:00.:Z",
                "2026/03-02T04:00:00Z",
                "2026-03/02T04:00:00Z",
                "2026-03-02 04:00:00Z",
                "2026-03-02T04.00:00Z",
                "2026-03-02T04:00.00Z",
                "2026-03-02T04:00:00z.",
                "noon"
            })
    void what_is_no_moment_is_read_as_none(String text) {
        assertThat(QuickTimes.instant(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-3-02", "2026-03-2x", "20260302", "2026-03-00"})
    void what_is_no_day_is_refused_by_the_general_reader(String text) {
        assertThat(QuickTimes.date(text)).isNull();
        assertThatThrownBy(() -> mapper.readValue('"' + text + '"', LocalDate.class))
                .isInstanceOf(DatabindException.class);
    }
}
