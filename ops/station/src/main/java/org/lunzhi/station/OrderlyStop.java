package org.lunzhi.station;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/**
 * Stops a station in order: one that is told to stop while it starts ends its start first. A stop that was asked for is
 * no failure, whatever the signal.
 */
// Spring's own hook closes what there is at the moment, and whoever is still starting meets a database that is closed:
// it says so at length, and a first account that was just made is never shown.
final class OrderlyStop {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final CompletableFuture<ConfigurableApplicationContext> start = new CompletableFuture<>();
    private final IntConsumer leave;
    private volatile boolean underWay;

    OrderlyStop(IntConsumer leave) {
        this.leave = leave;
    }

    /** Stops at a signal from now on. */
    static OrderlyStop atSignals() {
        OrderlyStop stop = new OrderlyStop(Runtime.getRuntime()::halt);
        Runtime.getRuntime().addShutdownHook(new Thread(stop::run, "stop"));
        return stop;
    }

    /** Starts the station and does what belongs to its start; a stop waits for both. */
    ConfigurableApplicationContext start(
            SpringApplication application, Consumer<ConfigurableApplicationContext> announce) {
        application.setRegisterShutdownHook(false);
        try {
            ConfigurableApplicationContext station = application.run();
            announceOrClose(station, announce);
            start.complete(station);
            return station;
        } finally {
            start.cancel(false); // Changes nothing once the station is there.
        }
    }

    /** Does something that a stop may cut short; what it meets then is no failure. */
    void cutShort(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            if (!underWay) {
                throw failure;
            }
        }
    }

    /** Closes the station as soon as it has started, and ends the process; leaves alone one that ends by itself. */
    void run() {
        try {
            ConfigurableApplicationContext station = start.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
            underWay = true;
            station.close();
            leave.accept(CommandLine.ExitCode.OK);
        } catch (TimeoutException slow) {
            // Nothing that was answered is lost by this either.
            leave.accept(CommandLine.ExitCode.OK);
        } catch (CancellationException | ExecutionException failed) {
            // The exit code says what there is to say.
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static void announceOrClose(
            ConfigurableApplicationContext station, Consumer<ConfigurableApplicationContext> announce) {
        try {
            announce.accept(station);
        } catch (RuntimeException failure) {
            station.close();
            throw failure;
        }
    }
}
