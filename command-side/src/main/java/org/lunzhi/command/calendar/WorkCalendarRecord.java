package org.lunzhi.command.calendar;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.calendar.CalendarRule.CALENDAR_DAY_INVALID;
import static org.lunzhi.command.calendar.CalendarRule.CALENDAR_YEAR_CONFLICT;
import static org.lunzhi.command.calendar.CalendarRule.CALENDAR_YEAR_GAP;
import static org.lunzhi.command.calendar.CalendarRule.CALENDAR_YEAR_UNPUBLISHED;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.lunzhi.command.calendar.CalendarCommand.CorrectNotice;
import org.lunzhi.command.calendar.CalendarCommand.PublishNotice;
import org.lunzhi.kernel.calendar.CalendarDay;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarCorrected;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarPublished;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.WorkCalendarId;
import org.lunzhi.kernel.calendar.notice.CalendarNotice;

/** The record of all notices for one working calendar; every publication and correction is a version of its own. */
@Aggregate(type = "WorkCalendar", cache = "aggregateCache")
class WorkCalendarRecord {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private WorkCalendarId id;

    private CalendarVersion version;
    private final TreeMap<Integer, CalendarNotice> notices = new TreeMap<>();
    private final Map<Integer, Integer> publications = new HashMap<>();

    /** The same notice again changes nothing, so that every node may publish the shipped ones when it starts. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(PublishNotice command, Clock clock) {
        CalendarNotice notice = command.notice();
        if (notice.equals(notices.get(notice.year()))) {
            return;
        }
        CALENDAR_YEAR_CONFLICT.requires(!notices.containsKey(notice.year()));
        CALENDAR_YEAR_GAP.requires(continues(notice.year()));
        CALENDAR_DAY_INVALID.requires(daysAreOf(notice));
        apply(new CalendarPublished(
                command.calendarId(),
                nextVersion(notice.year()),
                notice.year(),
                notice.days(),
                notice.paper(),
                clock.instant()));
    }

    /** A correction that corrects nothing changes nothing. */
    @CommandHandler
    void decide(CorrectNotice command, Clock clock) {
        CalendarNotice notice = command.notice();
        CALENDAR_YEAR_UNPUBLISHED.requires(notices.containsKey(notice.year()));
        if (notice.equals(notices.get(notice.year()))) {
            return;
        }
        CALENDAR_DAY_INVALID.requires(daysAreOf(notice));
        apply(new CalendarCorrected(
                command.calendarId(),
                nextVersion(notice.year()),
                version,
                notice.year(),
                notice.days(),
                notice.paper(),
                clock.instant()));
    }

    @EventSourcingHandler
    void evolve(CalendarPublished event) {
        id = event.calendarId();
        version = event.version();
        notices.put(event.year(), new CalendarNotice(event.year(), event.paper(), event.days()));
        publications.merge(event.year(), 1, Integer::sum);
    }

    @EventSourcingHandler
    void evolve(CalendarCorrected event) {
        version = event.version();
        notices.put(event.year(), new CalendarNotice(event.year(), event.paper(), event.days()));
        publications.merge(event.year(), 1, Integer::sum);
    }

    private boolean continues(int year) {
        return notices.isEmpty() || year == notices.lastKey() + 1 || year == notices.firstKey() - 1;
    }

    private static boolean daysAreOf(CalendarNotice notice) {
        var dates = notice.days().stream().map(CalendarDay::date).toList();
        return dates.stream().distinct().count() == dates.size()
                && dates.stream().allMatch(date -> isOf(notice.year(), date));
    }

    private static boolean isOf(int year, LocalDate date) {
        return date.getYear() == year || (date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER);
    }

    private CalendarVersion nextVersion(int year) {
        return CalendarVersion.of(year, publications.getOrDefault(year, 0) + 1);
    }

    /** Axon makes an empty record before it replays the events. */
    @SuppressWarnings("NullAway.Init")
    WorkCalendarRecord() {}
}
