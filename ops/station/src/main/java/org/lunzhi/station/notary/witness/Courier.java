package org.lunzhi.station.notary.witness;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.PublishedLog;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;
import org.lunzhi.kernel.notary.store.StoredCheckpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one witness the newest checkpoint, and after a failure tries again, each time a little later. */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int MOST_DOUBLINGS = 9;

    private final String name;
    private final Witness witness;
    private final PublishedLog log;
    private final StoredCheckpoints checkpoints;
    private final Counter failures;
    private final ScheduledExecutorService road;
    private final Duration firstPause;
    private long delivered;
    private int failed;
    private volatile @Nullable String failure;
    private volatile @Nullable String contradiction;
    private @Nullable ScheduledFuture<?> again;

    Courier(
            String name,
            Witness witness,
            PublishedLog log,
            StoredCheckpoints checkpoints,
            Counter failures,
            ScheduledExecutorService road,
            Duration firstPause) {
        this.name = name;
        this.witness = witness;
        this.log = log;
        this.checkpoints = checkpoints;
        this.failures = failures;
        this.road = road;
        this.firstPause = firstPause;
    }

    String name() {
        return name;
    }

    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** What the witness knows of this log that is no longer true of it. */
    Optional<String> contradiction() {
        return Optional.ofNullable(contradiction);
    }

    /** Delivers what is new, unless the witness has failed a moment ago. */
    synchronized void go() {
        if (again == null && contradiction == null) {
            deliver();
        }
    }

    private synchronized void goAgain() {
        again = null;
        deliver();
    }

    private void deliver() {
        try {
            log.newest()
                    .filter(newest -> newest.checkpoint().size() > delivered)
                    .ifPresent(this::deliver);
            failed = 0;
            failure = null;
        } catch (WitnessContradicts found) {
            failures.increment();
            LOG.error("The witness {} contradicts the log: {}", name, found.getMessage());
            failure = found.getMessage();
            contradiction = found.getMessage();
        } catch (RuntimeException refusal) {
            failures.increment();
            if (failure == null) {
                LOG.warn("The witness {} was not told of a checkpoint, trying on: {}", name, refusal.toString());
            }
            failure = String.valueOf(refusal.getMessage());
            again = road.schedule(this::goAgain, pause().toMillis(), TimeUnit.MILLISECONDS);
            failed++;
        }
    }

    private void deliver(StoredCheckpoint newest) {
        checkpoints.cosigned(newest.checkpoint().size(), witness.tell(newest));
        delivered = newest.checkpoint().size();
    }

    private Duration pause() {
        return firstPause.multipliedBy(1L << Math.min(failed, MOST_DOUBLINGS));
    }
}
