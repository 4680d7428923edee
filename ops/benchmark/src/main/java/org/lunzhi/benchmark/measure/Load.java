package org.lunzhi.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;

/** Workers that repeat one step, each as soon as its last one is done. */
public final class Load {

    private static final double NANOS_PER_MILLI = 1e6;

    private Load() {}

    /** One step of one worker; what it throws counts as a failure. */
    @FunctionalInterface
    public interface Step {

        void once(int worker) throws Exception;
    }

    /** What the workers got done; latencies are those of the steps that succeeded, in milliseconds. */
    public record Done(long succeeded, long failed, double seconds, Sample millis, List<String> faults) {

        public double perSecond() {
            return succeeded / seconds;
        }
    }

    /** Lets so many workers repeat the step for this long. */
    public static Done during(Duration time, int workers, Step step) {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Callable<Tally>> tasks = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int worker = i;
                tasks.add(() -> repeat(worker, end, step));
            }
            List<Tally> tallies = new ArrayList<>();
            for (Future<Tally> future : threads.invokeAll(tasks)) {
                tallies.add(future.get());
            }
            return sum(tallies, (System.nanoTime() - start) / 1e9);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was stopped", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("A worker could not go on", broken);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Tally repeat(int worker, long end, Step step) {
        Tally tally = new Tally();
        while (System.nanoTime() < end) {
            long before = System.nanoTime();
            try {
                step.once(worker);
                tally.millis.add((System.nanoTime() - before) / NANOS_PER_MILLI);
            } catch (Exception failure) {
                tally.fail(failure);
            }
        }
        return tally;
    }

    private static Done sum(List<Tally> tallies, double seconds) {
        double[] millis = tallies.stream()
                .flatMapToDouble(tally -> tally.millis.stream().mapToDouble(Double::doubleValue))
                .toArray();
        long failed = tallies.stream().mapToLong(tally -> tally.failed).sum();
        List<String> faults = tallies.stream()
                .flatMap(tally -> tally.faults.stream())
                .distinct()
                .limit(3)
                .toList();
        return new Done(DoubleStream.of(millis).count(), failed, seconds, Sample.of(millis), faults);
    }

    private static final class Tally {

        private final List<Double> millis = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();
        private long failed;

        private void fail(Exception failure) {
            failed++;
            if (faults.isEmpty()) {
                faults.add(String.valueOf(failure));
            }
        }
    }
}
