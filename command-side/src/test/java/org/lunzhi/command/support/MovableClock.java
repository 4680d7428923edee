package org.lunzhi.command.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.StationTime;

/** A clock that stands still until a test moves it. */
public final class MovableClock extends Clock {

    private Instant now;

    public MovableClock(String wallClock) {
        this.now = CalendarSamples.at(wallClock);
    }

    /** Moves the hands to the station's wall clock, as in {@code 2026-02-12T09:30}. */
    public void moveTo(String wallClock) {
        now = CalendarSamples.at(wallClock);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return StationTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
