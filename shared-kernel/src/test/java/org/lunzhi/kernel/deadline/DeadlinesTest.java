package org.lunzhi.kernel.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.deadline.TimeLimit.calendarDays;
import static org.lunzhi.kernel.deadline.TimeLimit.hours;
import static org.lunzhi.kernel.deadline.TimeLimit.months;
import static org.lunzhi.kernel.deadline.TimeLimit.workingDays;
import static org.lunzhi.kernel.deadline.TimeLimit.workingHours;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.WorkCalendar;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadlinesTest {

    private static final WorkCalendar CALENDAR = CalendarSamples.untilEndOf2026();

    @ParameterizedTest(name = "{0} + {1} working days = {2}")
    @CsvSource({
        "2026-02-12, 5, 2026-02-26",
        "2025-09-26, 5, 2025-10-10",
        "2025-12-30, 5, 2026-01-07",
        "2026-04-30, 2, 2026-05-07",
        "2026-09-18, 5, 2026-09-24",
        "2026-02-14, 1, 2026-02-24"
    })
    void golden_cases_in_working_days(LocalDate start, int days, LocalDate due) {
        Term term = Deadlines.from(CALENDAR, at(start + "T10:00"), workingDays(days));

        assertThat(term.raw()).isEqualTo(due);
        assertThat(term.rolled()).isEqualTo(due);
        assertThat(term.provisional()).isFalse();
    }

    @ParameterizedTest(name = "{0} + {1} days = {2}, rolled {3}")
    @CsvSource({
        "2026-01-20, 30, 2026-02-19, 2026-02-24",
        "2025-09-03, 30, 2025-10-03, 2025-10-09",
        "2026-03-20, 15, 2026-04-04, 2026-04-07",
        "2026-03-06, 30, 2026-04-05, 2026-04-07"
    })
    void golden_cases_in_calendar_days(LocalDate start, int days, LocalDate raw, LocalDate rolled) {
        Term term = Deadlines.from(CALENDAR, at(start + "T10:00"), calendarDays(days));

        assertThat(term.raw()).isEqualTo(raw);
        assertThat(term.rolled()).isEqualTo(rolled);
        assertThat(term.provisional()).isFalse();
    }

    @ParameterizedTest(name = "{0} + {1} month(s) = {2}, rolled {3}")
    @CsvSource({
        "2026-01-31, 1, 2026-02-28, 2026-02-28",
        "2026-02-28, 1, 2026-03-28, 2026-03-30",
        "2025-08-31, 6, 2026-02-28, 2026-02-28"
    })
    void golden_cases_in_months(LocalDate start, int months, LocalDate raw, LocalDate rolled) {
        Term term = Deadlines.from(CALENDAR, at(start + "T10:00"), months(months));

        assertThat(term.raw()).isEqualTo(raw);
        assertThat(term.rolled()).isEqualTo(rolled);
    }

    @Test
    void golden_scenario_8_an_unpublished_year_is_provisional_until_its_notice_is_imported() {
        var start = at("2026-12-30T10:00");
        var limit = workingDays(5);

        Deadline before = Deadlines.from(CALENDAR, start, limit).as("grievance-1", DeadlineKind.HANDLING, 1);
        Deadline after = Deadlines.recalculate(before, start, limit, CalendarSamples.untilEndOf2027());

        assertThat(before.provisional()).isTrue();
        assertThat(before.rolled()).isEqualTo("2027-01-06");
        assertThat(before.calendar()).isEqualTo(CalendarVersion.of("2026.1"));
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.provisional()).isFalse();
        assertThat(after.rolled()).isEqualTo("2027-01-06");
        assertThat(after.calendar()).isEqualTo(CalendarVersion.of("2027.1"));
        assertThat(after.differsFrom(before)).isTrue();
    }

    @Test
    void a_recalculated_date_may_move_either_way() {
        var start = at("2026-12-30T10:00");
        Deadline before =
                Deadlines.from(CALENDAR, start, workingDays(2)).as("grievance-1", DeadlineKind.RETURN_WINDOW, 1);
        Deadline after = Deadlines.recalculate(before, start, workingDays(2), CalendarSamples.untilEndOf2027());

        assertThat(before.rolled()).isEqualTo("2027-01-01");
        assertThat(after.rolled()).isEqualTo("2027-01-03");
    }

    @Test
    void a_deadline_that_the_new_notice_does_not_touch_does_not_differ() {
        var start = at("2026-02-12T10:00");
        Deadline before = Deadlines.from(CALENDAR, start, workingDays(5)).as("grievance-1", DeadlineKind.HANDLING, 1);
        Deadline after = Deadlines.recalculate(before, start, workingDays(5), CalendarSamples.untilEndOf2027());

        assertThat(after.differsFrom(before)).isFalse();
    }

    @Test
    void the_last_day_of_a_published_year_is_not_provisional_but_rolling_out_of_it_is() {
        assertThat(Deadlines.from(CALENDAR, at("2026-12-30T10:00"), workingDays(1))
                        .provisional())
                .isFalse();
        assertThat(Deadlines.from(CALENDAR, at("2026-12-30T10:00"), calendarDays(1))
                        .provisional())
                .isFalse();
        assertThat(Deadlines.from(CALENDAR, at("2026-12-30T10:00"), calendarDays(2))
                        .provisional())
                .isTrue();
    }

    @Test
    void the_date_at_the_station_counts_and_not_the_date_in_greenwich() {
        assertThat(Deadlines.from(CALENDAR, at("2026-02-12T00:30"), workingDays(5))
                        .rolled())
                .isEqualTo("2026-02-26");
        assertThat(Deadlines.from(CALENDAR, at("2026-02-12T23:30"), workingDays(5))
                        .rolled())
                .isEqualTo("2026-02-26");
    }

    @Test
    void alarm_is_raised_on_the_last_working_day_before_the_holiday_and_overdue_judged_after_it() {
        Term term = Deadlines.from(CALENDAR, at("2026-03-20T10:00"), calendarDays(15));

        assertThat(term.alarmAt()).isEqualTo(at("2026-04-03T09:00"));
        assertThat(term.dueAt()).isEqualTo(at("2026-04-08T00:00"));
    }

    @Test
    void the_whole_last_day_is_in_time() {
        Deadline deadline = Deadlines.from(CALENDAR, at("2026-02-12T10:00"), workingDays(5))
                .as("grievance-1", DeadlineKind.HANDLING, 1);

        assertThat(deadline.overdueAt(at("2026-02-26T17:30"))).isFalse();
        assertThat(deadline.overdueAt(at("2026-02-26T23:59:59"))).isFalse();
        assertThat(deadline.overdueAt(at("2026-02-27T00:00"))).isTrue();
    }

    @Test
    void no_alarm_is_raised_before_the_limit_starts() {
        Term term = Deadlines.from(CALENDAR, at("2026-02-16T15:00"), calendarDays(3));

        assertThat(term.raw()).isEqualTo("2026-02-19");
        assertThat(term.alarmAt()).isEqualTo(at("2026-02-16T15:00"));
    }

    @Test
    void hours_run_over_holidays_without_a_calendar() {
        Term term = Deadlines.from(CALENDAR, at("2026-12-31T22:00"), hours(24));

        assertThat(term.dueAt()).isEqualTo(at("2027-01-01T22:00"));
        assertThat(term.alarmAt()).isEqualTo(at("2027-01-01T16:00"));
        assertThat(term.provisional()).isFalse();
    }

    @Test
    void working_hours_run_only_while_the_station_is_open() {
        Term term = Deadlines.from(CALENDAR, at("2026-02-14T16:30"), workingHours(2));

        assertThat(term.dueAt()).isEqualTo(at("2026-02-24T10:00"));
        assertThat(term.alarmAt()).isEqualTo(at("2026-02-24T09:30"));
    }

    @Test
    void working_hours_into_an_unpublished_year_are_provisional() {
        assertThat(Deadlines.from(CALENDAR, at("2026-12-31T17:00"), workingHours(2))
                        .provisional())
                .isTrue();
    }

    @Test
    void a_deadline_id_is_made_of_what_it_belongs_to() {
        Term term = Deadlines.from(CALENDAR, at("2026-02-12T10:00"), workingDays(5));

        assertThat(term.as("grievance-1", DeadlineKind.HANDLING, 2).id())
                .isEqualTo(DeadlineId.of("grievance-1/HANDLING/2"));
    }
}
