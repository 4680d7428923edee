package org.lunzhi.kernel.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.StationHours;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.calendar.WorkCalendar;
import org.lunzhi.kernel.calendar.WorkingTime;

/**
 * Computes when a limit runs out (Civil Code art. 201 to 203): the first day is not counted, months end on the
 * corresponding day or the end of the month, a last day that is off moves to the next working day. Alarm is raised on
 * the earlier reading, overdue is judged on the later one.
 */
public final class Deadlines {

    private final WorkCalendar calendar;
    private final StationHours hours;

    private Deadlines(WorkCalendar calendar, StationHours hours) {
        this.calendar = calendar;
        this.hours = hours;
    }

    /** The term of a limit that starts at an instant, with standard station hours. */
    public static Term from(WorkCalendar calendar, Instant start, TimeLimit limit) {
        return from(calendar, StationHours.standard(), start, limit);
    }

    /** The term of a limit that starts at an instant. */
    public static Term from(WorkCalendar calendar, StationHours hours, Instant start, TimeLimit limit) {
        return new Deadlines(calendar, hours).term(start, limit);
    }

    /**
     * The same deadline under another version of the calendar. A case family records it as a new event if it
     * {@linkplain Deadline#differsFrom differs}, so that an auditor sees the old and the new date.
     */
    public static Deadline recalculate(Deadline deadline, Instant start, TimeLimit limit, WorkCalendar newCalendar) {
        return from(newCalendar, start, limit).as(deadline.id(), deadline.kind());
    }

    private Term term(Instant start, TimeLimit limit) {
        LocalDate day0 = StationTime.dateOf(start);
        return switch (limit.unit()) {
            case HOURS -> hoursOnTheWall(start, Duration.ofHours(limit.amount()));
            case WORKING_HOURS -> workingHours(start, Duration.ofHours(limit.amount()));
            case WORKING_DAYS -> upTo(workingDayAfter(day0, limit.amount()), day0.plusDays(1), start);
            case CALENDAR_DAYS -> endingOn(day0.plusDays(limit.amount()), start);
            case MONTHS -> endingOn(day0.plusMonths(limit.amount()), start);
        };
    }

    private Term hoursOnTheWall(Instant start, Duration limit) {
        Instant due = start.plus(limit);
        LocalDate date = StationTime.dateOf(due);
        return new Term(date, date, due.minus(limit.dividedBy(4)), due, false, calendar.version());
    }

    private Term workingHours(Instant start, Duration limit) {
        var workingTime = new WorkingTime(calendar, hours);
        Instant due = workingTime.after(start, limit);
        LocalDate date = StationTime.dateOf(due);
        Instant alarm = workingTime.after(start, limit.minus(limit.dividedBy(4)));
        boolean known = calendar.covers(StationTime.dateOf(start), date);
        return new Term(date, date, alarm, due, !known, calendar.version());
    }

    private Term endingOn(LocalDate raw, Instant start) {
        return upTo(raw, raw, start);
    }

    /** The end of the raw day, rolled; provisional if any date from the first that matters on is unknown. */
    private Term upTo(LocalDate raw, LocalDate firstThatMatters, Instant start) {
        LocalDate rolled = firstWorkingFrom(raw);
        Instant due = StationTime.startOf(rolled.plusDays(1));
        boolean known = calendar.covers(firstThatMatters, rolled);
        CalendarVersion version = calendar.version();
        return new Term(raw, rolled, alarmBefore(raw, start), due, !known, version);
    }

    private LocalDate workingDayAfter(LocalDate day0, int count) {
        LocalDate date = day0;
        for (int counted = 0; counted < count; counted++) {
            date = firstWorkingFrom(date.plusDays(1));
        }
        return date;
    }

    private LocalDate firstWorkingFrom(LocalDate date) {
        LocalDate working = date;
        while (!calendar.presumedKindOf(working).worked()) {
            working = working.plusDays(1);
        }
        return working;
    }

    /**
     * The opening of the last working day up to the raw day, so that there is still a day to act, never before the
     * start.
     */
    private Instant alarmBefore(LocalDate raw, Instant start) {
        LocalDate day0 = StationTime.dateOf(start);
        LocalDate day = raw;
        while (day.isAfter(day0) && !calendar.presumedKindOf(day).worked()) {
            day = day.minusDays(1);
        }
        var opening = hours.openingOn(calendar.presumedKindOf(day));
        Instant alarm = day.atTime(opening).atZone(StationTime.ZONE).toInstant();
        return alarm.isAfter(start) ? alarm : start;
    }
}
