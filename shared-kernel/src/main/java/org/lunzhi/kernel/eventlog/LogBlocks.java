package org.lunzhi.kernel.eventlog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.lunzhi.kernel.eventlog.commit.Commits;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;

/** Stretches of the log behind its end, read once for all streams that pass through them at about the same time. */
final class LogBlocks {

    /** How many positions a block holds. */
    static final int WIDTH = Commits.WIDEST;

    private static final int KEPT = 32;

    /** Reads the events of one block, which has fewer than {@value #WIDTH} only where the log ends. */
    interface Source {
        List<? extends TrackedEventMessage<?>> read(long position, int count);
    }

    private final Source source;
    private final Map<Long, FutureTask<List<? extends TrackedEventMessage<?>>>> blocks = new LinkedHashMap<>();

    LogBlocks(Source source) {
        this.source = source;
    }

    /**
     * The events from a position to the end of its block; none at the end of the log.
     *
     * @throws org.lunzhi.kernel.eventlog.commit.LogRefused if the log does not reach that far
     */
    List<? extends TrackedEventMessage<?>> from(long position) {
        List<? extends TrackedEventMessage<?>> block = block(position / WIDTH);
        if (block.size() < WIDTH) {
            return source.read(position, WIDTH); // at the end of the log, where the position itself is checked
        }
        return block.stream()
                .dropWhile(event -> EventForm.positionOf(event.trackingToken()) < position)
                .toList();
    }

    private List<? extends TrackedEventMessage<?>> block(long number) {
        FutureTask<List<? extends TrackedEventMessage<?>>> reading = readingOf(number);
        reading.run(); // does nothing if somebody else reads or has read
        boolean whole = false;
        try {
            List<? extends TrackedEventMessage<?>> events = reading.get();
            whole = events.size() == WIDTH;
            return events;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("Interrupted while reading the log");
        } finally {
            if (!whole) {
                forget(number, reading);
            }
        }
    }

    private FutureTask<List<? extends TrackedEventMessage<?>>> readingOf(long number) {
        synchronized (blocks) {
            if (!blocks.containsKey(number) && blocks.size() >= KEPT) {
                blocks.remove(blocks.keySet().iterator().next());
            }
            return blocks.computeIfAbsent(number, block -> new FutureTask<>(() -> source.read(block * WIDTH, WIDTH)));
        }
    }

    private void forget(long number, FutureTask<?> reading) {
        synchronized (blocks) {
            blocks.remove(number, reading);
        }
    }
}
