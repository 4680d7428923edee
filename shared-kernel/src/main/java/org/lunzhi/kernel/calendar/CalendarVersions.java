package org.lunzhi.kernel.calendar;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarCorrected;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarPublished;

/** Every version of the national calendar, made from its events in their order; either side feeds its own. */
public final class CalendarVersions implements Calendars {

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

    /** Takes an event into account; one that was taken before changes nothing. */
    public synchronized void takeIn(CalendarEvent event) {
        if (!event.calendarId().equals(WorkCalendarId.NATIONAL) || versions.containsKey(event.version())) {
            return;
        }
        if (event instanceof CalendarPublished published) {
            become(published.version(), published.year(), published.days());
        } else if (event instanceof CalendarCorrected corrected) {
            become(corrected.version(), corrected.year(), corrected.days());
        }
    }

    private void become(CalendarVersion version, int year, List<CalendarDay> days) {
        WorkCalendar next = current.withNotice(version, year, days);
        versions.put(version, next);
        current = next;
    }
}
