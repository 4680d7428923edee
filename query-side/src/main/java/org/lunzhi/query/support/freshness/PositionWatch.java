package org.lunzhi.query.support.freshness;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Looks on behalf of all who wait how far the views are, and wakes only those whose position is reached. */
final class PositionWatch implements AutoCloseable {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long NOWHERE = -1;

    private final LongSupplier reached;
    private final PriorityQueue<Wait> waits = new PriorityQueue<>();
    private @Nullable Thread thread;
    private boolean closed;

    PositionWatch(LongSupplier reached) {
        this.reached = reached;
    }

    /** Waits for the position, at most so long; whether it has been reached. */
    boolean await(long position, Duration atMost) {
        Wait wait = new Wait(position, new CountDownLatch(1));
        if (!enter(wait)) {
            return false;
        }
        try {
            return wait.over().await(atMost.toNanos(), TimeUnit.NANOSECONDS) && reached.getAsLong() >= position;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            leave(wait);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        waits.forEach(wait -> wait.over().countDown());
        notifyAll();
    }

    private synchronized boolean enter(Wait wait) {
        if (closed) {
            return false;
        }
        waits.add(wait);
        if (thread == null) {
            thread = new Thread(this::run, "freshness");
            thread.setDaemon(true);
            thread.start();
        }
        notifyAll();
        return true;
    }

    private synchronized void leave(Wait wait) {
        waits.remove(wait);
    }

    private void run() {
        try {
            while (awaitWaits()) {
                release(reachedNow());
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        } catch (InterruptedException stopping) {
            close();
        }
    }

    /** A database that does not answer releases nobody; who waits gives up in time, and the watch goes on. */
    private long reachedNow() {
        try {
            return reached.getAsLong();
        } catch (RuntimeException unanswered) {
            return NOWHERE;
        }
    }

    private synchronized boolean awaitWaits() throws InterruptedException {
        while (waits.isEmpty() && !closed) {
            wait();
        }
        return !closed;
    }

    private synchronized void release(long position) {
        Wait first = waits.peek();
        while (first != null && first.position() <= position) {
            waits.remove(first);
            first.over().countDown();
            first = waits.peek();
        }
    }

    private record Wait(long position, CountDownLatch over) implements Comparable<Wait> {

        @Override
        public int compareTo(Wait other) {
            return Long.compare(position, other.position);
        }
    }
}
