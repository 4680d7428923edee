package org.lunzhi.kernel.eventlog;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the end of the log once for all streams of a process, and keeps the newest events for them. */
final class LogFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    private static final int KEPT = 4096;

    /** Every look wakes all readers, so while commits come one upon the other, looks are at least so far apart. */
    static final Duration BETWEEN_LOOKS = Duration.ofMillis(15);

    private final MongoEventLog log;
    private final long pollNanos;
    private final ConcurrentSkipListMap<Long, TrackedEventMessage<?>> recent = new ConcurrentSkipListMap<>();
    private final Set<LogStream> streams = ConcurrentHashMap.newKeySet();
    private final Lock lock = new ReentrantLock();
    private final Condition mayHaveMore = lock.newCondition();
    private final Condition hasMore = lock.newCondition();
    private final Condition closing = lock.newCondition();
    private @Nullable Thread thread;
    private boolean woken;
    private boolean failing;
    private volatile long keptFrom = Long.MAX_VALUE;
    private volatile long end;
    private volatile boolean closed;

    LogFollower(MongoEventLog log, Duration pollInterval) {
        this.log = log;
        this.pollNanos = pollInterval.toNanos();
    }

    /** Begins to follow the log on behalf of this stream; a process without streams reads nothing. */
    void join(LogStream stream) {
        streams.add(stream);
        lock.lock();
        try {
            if (thread == null && !closed) {
                end = log.position();
                keptFrom = end;
                thread = new Thread(this::run, "log-follower");
                thread.setDaemon(true);
                thread.start();
            }
        } finally {
            lock.unlock();
        }
    }

    void leave(LogStream stream) {
        streams.remove(stream);
    }

    /** Whether an event at this position, once there is one, can be had from here. */
    boolean reaches(long position) {
        return position >= keptFrom;
    }

    /** The first event at this position or later, if it is here. */
    Optional<TrackedEventMessage<?>> next(long position) {
        Map.Entry<Long, TrackedEventMessage<?>> entry = recent.ceilingEntry(position);
        return entry == null || !reaches(position) ? Optional.empty() : Optional.of(entry.getValue());
    }

    /** Looks for new events at once. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            mayHaveMore.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there may be an event at this position; returns the nanoseconds left to wait. */
    long awaitMore(long position, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (end <= position && left > 0) {
                left = hasMore.awaitNanos(left);
            }
            return left;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            woken = true;
            mayHaveMore.signal();
            closing.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (!closed) {
                if (!streams.isEmpty() && readOn()) {
                    announce();
                    rest();
                }
                pause();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean readOn() {
        long before = end;
        try {
            log.readEvents(new GlobalSequenceTrackingToken(before - 1), false).forEach(this::keep);
            failing = false;
        } catch (LogUnavailable lost) {
            if (!failing && !closed) {
                LOG.warn("The log cannot be followed; trying on", lost);
            }
            failing = true;
        }
        return end > before;
    }

    private void keep(TrackedEventMessage<?> event) {
        long position = EventForm.positionOf(event.trackingToken());
        recent.put(position, event);
        while (recent.firstKey() <= position - KEPT) {
            keptFrom = recent.firstKey() + 1;
            recent.pollFirstEntry();
        }
        end = position + 1;
    }

    private void announce() {
        lock.lock();
        try {
            hasMore.signalAll();
        } finally {
            lock.unlock();
        }
        streams.forEach(LogStream::announce);
    }

    private void rest() throws InterruptedException {
        lock.lock();
        try {
            long left = BETWEEN_LOOKS.toNanos();
            while (!closed && left > 0) {
                left = closing.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void pause() throws InterruptedException {
        lock.lock();
        try {
            long left = pollNanos;
            while (!woken && left > 0) {
                left = mayHaveMore.awaitNanos(left);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }
}
