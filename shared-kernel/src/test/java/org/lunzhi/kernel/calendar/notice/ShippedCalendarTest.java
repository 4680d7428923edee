package org.lunzhi.kernel.calendar.notice;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.calendar.CalendarDay;
import org.lunzhi.kernel.calendar.DayKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedCalendarTest {

    @Test
    void the_notices_of_2024_to_2026_are_shipped_and_2027_is_not() {
        assertThat(ShippedCalendar.notices()).extracting(CalendarNotice::year).containsExactly(2024, 2025, 2026);
    }

    @Test
    void every_year_has_the_days_its_notice_announced() {
        assertThat(count(DayKind.STATUTORY_HOLIDAY)).isEqualTo(Map.of(2024, 11L, 2025, 13L, 2026, 13L));
        assertThat(count(DayKind.MAKEUP_WORKDAY)).isEqualTo(Map.of(2024, 8L, 2025, 5L, 2026, 6L));
        assertThat(count(DayKind.ADJUSTED_REST)).isEqualTo(Map.of(2024, 17L, 2025, 15L, 2026, 20L));
    }

    private static Map<Integer, Long> count(DayKind kind) {
        return ShippedCalendar.notices().stream()
                .flatMap(notice -> notice.days().stream())
                .filter(day -> day.kind() == kind)
                .map(CalendarDay::date)
                .collect(groupingBy(LocalDate::getYear, TreeMap::new, counting()));
    }
}
