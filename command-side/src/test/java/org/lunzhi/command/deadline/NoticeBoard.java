package org.lunzhi.command.deadline;

import java.util.List;
import org.lunzhi.command.support.Lookup;
import org.lunzhi.kernel.calendar.CalendarEvent;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.CalendarVersions;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.WorkCalendar;

/** The calendar as a node knows it from its log. */
final class NoticeBoard implements Calendars, Lookup {

    private final CalendarVersions versions = new CalendarVersions();

    @Override
    public WorkCalendar current() {
        return versions.current();
    }

    @Override
    public WorkCalendar at(CalendarVersion version) {
        return versions.at(version);
    }

    @Override
    public List<Class<?>> families() {
        return List.of(CalendarEvent.class);
    }

    @Override
    public void takeIn(Object event) {
        versions.takeIn((CalendarEvent) event);
    }
}
