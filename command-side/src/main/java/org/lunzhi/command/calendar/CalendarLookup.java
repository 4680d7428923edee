package org.lunzhi.command.calendar;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.lunzhi.command.support.Lookup;
import org.lunzhi.kernel.calendar.CalendarDay;
import org.lunzhi.kernel.calendar.CalendarEvent;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarCorrected;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarPublished;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.WorkCalendar;
import org.lunzhi.kernel.calendar.WorkCalendarId;
import org.springframework.stereotype.Component;

/** Every version of the national calendar, as the log tells it. */
@Component
class CalendarLookup implements Calendars, Lookup {

    private final Map<CalendarVersion, WorkCalendar> versions = new ConcurrentHashMap<>();
    private volatile WorkCalendar current = WorkCalendar.unpublished();

    @Override
    public WorkCalendar current() {
        return current;
    }

    @Override
    public WorkCalendar at(CalendarVersion version) {
        WorkCalendar unpublished = WorkCalendar.unpublished();
        WorkCalendar calendar = version.equals(unpublished.version()) ? unpublished : versions.get(version);
        if (calendar == null) {
            throw new NoSuchElementException("There is no calendar version " + version);
        }
        return calendar;
    }

    @Override
    public List<Class<?>> families() {
        return List.of(CalendarEvent.class);
    }

    @Override
    public void takeIn(Object event) {
        if (event instanceof CalendarPublished published && isNational(published)) {
            become(published.version(), published.year(), published.days());
        } else if (event instanceof CalendarCorrected corrected && isNational(corrected)) {
            become(corrected.version(), corrected.year(), corrected.days());
        }
    }

    private static boolean isNational(CalendarEvent event) {
        return event.calendarId().equals(WorkCalendarId.NATIONAL);
    }

    private void become(CalendarVersion version, int year, List<CalendarDay> days) {
        WorkCalendar next = current.withNotice(version, year, days);
        versions.put(version, next);
        current = next;
    }
}
