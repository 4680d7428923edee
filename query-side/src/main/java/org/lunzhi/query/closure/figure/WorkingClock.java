package org.lunzhi.query.closure.figure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationHours;
import org.lunzhi.kernel.calendar.WorkingTime;

/**
 * Working time by the calendar version a matter was counted by, so that a rebuild years later finds the same figure.
 */
public final class WorkingClock {

    private final Calendars calendars;
    private final StationHours hours;

    public WorkingClock(Calendars calendars, StationHours hours) {
        this.calendars = calendars;
        this.hours = hours;
    }

    /** The working time from intake; empty for a matter without a pinned calendar or beyond its published years. */
    public Optional<Duration> between(CaseTimes times, Instant at) {
        return between(times, times.receivedAt(), at);
    }

    /** The working time of the pauses up to the instant; empty where that from intake is. */
    Optional<Duration> paused(CaseTimes times, Instant at) {
        return times.pausesUntil(at).stream()
                .map(pause -> between(times, pause.from(), pause.endBefore(at)))
                .reduce(Optional.of(Duration.ZERO), (sum, one) -> sum.flatMap(known -> one.map(known::plus)));
    }

    private Optional<Duration> between(CaseTimes times, Instant from, Instant at) {
        return Optional.ofNullable(times.calendar())
                .flatMap(version -> new WorkingTime(calendars.at(version), hours).between(from, at));
    }
}
