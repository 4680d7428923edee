package org.lunzhi.benchmark.station;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.benchmark.measure.Sample;

/** Lifecycles that begin at given moments, whether or not those before are done; waiting counts as latency. */
final class Burst {

    private static final int[] PER_SECOND = {1, 15, 25, 35, 1};
    private static final int STEP_SECONDS = 10;
    private static final int CLIENTS = 64;
    private static final double FAILED = Double.NaN;

    private final Station station;
    private final Report report;

    Burst(Station station, Report report) {
        this.station = station;
        this.report = report;
    }

    void run() throws IOException {
        try (Crowd crowd = new Crowd(station, CLIENTS)) {
            BlockingQueue<Lifecycle> free = new ArrayBlockingQueue<>(CLIENTS);
            for (int i = 0; i < CLIENTS; i++) {
                free.add(crowd.client(i));
            }
            ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
            try {
                for (int rate : PER_SECOND) {
                    step(rate, threads, free);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException broken) {
                throw new IllegalStateException(broken);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private void step(int rate, ExecutorService threads, BlockingQueue<Lifecycle> free)
            throws InterruptedException, ExecutionException {
        List<Future<Double>> begun = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < rate * STEP_SECONDS; i++) {
            long due = start + i * 1_000_000_000L / rate;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            begun.add(threads.submit(() -> once(due, free)));
        }
        double[] millis = new double[begun.size()];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = begun.get(i).get();
        }
        double[] succeeded =
                Arrays.stream(millis).filter(value -> !Double.isNaN(value)).toArray();
        Sample sample = Sample.of(succeeded);
        report.row(
                "burst, " + rate + " lifecycles/s for " + STEP_SECONDS + " s",
                Report.number(
                        "%.1f %% errors of %d, p50 %.0f ms, p99 %.0f ms",
                        100.0 * (millis.length - succeeded.length) / millis.length,
                        millis.length,
                        sample.median(),
                        sample.quantile(0.99)));
    }

    private static double once(long due, BlockingQueue<Lifecycle> free) throws InterruptedException {
        Lifecycle client = free.take();
        try {
            client.run();
            return (System.nanoTime() - due) / 1e6;
        } catch (IOException refused) {
            return FAILED;
        } finally {
            free.add(client);
        }
    }
}
