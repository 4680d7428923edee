package org.lunzhi.kernel.eventlog.append;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.commit.LogBusy;
import org.lunzhi.kernel.eventlog.commit.LogSettings;

/**
 * Commits that wait to be written, and the groups in which they are.
 *
 * <p>Callers who were told together soon come back together, and a group that sets off before they are all here makes
 * the late ones wait for a whole write: so a group waits a little until it is as large as the one before.
 */
final class CommitQueue {

    private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int SHARE_OF_A_WRITE = 4;

    private final BlockingQueue<PendingCommit> waiting;
    private final int largestGroup;
    private @Nullable PendingCommit heldBack;
    private int lastGroup = 1;
    private long waitNanos;

    CommitQueue(LogSettings settings) {
        this.waiting = new ArrayBlockingQueue<>(settings.queue());
        this.largestGroup = settings.group();
    }

    /** The queue itself, for a gauge. */
    BlockingQueue<PendingCommit> waiting() {
        return waiting;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Whether nothing is left, in the queue or beside it; only the thread that takes groups may ask. */
    boolean isDrained() {
        return waiting.isEmpty() && heldBack == null;
    }

    void add(PendingCommit commit) {
        if (!waiting.offer(commit)) {
            throw new LogBusy(waiting.size());
        }
    }

    /** The first commit of the next group, or nothing if none comes within this time. */
    List<PendingCommit> first(long millis) throws InterruptedException {
        PendingCommit first = heldBack != null ? heldBack : waiting.poll(millis, TimeUnit.MILLISECONDS);
        heldBack = null;
        List<PendingCommit> group = new ArrayList<>();
        if (first != null) {
            group.add(first);
        }
        return group;
    }

    /** Adds what came in or soon comes in, as far as one message to the server carries it. */
    void fill(List<PendingCommit> group) throws InterruptedException {
        long bytes = group.stream().mapToLong(PendingCommit::bytes).sum();
        long deadline = System.nanoTime() + waitNanos;
        while (!group.isEmpty() && group.size() < largestGroup) {
            long nanos = group.size() < lastGroup ? deadline - System.nanoTime() : 0;
            PendingCommit next = waiting.poll(nanos, TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            bytes += next.bytes();
            if (bytes > LogSettings.MAX_COMMIT_BYTES) {
                heldBack = next;
                break;
            }
            group.add(next);
        }
    }

    /** Remembers a write: the next group waits for as many, but not long against what a write of its own costs. */
    void wrote(int commits, long nanos) {
        lastGroup = commits;
        waitNanos = Math.min(LONGEST_WAIT_NANOS, nanos / SHARE_OF_A_WRITE);
    }

    /** Tells all who wait that it is over; nothing of their commits is stored. */
    void abandon(RuntimeException reason) {
        if (heldBack != null) {
            heldBack.failed(reason);
        }
        waiting.forEach(commit -> commit.failed(reason));
    }
}
