package org.lunzhi.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarCorrected;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarPublished;
import org.lunzhi.kernel.calendar.notice.CalendarNotice;
import org.lunzhi.kernel.calendar.notice.ShippedCalendar;

/** The calendars and days that tests speak of. */
public final class CalendarSamples {

    private static final NoticePaper INVENTED = NoticePaper.of("国办发明电〔2026〕0号");
    private static final HolidayName NEW_YEAR = HolidayName.of("元旦");

    private CalendarSamples() {}

    /** The shipped calendar: 2024 to 2026 are published, 2027 is not. */
    public static WorkCalendar untilEndOf2026() {
        var calendar = WorkCalendar.unpublished();
        for (CalendarNotice notice : ShippedCalendar.notices()) {
            calendar = calendar.withNotice(CalendarVersion.of(notice.year(), 1), notice.year(), notice.days());
        }
        return calendar;
    }

    /** The shipped calendar and an invented notice for 2027, with New Year off on Friday and a worked Sunday after it. */
    public static WorkCalendar untilEndOf2027() {
        return untilEndOf2026().withNotice(CalendarVersion.of(2027, 1), 2027, daysOf2027());
    }

    /** The invented notice of 2027; only its first days matter. */
    public static List<CalendarDay> daysOf2027() {
        return List.of(
                new CalendarDay(LocalDate.of(2027, 1, 1), DayKind.STATUTORY_HOLIDAY, NEW_YEAR, INVENTED),
                new CalendarDay(LocalDate.of(2027, 1, 2), DayKind.ADJUSTED_REST, NEW_YEAR, INVENTED),
                new CalendarDay(LocalDate.of(2027, 1, 3), DayKind.MAKEUP_WORKDAY, NEW_YEAR, INVENTED));
    }

    /** The lookup that aggregates get, knowing the shipped calendar only. */
    public static Calendars calendars() {
        return calendars(untilEndOf2026());
    }

    /** The lookup knowing one calendar. */
    public static Calendars calendars(WorkCalendar calendar) {
        return new FixedCalendars(calendar);
    }

    /** The first publication of the shipped notice of 2026. */
    public static CalendarPublished published2026() {
        CalendarNotice notice = ShippedCalendar.notices().get(2);
        return new CalendarPublished(
                WorkCalendarId.NATIONAL,
                CalendarVersion.of(notice.year(), 1),
                notice.year(),
                notice.days(),
                notice.paper(),
                at("2025-11-04T10:00"));
    }

    /** The publication of the invented notice of 2027. */
    public static CalendarPublished newYear2027Published() {
        return new CalendarPublished(
                WorkCalendarId.NATIONAL,
                CalendarVersion.of(2027, 1),
                2027,
                daysOf2027(),
                INVENTED,
                at("2026-11-04T10:00"));
    }

    /** The invented notice of 2027 without the exchange of days. */
    public static CalendarCorrected newYear2027Corrected() {
        return new CalendarCorrected(
                WorkCalendarId.NATIONAL,
                CalendarVersion.of(2027, 2),
                CalendarVersion.of(2027, 1),
                2027,
                daysOf2027().subList(0, 1),
                INVENTED,
                at("2026-11-05T10:00"));
    }

    /** An instant from the station's wall clock, as in {@code 2026-02-12T09:30}. */
    public static Instant at(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(StationTime.ZONE).toInstant();
    }

    private record FixedCalendars(WorkCalendar calendar) implements Calendars {

        @Override
        public WorkCalendar current() {
            return calendar;
        }

        @Override
        public WorkCalendar at(CalendarVersion version) {
            if (!version.equals(calendar.version())) {
                throw new IllegalArgumentException("The samples know only calendar " + calendar.version());
            }
            return calendar;
        }
    }
}
