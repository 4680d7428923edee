package org.lunzhi.kernel.eventlog.append;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.eventlog.commit.CommitReceipt;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;

/** A commit on its way into the log, and the caller who waits for it. */
final class PendingCommit {

    private final Commit draft;
    private final long bytes;
    private final CompletableFuture<CommitReceipt> outcome = new CompletableFuture<>();
    private final AtomicBoolean taken = new AtomicBoolean();

    PendingCommit(Commit draft, long bytes) {
        this.draft = draft;
        this.bytes = bytes;
    }

    Commit draft() {
        return draft;
    }

    long bytes() {
        return bytes;
    }

    /** Whether the writer, or else the caller who gives up, comes first: a commit given up is never written. */
    boolean take() {
        return taken.compareAndSet(false, true);
    }

    void stored(CommitReceipt receipt) {
        outcome.complete(receipt);
    }

    void failed(RuntimeException reason) {
        outcome.completeExceptionally(reason);
    }

    CommitReceipt await(Duration patience) {
        try {
            return outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw asSeenByCaller(failure.getCause());
        } catch (TimeoutException slow) {
            throw new LogUnavailable(
                    take()
                            ? "The log did not get to this commit in time; nothing of it is stored"
                            : "The log did not answer in time; whether the commit is stored will be settled");
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            take();
            throw new LogUnavailable("Interrupted while waiting for the log");
        }
    }

    private static RuntimeException asSeenByCaller(@Nullable Throwable reason) {
        return reason instanceof RuntimeException known
                ? known
                : new LogUnavailable("The log failed", new IllegalStateException(reason));
    }
}
