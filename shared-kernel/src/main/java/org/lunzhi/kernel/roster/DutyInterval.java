package org.lunzhi.kernel.roster;

import java.time.Duration;
import java.time.Instant;

/** From an instant to a later one; the end itself is no longer in it. */
public record DutyInterval(Instant start, Instant end) {

    /** Whether the instant lies in it. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** Whether all of the other lies in it. */
    public boolean covers(DutyInterval other) {
        return !start.isAfter(other.start) && !end.isBefore(other.end);
    }

    /** Whether the two share an instant. */
    public boolean overlaps(DutyInterval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Whether at least that much time lies between the two. */
    public boolean isApartFrom(DutyInterval other, Duration rest) {
        return !end.plus(rest).isAfter(other.start) || !other.end.plus(rest).isAfter(start);
    }
}
