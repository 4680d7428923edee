package org.lunzhi.benchmark.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Looks ten times a second at what garbage collections leave on the heap, and at how large the heap is. */
public final class HeapWatch implements AutoCloseable {

    private static final double MEBI = 1024 * 1024;
    private static final int EVERY_MILLIS = 100;

    private final AtomicLong most = new AtomicLong();
    private final AtomicLong committed = new AtomicLong();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    private HeapWatch() {}

    /** Begins after a collection, so that what was before does not count. */
    public static HeapWatch begin() {
        System.gc();
        HeapWatch begun = new HeapWatch();
        var unused = begun.watch.scheduleWithFixedDelay(begun::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return begun;
    }

    /** The most that was in use after a collection so far. */
    public double mebibytes() {
        look();
        return most.get() / MEBI;
    }

    /** The largest that the heap was so far, garbage included; it grows when a collection leaves too much. */
    public double committedMebibytes() {
        look();
        return committed.get() / MEBI;
    }

    /** What was in use at most, as a figure for the table. */
    public String most() {
        return Report.number("%.0f MiB", mebibytes());
    }

    private void look() {
        long live = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getCollectionUsage() != null)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        most.accumulateAndGet(live, Math::max);
        committed.accumulateAndGet(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted(), Math::max);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
