package org.lunzhi.command.calendar;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.lunzhi.kernel.calendar.WorkCalendarId;
import org.lunzhi.kernel.calendar.notice.CalendarNotice;

/** Everything one can ask of a working calendar. */
sealed interface CalendarCommand {

    @TargetAggregateIdentifier
    WorkCalendarId calendarId();

    record PublishNotice(WorkCalendarId calendarId, CalendarNotice notice) implements CalendarCommand {}

    record CorrectNotice(WorkCalendarId calendarId, CalendarNotice notice) implements CalendarCommand {}
}
