package org.lunzhi.query.support.question;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment of the past to look at.
 *
 * @param asOf only what had happened by then; absent for any time
 * @param knownAt only what had been recorded by then; absent for any time
 */
public record Moment(@Nullable Instant asOf, @Nullable Instant knownAt) {

    /** Whether neither is asked for, so that the present view answers. */
    public boolean isNow() {
        return asOf == null && knownAt == null;
    }

    /** Whether a fact that happened and was recorded at these times belongs to the moment. */
    public boolean includes(Instant occurredAt, Instant recordedAt) {
        return (asOf == null || !occurredAt.isAfter(asOf)) && (knownAt == null || !recordedAt.isAfter(knownAt));
    }
}
