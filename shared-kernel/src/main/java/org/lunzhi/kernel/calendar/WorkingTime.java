package org.lunzhi.kernel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Time during which a station is open: opening hours on working days of the calendar. */
public final class WorkingTime {

    /** No limit and no case lasts longer; it keeps a station without hours from being searched for ever. */
    private static final int SEARCHED_DAYS = 3_660;

    private final WorkCalendar calendar;
    private final StationHours hours;

    public WorkingTime(WorkCalendar calendar, StationHours hours) {
        this.calendar = calendar;
        this.hours = hours;
    }

    /**
     * The open time from one instant to a later one, zero if it is not later. Empty where a date between them is
     * outside the published calendar: such a figure is "n/a", never an estimate.
     */
    public Optional<Duration> between(Instant start, Instant end) {
        LocalDate first = StationTime.dateOf(start);
        LocalDate last = StationTime.dateOf(end);
        if (!end.isAfter(start)) {
            return calendar.covers(first, first) ? Optional.of(Duration.ZERO) : Optional.empty();
        }
        if (!calendar.covers(first, last)) {
            return Optional.empty();
        }
        return Optional.of(first.datesUntil(last.plusDays(1))
                .map(date -> openOn(date, start, end))
                .reduce(Duration.ZERO, Duration::plus));
    }

    /** The instant at which that much open time has passed, taking unpublished years as plain weeks. */
    public Instant after(Instant start, Duration worked) {
        Duration left = worked;
        LocalDate date = StationTime.dateOf(start);
        for (int day = 0; day < SEARCHED_DAYS; day++, date = date.plusDays(1)) {
            for (OpeningInterval interval : hours.on(calendar.presumedKindOf(date))) {
                Instant opens = later(at(date, interval.opens()), start);
                Duration open = atLeastZero(Duration.between(opens, at(date, interval.closes())));
                if (!open.isZero() && open.compareTo(left) >= 0) {
                    return opens.plus(left);
                }
                left = left.minus(open);
            }
        }
        throw new IllegalStateException("The station hours leave no room for " + worked + " of working time.");
    }

    private Duration openOn(LocalDate date, Instant start, Instant end) {
        return hours.on(calendar.presumedKindOf(date)).stream()
                .map(interval -> Duration.between(
                        later(at(date, interval.opens()), start), earlier(at(date, interval.closes()), end)))
                .map(WorkingTime::atLeastZero)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return LocalDateTime.of(date, time).atZone(StationTime.ZONE).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
