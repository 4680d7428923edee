package org.lunzhi.kernel.calendar;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Everything that can happen to a working calendar. */
public sealed interface CalendarEvent {

    WorkCalendarId calendarId();

    /** The version of the calendar that this event brings about. */
    CalendarVersion version();

    /** The days of a year became known through its notice. */
    @Revision("1")
    record CalendarPublished(
            WorkCalendarId calendarId,
            CalendarVersion version,
            int year,
            List<CalendarDay> days,
            NoticePaper paper,
            Instant occurredAt)
            implements CalendarEvent {

        public CalendarPublished {
            days = days == null ? List.of() : List.copyOf(days);
        }
    }

    /** The days of a published year were replaced, by a later notice or because they had been entered wrongly. */
    @Revision("1")
    record CalendarCorrected(
            WorkCalendarId calendarId,
            CalendarVersion version,
            CalendarVersion corrected,
            int year,
            List<CalendarDay> days,
            NoticePaper paper,
            Instant occurredAt)
            implements CalendarEvent {

        public CalendarCorrected {
            days = days == null ? List.of() : List.copyOf(days);
        }
    }
}
