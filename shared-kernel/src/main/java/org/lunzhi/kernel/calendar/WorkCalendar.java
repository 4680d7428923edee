package org.lunzhi.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days of the published years in one version; immutable. Outside the published years it knows nothing and says so:
 * next year's days do not exist until the State Council's notice.
 */
public final class WorkCalendar {

    private static final WorkCalendar UNPUBLISHED = new WorkCalendar(CalendarVersion.of("none"), new TreeMap<>());

    private final CalendarVersion version;
    private final SortedMap<Integer, List<CalendarDay>> notices;
    private final Map<LocalDate, CalendarDay> days = new HashMap<>();

    private WorkCalendar(CalendarVersion version, SortedMap<Integer, List<CalendarDay>> notices) {
        this.version = version;
        this.notices = notices;
        notices.values().forEach(notice -> notice.forEach(day -> days.put(day.date(), day)));
    }

    /** The calendar before any notice: every date is unknown. */
    public static WorkCalendar unpublished() {
        return UNPUBLISHED;
    }

    /**
     * This calendar with the notice of a year added, or replaced where there was one. A notice may also name days of
     * the December before its year; there it prevails over the earlier notice.
     */
    public WorkCalendar withNotice(CalendarVersion newVersion, int year, List<CalendarDay> noticeDays) {
        var changed = new TreeMap<>(notices);
        changed.put(year, List.copyOf(noticeDays));
        return new WorkCalendar(newVersion, changed);
    }

    public CalendarVersion version() {
        return version;
    }

    /** Whether a notice fixes the year of this date. */
    public boolean isPublished(LocalDate date) {
        return publishes(date.getYear());
    }

    /** Whether there is a notice for the year. */
    public boolean publishes(int year) {
        return notices.containsKey(year);
    }

    /** Whether the year follows the last published one, precedes the first, or is the first of all. */
    public boolean isContinuedBy(int year) {
        return notices.isEmpty() || year == notices.lastKey() + 1 || year == notices.firstKey() - 1;
    }

    /** Whether every date from the first to the last, both included, is in a published year. */
    public boolean covers(LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!publishes(year)) {
                return false;
            }
        }
        return true;
    }

    /** What the date is, or empty where no notice is published: unknown is never guessed. */
    public Optional<DayKind> kindOf(LocalDate date) {
        return isPublished(date) ? Optional.of(presumedKindOf(date)) : Optional.empty();
    }

    /** Whether the date is known to be worked. */
    public boolean isWorking(LocalDate date) {
        return kindOf(date).filter(DayKind::worked).isPresent();
    }

    /** Whether the date is known to be a day off; an unknown date is neither working nor off. */
    public boolean isOff(LocalDate date) {
        return kindOf(date).filter(kind -> !kind.worked()).isPresent();
    }

    /** What the date is, taking an unpublished year as plain weeks; only for what is marked provisional. */
    public DayKind presumedKindOf(LocalDate date) {
        CalendarDay day = days.get(date);
        if (day != null) {
            return day.kind();
        }
        DayOfWeek weekday = date.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY ? DayKind.WEEKEND : DayKind.WORKDAY;
    }
}
