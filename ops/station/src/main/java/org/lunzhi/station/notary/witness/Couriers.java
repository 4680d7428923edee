package org.lunzhi.station.notary.witness;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.lunzhi.kernel.notary.PublishedLog;
import org.lunzhi.kernel.notary.note.VerifierKey;
import org.lunzhi.kernel.notary.store.StoredCheckpoints;

/** One courier for each witness; they share a road of their own, so that the notary waits for none of them. */
public final class Couriers implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final ScheduledExecutorService road;
    private final List<Courier> couriers;

    private Couriers(ScheduledExecutorService road, List<Courier> couriers) {
        this.road = road;
        this.couriers = List.copyOf(couriers);
    }

    public static Couriers to(
            List<WitnessSettings> witnesses, PublishedLog log, StoredCheckpoints checkpoints, MeterRegistry meters) {
        return to(witnesses, log, checkpoints, meters, FIRST_PAUSE);
    }

    static Couriers to(
            List<WitnessSettings> witnesses,
            PublishedLog log,
            StoredCheckpoints checkpoints,
            MeterRegistry meters,
            Duration firstPause) {
        ScheduledExecutorService road = Executors.newSingleThreadScheduledExecutor(errand -> {
            Thread thread = new Thread(errand, "notary-witnesses");
            thread.setDaemon(true);
            return thread;
        });
        return new Couriers(
                road,
                witnesses.stream()
                        .map(settings -> new Courier(
                                settings.name(),
                                witness(settings, log),
                                log,
                                checkpoints,
                                failures(settings, meters),
                                road,
                                firstPause))
                        .toList());
    }

    private static Counter failures(WitnessSettings settings, MeterRegistry meters) {
        return Counter.builder("lunzhi.notary.witness.failures")
                .description("Checkpoints that a witness was not told of at once")
                .tag("witness", settings.name())
                .register(meters);
    }

    private static Witness witness(WitnessSettings settings, PublishedLog log) {
        if (settings.file() != null) {
            return new FileWitness(settings.file(), log);
        }
        URI url = Objects.requireNonNull(settings.url());
        return new HttpWitness(url, VerifierKey.parse(Objects.requireNonNull(settings.key())), log);
    }

    /** Sends everybody on their way; returns at once. */
    public void go() {
        couriers.forEach(courier -> road.execute(courier::go));
    }

    /** Why witnesses could not be told, by name; empty if all is well. */
    public Map<String, String> failures() {
        Map<String, String> failures = new TreeMap<>();
        couriers.forEach(courier -> courier.failure().ifPresent(reason -> failures.put(courier.name(), reason)));
        return failures;
    }

    /** What a witness knows of this log, signed by it, that is no longer true of it. */
    public Optional<String> contradiction() {
        return couriers.stream()
                .flatMap(courier -> courier.contradiction().stream())
                .findFirst();
    }

    /** Tells nobody anything any more. */
    @Override
    public void close() {
        road.shutdownNow();
    }
}
