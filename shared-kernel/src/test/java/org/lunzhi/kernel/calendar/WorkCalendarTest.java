package org.lunzhi.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkCalendarTest {

    private static final WorkCalendar CALENDAR = CalendarSamples.untilEndOf2026();

    @ParameterizedTest
    @CsvSource({
        "2026-02-12, WORKDAY, true",
        "2026-02-14, MAKEUP_WORKDAY, true",
        "2026-02-15, ADJUSTED_REST, false",
        "2026-02-17, STATUTORY_HOLIDAY, false",
        "2026-03-01, WEEKEND, false",
        "2024-01-01, STATUTORY_HOLIDAY, false",
        "2026-12-31, WORKDAY, true"
    })
    void a_published_date_is_known(LocalDate date, DayKind kind, boolean working) {
        assertThat(CALENDAR.kindOf(date)).contains(kind);
        assertThat(CALENDAR.isWorking(date)).isEqualTo(working);
        assertThat(CALENDAR.isOff(date)).isEqualTo(!working);
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31", "2027-01-01", "2027-01-04"})
    void a_date_outside_the_published_years_is_unknown_and_not_guessed(LocalDate date) {
        assertThat(CALENDAR.kindOf(date)).isEmpty();
        assertThat(CALENDAR.isWorking(date)).isFalse();
        assertThat(CALENDAR.isOff(date)).isFalse();
    }

    @Test
    void a_new_notice_leaves_the_earlier_calendar_as_it_was() {
        var newer = CalendarSamples.untilEndOf2027();

        assertThat(newer.isOff(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(newer.version()).isEqualTo(CalendarVersion.of("2027.1"));
        assertThat(CALENDAR.kindOf(LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(CALENDAR.version()).isEqualTo(CalendarVersion.of("2026.1"));
    }

    @Test
    void a_corrected_notice_replaces_all_days_of_the_year() {
        var corrected = CALENDAR.withNotice(CalendarVersion.of(2026, 2), 2026, List.of());

        assertThat(corrected.kindOf(LocalDate.of(2026, 2, 14))).contains(DayKind.WEEKEND);
        assertThat(corrected.kindOf(LocalDate.of(2025, 10, 1))).contains(DayKind.STATUTORY_HOLIDAY);
    }

    @Test
    void december_days_of_the_next_notice_prevail() {
        var day = new CalendarDay(
                LocalDate.of(2026, 12, 31), DayKind.ADJUSTED_REST, HolidayName.of("元旦"), NoticePaper.of("〔2026〕0号"));
        var newer = CALENDAR.withNotice(CalendarVersion.of(2027, 1), 2027, List.of(day));

        assertThat(newer.kindOf(LocalDate.of(2026, 12, 31))).contains(DayKind.ADJUSTED_REST);
    }

    @Test
    void covering_asks_for_every_year_between() {
        assertThat(CALENDAR.covers(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31)))
                .isTrue();
        assertThat(CALENDAR.covers(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)))
                .isFalse();
    }

    @Test
    void years_continue_without_a_gap() {
        assertThat(WorkCalendar.unpublished().isContinuedBy(2031)).isTrue();
        assertThat(CALENDAR.isContinuedBy(2027)).isTrue();
        assertThat(CALENDAR.isContinuedBy(2023)).isTrue();
        assertThat(CALENDAR.isContinuedBy(2026)).isFalse();
        assertThat(CALENDAR.isContinuedBy(2028)).isFalse();
    }
}
