package org.lunzhi.kernel.eventlog.append;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.eventlog.commit.CommitReceipt;
import org.lunzhi.kernel.eventlog.commit.CommitStore;
import org.lunzhi.kernel.eventlog.commit.LogBusy;
import org.lunzhi.kernel.eventlog.commit.LogRefused;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commits from many callers and writes them in groups.
 *
 * <p>A caller who is alone writes at once; several queue, and one thread writes all that wait together.
 */
public final class Appender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final long LOOK_AROUND_MILLIS = 50;
    private static final long PAUSE_MILLIS = 100;

    private final LogSettings settings;
    private final GroupWriter writer;
    private final AppendMeters meters;
    private final CommitQueue queue;
    private final AtomicInteger callers = new AtomicInteger();
    private final Semaphore turn = new Semaphore(1);
    private final Thread thread;
    private boolean failing;
    private volatile boolean closed;

    public Appender(CommitStore store, LogSettings settings, Clock clock, MeterRegistry registry) {
        this.settings = settings;
        this.writer = new GroupWriter(store, clock);
        this.queue = new CommitQueue(settings);
        this.meters = new AppendMeters(registry, queue.waiting());
        this.thread = new Thread(this::run, "log-appender");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Stores the commit and says where.
     *
     * @throws LogBusy if too many are waiting; nothing was accepted
     * @throws LogUnavailable if there was no answer in time
     */
    public CommitReceipt append(Commit draft) {
        PendingCommit pending = new PendingCommit(draft, checkedSize(draft));
        if (closed) {
            throw new LogUnavailable("The log is closed");
        }
        long deadline = System.nanoTime() + settings.patience().toNanos();
        boolean alone = callers.getAndIncrement() == 0;
        try {
            return meters.append().record(() -> {
                hand(pending, alone);
                return pending.await(Duration.ofNanos(deadline - System.nanoTime()));
            });
        } finally {
            callers.decrementAndGet();
        }
    }

    /** Writes what is waiting, within the callers' patience, and takes nothing more. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(settings.patience().toMillis());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    private void hand(PendingCommit pending, boolean alone) {
        if (alone && queue.isEmpty() && writer.isSettled() && turn.tryAcquire()) {
            writeAtOnce(pending);
        } else {
            queue.add(pending);
        }
    }

    private void writeAtOnce(PendingCommit pending) {
        try {
            pending.take();
            meters.wrote(1);
            writer.add(List.of(pending));
            tryToSettle(); // what is not settled now is left to the thread
        } finally {
            turn.release();
        }
    }

    private void run() {
        while (!closed || !queue.isDrained() || !writer.isSettled()) {
            try {
                List<PendingCommit> group = queue.first(LOOK_AROUND_MILLIS);
                turn.acquire();
                try {
                    settle(group);
                } finally {
                    turn.release();
                }
            } catch (InterruptedException interruption) {
                break;
            }
        }
        giveUp();
    }

    private void settle(List<PendingCommit> group) throws InterruptedException {
        queue.fill(group);
        List<PendingCommit> wanted = taken(group);
        writer.add(wanted);
        long start = System.nanoTime();
        boolean settled = writer.isSettled() || tryToSettle();
        while (!settled) {
            Thread.sleep(PAUSE_MILLIS);
            settled = tryToSettle();
        }
        if (!wanted.isEmpty()) {
            meters.wrote(wanted.size());
            queue.wrote(wanted.size(), System.nanoTime() - start);
        }
    }

    private boolean tryToSettle() {
        try {
            writer.settle();
            if (failing) {
                LOG.info("The log answers again; every commit is settled");
            }
            failing = false;
            return true;
        } catch (RuntimeException | Error lost) { // without this thread nothing would be stored any more
            if (!failing) {
                LOG.warn("The log does not answer; its appender keeps trying", lost);
            }
            failing = true;
            return false;
        }
    }

    private static List<PendingCommit> taken(List<PendingCommit> group) {
        return group.stream().filter(PendingCommit::take).toList();
    }

    private void giveUp() {
        LogUnavailable reason = new LogUnavailable("The log was closed before it answered");
        writer.abandon(reason);
        queue.abandon(reason);
    }

    private static long checkedSize(Commit draft) {
        long bytes = draft.size();
        if (bytes > LogSettings.MAX_COMMIT_BYTES) {
            throw new LogRefused("A commit of " + draft.events().size() + " events and about " + bytes
                    + " bytes does not fit into one document of " + LogSettings.MAX_COMMIT_BYTES + " bytes");
        }
        return bytes;
    }
}
