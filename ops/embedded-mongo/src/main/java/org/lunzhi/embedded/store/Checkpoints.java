package org.lunzhi.embedded.store;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the store file up to date in the background, and gives the space of dead pages back. */
final class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    /** A journal of this size makes a checkpoint due; reopening replays at most about twice as much. */
    private static final long DUE_BYTES = 16L << 20;

    /** Beyond this size writers wait for the checkpoint, so that neither journal nor memory grows without bound. */
    private static final long LIMIT_BYTES = 64L << 20;

    /** How long a write that nobody waits for may take to reach the disk; later ones usually take it along sooner. */
    private static final long FORCE_AFTER_NANOS = 50_000_000;

    private static final int COMPACT_BELOW_PERCENT = 70;

    /**
     * How much that is alive one checkpoint may move together. A checkpoint writes its pages in one piece, larger than
     * its journal, and a piece is only given back when what is alive of it fits.
     */
    private static final int COMPACT_BYTES = (int)
            Math.max(DUE_BYTES, Math.min(4 * DUE_BYTES, Runtime.getRuntime().maxMemory() / 32));

    private final ReentrantLock storeLock;
    private final MVStore pages;
    private final Journal journal;
    private final CheckpointTarget target;
    private final Object requests = new Object();
    private final Thread thread;
    private boolean requested;
    private volatile boolean forceRequested;
    private boolean closed;
    private volatile @Nullable String noteAtEnd;

    Checkpoints(ReentrantLock storeLock, MVStore pages, Journal journal, CheckpointTarget target) {
        this.storeLock = storeLock;
        this.pages = pages;
        this.journal = journal;
        this.target = target;
        this.thread = new Thread(this::work, "lunzhi-checkpoints");
        thread.setDaemon(true);
        thread.start();
    }

    void requestIfDue() {
        if (journal.size() > DUE_BYTES) {
            synchronized (requests) {
                requested = true;
                requests.notifyAll();
            }
        }
    }

    void awaitRoom() {
        while (journal.size() > LIMIT_BYTES && !storeLock.isHeldByCurrentThread()) {
            runNow();
        }
    }

    /** Lets what nobody waits for go to the disk soon. */
    void requestForce() {
        if (!forceRequested) {
            forceRequested = true;
            synchronized (requests) {
                requests.notifyAll();
            }
        }
    }

    private void work() {
        while (awaitRequest()) {
            try {
                if (forceRequested) {
                    forceSoon();
                }
                if (journal.size() > DUE_BYTES) {
                    runNow();
                }
            } catch (RuntimeException e) {
                LOG.error("The embedded database could not write a checkpoint and has stopped.", e);
                return;
            }
        }
    }

    private void forceSoon() {
        LockSupport.parkNanos(FORCE_AFTER_NANOS);
        forceRequested = false;
        journal.awaitAllForced();
    }

    private boolean awaitRequest() {
        synchronized (requests) {
            while (!requested && !forceRequested && !closed) {
                try {
                    requests.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            requested = false;
            return !closed;
        }
    }

    void noteAtEnd(String note) {
        noteAtEnd = note;
    }

    void runNow() {
        run(null);
    }

    private synchronized void run(@Nullable String note) {
        journal.refuseAfterFailure();
        try {
            long generation = journal.generation() + 1;
            JournalFile next = JournalFile.create(target.disk(), generation);
            pages.compact(COMPACT_BELOW_PERCENT, COMPACT_BYTES); // Moves pages under writers without holding them up.
            storeLock.lock();
            try {
                Recovery.rememberGeneration(pages, generation);
                Recovery.rememberOrderlyEnd(pages, note);
                pages.commit();
                journal.continueIn(next);
            } finally {
                storeLock.unlock();
            }
            target.bring();
            target.deleteJournalsBefore(generation);
        } catch (IOException | RuntimeException e) {
            journal.fail(e);
            throw new StoreFailed(e);
        }
    }

    void close() {
        synchronized (requests) {
            closed = true;
            requests.notifyAll();
        }
        try {
            thread.join();
            run(noteAtEnd);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // The journal has what the store file lacks.
        } finally {
            closeFiles();
        }
    }

    private void closeFiles() {
        try {
            journal.close();
            target.close();
        } catch (IOException e) {
            throw new StoreFailed(e);
        }
    }
}
