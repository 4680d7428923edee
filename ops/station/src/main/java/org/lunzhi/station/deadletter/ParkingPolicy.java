package org.lunzhi.station.deadletter;

import com.mongodb.MongoException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;
import org.lunzhi.query.support.ViewFlush;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parks an event that a handler cannot take; while the database is away it parks nothing and the batch is repeated. */
final class ParkingPolicy implements EnqueuePolicy<EventMessage<?>> {

    /** After so many attempts a letter waits for a person. */
    static final int MOST_ATTEMPTS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(ParkingPolicy.class);
    private static final String ATTEMPTS = "attempts";
    private static final String HELD = "held";
    private static final String KIND = "kind";
    private static final String UNKNOWN = "unknown";

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (cause instanceof MongoException || cause instanceof LogUnavailable) {
            throw (RuntimeException) cause;
        }
        ViewFlush.forget();
        int attempts = attempts(letter) + 1;
        LOG.warn(
                "Parked {} after attempt {}: {}",
                letter.message().getPayloadType().getSimpleName(),
                attempts,
                cause.getClass().getSimpleName());
        // Only the kind of the failure is kept: messages of exceptions may quote what they failed on. It is kept with
        // the attempts, since a cause that is stored again is stored as the cause of a cause.
        String kind = cause.getClass().getName();
        return Decisions.requeue(
                new ThrowableCause(kind, ""),
                parked -> parked.diagnostics().and(ATTEMPTS, attempts).and(KIND, kind));
    }

    /** Whether a letter is still worth an attempt by itself. */
    static boolean isWorthAnAttempt(DeadLetter<? extends EventMessage<?>> letter) {
        return attempts(letter) < MOST_ATTEMPTS && !isHeld(letter);
    }

    /** Whether somebody has decided that it waits until a person tries again. */
    static boolean isHeld(DeadLetter<?> letter) {
        return Boolean.TRUE.equals(letter.diagnostics().get(HELD));
    }

    /** Back into the queue as it was, to wait for a person. */
    static EnqueueDecision<EventMessage<?>> held() {
        return Decisions.requeue(null, letter -> letter.diagnostics().and(HELD, true));
    }

    /** The kind of failure of the last attempt. */
    static String kind(DeadLetter<?> letter) {
        return letter.diagnostics().getOrDefault(KIND, UNKNOWN).toString();
    }

    static int attempts(DeadLetter<?> letter) {
        Object attempts = letter.diagnostics().getOrDefault(ATTEMPTS, 0);
        return attempts instanceof Number number ? number.intValue() : 0;
    }
}
