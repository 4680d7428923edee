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
        // Only the kind of the failure is kept: messages of exceptions may quote what they failed on.
        ThrowableCause kind = new ThrowableCause(cause.getClass().getName(), "");
        return Decisions.requeue(kind, parked -> parked.diagnostics().and(ATTEMPTS, attempts));
    }

    /** Whether a letter is still worth an attempt by itself. */
    static boolean isWorthAnAttempt(DeadLetter<? extends EventMessage<?>> letter) {
        return attempts(letter) < MOST_ATTEMPTS && !isHeld(letter);
    }

    /** Whether somebody has decided that it waits until a person tries again. */
    static boolean isHeld(DeadLetter<?> letter) {
        return Boolean.TRUE.equals(letter.diagnostics().get(HELD));
    }

    /** The letter as one that waits for a person. */
    static <M extends EventMessage<?>> DeadLetter<M> held(DeadLetter<M> letter) {
        return letter.withDiagnostics(letter.diagnostics().and(HELD, true));
    }

    static int attempts(DeadLetter<?> letter) {
        Object attempts = letter.diagnostics().getOrDefault(ATTEMPTS, 0);
        return attempts instanceof Number number ? number.intValue() : 0;
    }
}
