package org.lunzhi.station.axon;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Provenance;

/** Repeats a command that lost a race for its aggregate, a few times and after a random pause. */
final class ConflictRetry implements RetryScheduler {

    static final int MOST_RETRIES = 5;

    private static final int DEEPEST_CAUSE = 20;
    private static final long FIRST_PAUSE_MILLIS = 4;

    private final ScheduledExecutorService scheduler;

    ConflictRetry(ScheduledExecutorService scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface asks for the raw type
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        if (failures.size() > MOST_RETRIES
                || !isConflict(lastFailure, command.getMetaData().containsKey(Provenance.IDEMPOTENCY))) {
            return false;
        }
        long longestPause = FIRST_PAUSE_MILLIS << failures.size();
        try {
            long pause = ThreadLocalRandom.current().nextLong(1, longestPause + 1);
            ScheduledFuture<?> unused = scheduler.schedule(dispatch, pause, TimeUnit.MILLISECONDS);
            return true;
        } catch (RejectedExecutionException stopping) {
            return false;
        }
    }

    // Two attempts at one keyed request mint the same identifier: who comes second finds the first one's events.
    private static boolean isConflict(Throwable failure, boolean keyed) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof ConcurrencyException || (keyed && cause instanceof AggregateStreamCreationException)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
