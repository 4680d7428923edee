package org.lunzhi.station.importing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lunzhi.command.ledger.Taking;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;

/** Rows on their way into the log: so many at once that the log can store them in groups, and never more. */
final class InFlight implements AutoCloseable {

    static final int MOST = 32;

    private final ExecutorService senders = Executors.newFixedThreadPool(MOST, InFlight::sender);
    private final Deque<Sent> sent = new ArrayDeque<>();

    /** A row that is on its way. */
    record Sent(long line, LedgerEntryId entry, Future<Taking> taking) {

        /** What came of it. */
        Taking outcome() throws ExecutionException {
            try {
                return taking.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new ImportStopped(line, stopped);
            }
        }
    }

    void send(long line, LedgerEntryId entry, Callable<Taking> task) {
        sent.add(new Sent(line, entry, senders.submit(task)));
    }

    boolean isFull() {
        return sent.size() >= MOST;
    }

    boolean isEmpty() {
        return sent.isEmpty();
    }

    /** The row that was sent first. */
    Sent first() {
        return sent.remove();
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }

    private static Thread sender(Runnable task) {
        Thread thread = new Thread(task, "import-sender");
        thread.setDaemon(true);
        return thread;
    }
}
