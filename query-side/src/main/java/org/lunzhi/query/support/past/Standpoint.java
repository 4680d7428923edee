package org.lunzhi.query.support.past;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.support.Positions;

/**
 * From where somebody looks back, fixed to a place in the log, so that the answer is the same whenever it is asked.
 *
 * @param position the last fact that was recorded by then; -1 before any
 * @param knownAt what had been recorded by then counts
 * @param asOf only what had happened by then counts; absent for any time
 */
public record Standpoint(
        long position, Instant knownAt, @Nullable Instant asOf) {

    /** Whether a fact counts. */
    public boolean includes(DomainEventMessage<?> fact, Instant occurredAt) {
        return Positions.of(fact) <= position && (asOf == null || !occurredAt.isAfter(asOf));
    }

    /** The moment by which it is judged what is late. */
    public Instant judgedAt() {
        return asOf == null ? knownAt : asOf;
    }
}
