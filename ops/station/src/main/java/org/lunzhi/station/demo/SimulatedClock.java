package org.lunzhi.station.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The clock of a simulated log: it stands where the history is being told, and runs on its own once all is told. */
final class SimulatedClock extends Clock {

    private final Clock real;
    private volatile @Nullable Instant told;

    SimulatedClock(Clock real, @Nullable Instant told) {
        this.real = real;
        this.told = told;
    }

    @Override
    public Instant instant() {
        Instant standing = told;
        return standing == null ? real.instant() : standing;
    }

    /** Moves to a later moment of the history; never back. */
    void moveTo(Instant moment) {
        Instant standing = told;
        if (standing != null && moment.isAfter(standing)) {
            told = moment;
        }
    }

    /** From here on time passes by itself. */
    void goLive() {
        told = null;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : Clock.fixed(instant(), zone);
    }
}
