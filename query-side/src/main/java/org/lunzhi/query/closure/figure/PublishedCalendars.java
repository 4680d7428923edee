package org.lunzhi.query.closure.figure;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarCorrected;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarPublished;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.WorkCalendar;
import org.lunzhi.kernel.calendar.WorkCalendarId;

/**
 * The published calendars, read from their own history when a version is asked for that is not known yet. Views of
 * other matters may run ahead of any view of the calendar, so they cannot rely on one.
 */
public class PublishedCalendars implements Calendars {

    private final EventStore log;
    private final Map<CalendarVersion, WorkCalendar> versions = new ConcurrentHashMap<>();
    private volatile WorkCalendar current = WorkCalendar.unpublished();

    public PublishedCalendars(EventStore log) {
        this.log = log;
        versions.put(current.version(), current);
    }

    @Override
    public WorkCalendar current() {
        read();
        return current;
    }

    @Override
    public WorkCalendar at(CalendarVersion version) {
        if (!versions.containsKey(version)) {
            read();
        }
        @Nullable WorkCalendar calendar = versions.get(version);
        if (calendar == null) {
            throw new NoSuchElementException("There is no calendar version " + version);
        }
        return calendar;
    }

    private synchronized void read() {
        WorkCalendar calendar = WorkCalendar.unpublished();
        Iterator<? extends DomainEventMessage<?>> history =
                log.readEvents(WorkCalendarId.NATIONAL.value()).asStream().iterator();
        while (history.hasNext()) {
            calendar = after(calendar, history.next().getPayload());
            versions.put(calendar.version(), calendar);
        }
        current = calendar;
    }

    private static WorkCalendar after(WorkCalendar calendar, Object event) {
        if (event instanceof CalendarPublished published) {
            return calendar.withNotice(published.version(), published.year(), published.days());
        }
        return event instanceof CalendarCorrected corrected
                ? calendar.withNotice(corrected.version(), corrected.year(), corrected.days())
                : calendar;
    }
}
