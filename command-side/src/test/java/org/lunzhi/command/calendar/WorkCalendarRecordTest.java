package org.lunzhi.command.calendar;

import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.calendar.WorkCalendarId.NATIONAL;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.calendar.CalendarCommand.CorrectNotice;
import org.lunzhi.command.calendar.CalendarCommand.PublishNotice;
import org.lunzhi.kernel.calendar.CalendarDay;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarCorrected;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarPublished;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.DayKind;
import org.lunzhi.kernel.calendar.HolidayName;
import org.lunzhi.kernel.calendar.NoticePaper;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.calendar.notice.CalendarNotice;
import org.lunzhi.kernel.calendar.notice.ShippedCalendar;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkCalendarRecordTest {

    private static final Instant NOW = CalendarSamples.at("2026-11-05T10:00");
    private static final CalendarPublished PUBLISHED_2026 = CalendarSamples.published2026();
    private static final CalendarNotice NOTICE_2026 = ShippedCalendar.notices().get(2);

    private FixtureConfiguration<WorkCalendarRecord> fixture = new AggregateTestFixture<>(WorkCalendarRecord.class);

    @BeforeEach
    void fixTheClock() {
        fixture = new AggregateTestFixture<>(WorkCalendarRecord.class);
        fixture.registerInjectableResource(Clock.fixed(NOW, StationTime.ZONE));
    }

    @Nested
    class Publishing_a_notice {

        @Test
        void makes_its_year_known() {
            fixture.givenNoPriorActivity()
                    .when(new PublishNotice(NATIONAL, NOTICE_2026))
                    .expectEvents(new CalendarPublished(
                            NATIONAL,
                            CalendarVersion.of("2026.1"),
                            2026,
                            NOTICE_2026.days(),
                            NoticePaper.of("国办发明电〔2025〕7号"),
                            NOW));
        }

        @Test
        void goes_on_with_the_next_year() {
            fixture.given(PUBLISHED_2026)
                    .when(new PublishNotice(NATIONAL, notice(2027)))
                    .expectEvents(published(notice(2027)));
        }

        @Test
        void may_add_the_year_before_the_first() {
            fixture.given(PUBLISHED_2026)
                    .when(new PublishNotice(NATIONAL, notice(2025)))
                    .expectEvents(published(notice(2025)));
        }

        @Test
        void is_refused_if_a_year_would_be_left_out() {
            fixture.given(PUBLISHED_2026)
                    .when(new PublishNotice(NATIONAL, notice(2028)))
                    .expectException(refusedBy(CalendarRule.CALENDAR_YEAR_GAP));
        }

        @Test
        void again_changes_nothing() {
            fixture.given(PUBLISHED_2026)
                    .when(new PublishNotice(NATIONAL, NOTICE_2026))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void with_other_days_is_refused() {
            fixture.given(PUBLISHED_2026)
                    .when(new PublishNotice(NATIONAL, notice(2026)))
                    .expectException(refusedBy(CalendarRule.CALENDAR_YEAR_CONFLICT));
        }

        @Test
        void may_name_days_of_the_december_before() {
            var notice = notice(2027, off(LocalDate.of(2026, 12, 1)));

            fixture.given(PUBLISHED_2026)
                    .when(new PublishNotice(NATIONAL, notice))
                    .expectEvents(published(notice));
        }

        @Test
        void is_refused_with_a_day_of_another_year() {
            fixture.given(PUBLISHED_2026)
                    .when(new PublishNotice(NATIONAL, notice(2027, off(LocalDate.of(2026, 11, 30)))))
                    .expectException(refusedBy(CalendarRule.CALENDAR_DAY_INVALID));
        }

        @Test
        void is_refused_with_a_day_named_twice() {
            var day = off(LocalDate.of(2027, 5, 3));

            fixture.given(PUBLISHED_2026)
                    .when(new PublishNotice(NATIONAL, notice(2027, day, day)))
                    .expectException(refusedBy(CalendarRule.CALENDAR_DAY_INVALID));
        }
    }

    @Nested
    class Correcting_a_notice {

        @Test
        void is_a_new_version_that_names_the_one_it_corrects() {
            fixture.given(PUBLISHED_2026)
                    .when(new CorrectNotice(NATIONAL, notice(2026)))
                    .expectEvents(new CalendarCorrected(
                            NATIONAL,
                            CalendarVersion.of("2026.2"),
                            CalendarVersion.of("2026.1"),
                            2026,
                            notice(2026).days(),
                            notice(2026).paper(),
                            NOW));
        }

        @Test
        void counts_the_versions_of_each_year_by_itself() {
            fixture.given(PUBLISHED_2026, published(notice(2027)))
                    .andGivenCommands(new CorrectNotice(NATIONAL, notice(2026)))
                    .when(new CorrectNotice(NATIONAL, NOTICE_2026))
                    .expectEvents(new CalendarCorrected(
                            NATIONAL,
                            CalendarVersion.of("2026.3"),
                            CalendarVersion.of("2026.2"),
                            2026,
                            NOTICE_2026.days(),
                            NOTICE_2026.paper(),
                            NOW));
        }

        @Test
        void that_is_none_changes_nothing() {
            fixture.given(PUBLISHED_2026)
                    .when(new CorrectNotice(NATIONAL, NOTICE_2026))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void is_refused_for_a_year_that_is_not_published() {
            fixture.given(PUBLISHED_2026)
                    .when(new CorrectNotice(NATIONAL, notice(2027)))
                    .expectException(refusedBy(CalendarRule.CALENDAR_YEAR_UNPUBLISHED));
        }

        @Test
        void is_refused_with_a_day_of_another_year() {
            fixture.given(PUBLISHED_2026)
                    .when(new CorrectNotice(NATIONAL, notice(2026, off(LocalDate.of(2027, 1, 1)))))
                    .expectException(refusedBy(CalendarRule.CALENDAR_DAY_INVALID));
        }
    }

    private static CalendarPublished published(CalendarNotice notice) {
        return new CalendarPublished(
                NATIONAL, CalendarVersion.of(notice.year(), 1), notice.year(), notice.days(), notice.paper(), NOW);
    }

    private static CalendarNotice notice(int year, CalendarDay... further) {
        var days = new ArrayList<>(List.of(off(LocalDate.of(year, 1, 1))));
        days.addAll(List.of(further));
        return new CalendarNotice(year, NoticePaper.of("国办发明电〔2000〕0号"), days);
    }

    private static CalendarDay off(LocalDate date) {
        return new CalendarDay(date, DayKind.STATUTORY_HOLIDAY, HolidayName.of("元旦"), NoticePaper.of("国办发明电〔2000〕0号"));
    }
}
