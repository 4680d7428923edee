package org.lunzhi.command.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.mediation.upkeep.LateReason;

/** When something happened, where that was before it was recorded, and why it is recorded so late. */
public record When(@Nullable Instant happenedAt, @Nullable LateReason reason) {

    /** It happens as it is recorded. */
    public static final When NOW = new When(null, null);

    /** It happened then and is recorded on the same day. */
    public static When at(Instant happenedAt) {
        return new When(happenedAt, null);
    }

    /** What a request says about the time, or that it happens now. */
    public static When orNow(@Nullable When when) {
        return when == null ? NOW : when;
    }

    /** When it happened: as given, or now. */
    public Instant instant(Clock clock) {
        return happenedAt == null ? clock.instant() : happenedAt;
    }

    /** How many days lie between the fact and its recording. */
    public long daysLate(Clock clock) {
        LocalDate recorded = StationTime.dateOf(clock.instant());
        return recorded.toEpochDay() - StationTime.dateOf(instant(clock)).toEpochDay();
    }
}
