package org.lunzhi.station.notary;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.Notary;
import org.lunzhi.kernel.notary.NotaryOnDemand;
import org.lunzhi.kernel.notary.store.LogContradicted;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;
import org.lunzhi.station.notary.witness.Couriers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has the log signed at regular intervals and whenever somebody asks; nobody who appends waits for it. */
final class NotaryJob implements NotaryOnDemand, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NotaryJob.class);
    private static final long LEAVE_MILLIS = 5_000;

    private final Notary notary;
    private final Couriers couriers;
    private final Duration interval;
    private final Timer looks;
    private final Counter failures;
    private final Lock lock = new ReentrantLock();
    private final Condition asked = lock.newCondition();
    private volatile NotaryState state = NotaryState.BEGINNING;
    private @Nullable CompletableFuture<Optional<StoredCheckpoint>> next;
    private @Nullable Thread thread;
    private volatile boolean running;

    NotaryJob(Notary notary, Couriers couriers, Duration interval, MeterRegistry meters) {
        this.notary = notary;
        this.couriers = couriers;
        this.interval = interval;
        this.looks = Timer.builder("lunzhi.notary.look")
                .description("Reading what is new, and signing it")
                .register(meters);
        this.failures = Counter.builder("lunzhi.notary.failures")
                .description("Looks that ended without a checkpoint")
                .register(meters);
        Gauge.builder("lunzhi.notary.size", this, job -> job.state.size())
                .description("Commits that the newest checkpoint covers")
                .baseUnit("commits")
                .register(meters);
        Gauge.builder("lunzhi.notary.stopped", this, job -> job.isStopped() ? 1 : 0)
                .description("1 once the log contradicted what was signed")
                .register(meters);
    }

    NotaryState state() {
        return state;
    }

    /** Whether it signs no more: the log is not what it signed, by its own reading or by a witness who kept it. */
    boolean isStopped() {
        return state.isStopped() || couriers.contradiction().isPresent();
    }

    @Override
    public Optional<StoredCheckpoint> signedNow(Duration atMost) {
        try {
            return ask().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException notNow) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The next look that begins after this call. */
    private CompletableFuture<Optional<StoredCheckpoint>> ask() {
        lock.lock();
        try {
            CompletableFuture<Optional<StoredCheckpoint>> look = next == null ? new CompletableFuture<>() : next;
            next = look;
            asked.signal();
            return look;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            look(new CompletableFuture<>());
            while (running) {
                look(awaitNext());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Those who asked meanwhile, at the latest after the interval. */
    private CompletableFuture<Optional<StoredCheckpoint>> awaitNext() throws InterruptedException {
        lock.lock();
        try {
            long nanos = interval.toNanos();
            while (running && next == null && nanos > 0) {
                nanos = asked.awaitNanos(nanos);
            }
            CompletableFuture<Optional<StoredCheckpoint>> waiting = next == null ? new CompletableFuture<>() : next;
            next = null;
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    private void look(CompletableFuture<Optional<StoredCheckpoint>> waiting) {
        if (!running) {
            waiting.complete(Optional.empty());
            return;
        }
        try {
            Optional<StoredCheckpoint> newest = looks.record(this::signNewest);
            state = NotaryState.signed(newest);
            waiting.complete(newest);
            couriers.go();
        } catch (RuntimeException failure) {
            failed(failure);
            waiting.completeExceptionally(failure);
        }
    }

    private Optional<StoredCheckpoint> signNewest() {
        couriers.contradiction().ifPresent(reason -> {
            throw new LogContradicted(reason);
        });
        return notary.signNewest();
    }

    private void failed(RuntimeException failure) {
        failures.increment();
        boolean isNew = !state.tells(failure);
        state = state.after(failure);
        if (isNew && failure instanceof LogContradicted) {
            LOG.error("The notary signs nothing any more: {}", failure.getMessage());
        } else if (isNew) {
            LOG.warn("The log could not be signed, trying on: {}", failure.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        Thread started = new Thread(this::run, "notary");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    @Override
    public void stop() {
        running = false;
        CompletableFuture<Optional<StoredCheckpoint>> unused = ask();
        Thread known = thread;
        if (known != null) {
            leave(known);
        }
        couriers.close();
    }

    /** Lets it end what it does, unless that takes long: what it has stored by then is found again. */
    private static void leave(Thread known) {
        try {
            known.join(LEAVE_MILLIS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        known.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
