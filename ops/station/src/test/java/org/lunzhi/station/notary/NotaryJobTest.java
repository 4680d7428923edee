package org.lunzhi.station.notary;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.kernel.notary.NotaryFixture;
import org.lunzhi.kernel.notary.store.StoredCheckpoints;
import org.lunzhi.station.notary.witness.Couriers;
import org.lunzhi.station.notary.witness.WitnessSettings;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** When the log is signed, and what is seen of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotaryJobTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path keys;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private NotaryFixture log;
    private Couriers couriers;
    private NotaryJob job;

    @BeforeEach
    void start() {
        log = new NotaryFixture(keys);
        couriers = Couriers.to(List.of(), log.published(), new StoredCheckpoints(log.database()), meters);
        job = new NotaryJob(log.notary(), couriers, LONG, meters);
    }

    @AfterEach
    void stop() {
        job.stop();
        log.close();
    }

    @Test
    void signs_on_demand_what_was_stored_before() {
        job.start();
        for (int size : new int[] {1, 2, 3}) {
            log.append(1);
            assertThat(job.signedNow(LONG).orElseThrow().checkpoint().size()).isEqualTo(size);
        }
        assertThat(meters.get("lunzhi.notary.size").gauge().value()).isEqualTo(3);
    }

    @Test
    void signs_without_being_asked() {
        NotaryJob often = new NotaryJob(log.notary(), couriers, Duration.ofMillis(20), meters);
        often.start();
        log.append(5);
        await().untilAsserted(() -> assertThat(log.published().size()).isEqualTo(5));
        log.append(5);
        await().untilAsserted(() -> assertThat(log.published().size()).isEqualTo(10));
        often.stop();
    }

    @Test
    void many_who_ask_at_once_share_a_look() {
        log.append(3);
        List<CompletableFuture<?>> askers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            askers.add(CompletableFuture.runAsync(() -> assertThat(
                            job.signedNow(LONG).orElseThrow().checkpoint().size())
                    .isEqualTo(3)));
        }
        job.start();
        CompletableFuture.allOf(askers.toArray(CompletableFuture[]::new)).join();
        assertThat(log.published().checkpoints(Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void is_well_while_it_signs() {
        job.start();
        log.append(2);
        job.signedNow(LONG);
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(health().getDetails()).containsEntry("size", 2L).containsKey("signedAt");
        assertThat(meters.get("lunzhi.notary.stopped").gauge().value()).isZero();
    }

    @Test
    void shows_everywhere_that_the_log_contradicts_what_was_signed() {
        job.start();
        log.append(2);
        job.signedNow(LONG);
        log.collection("commits").updateOne(eq("number", 1L), set("remark", new BsonString("x")));
        assertThat(job.signedNow(LONG)).isEmpty();
        assertThat(health().getStatus()).isEqualTo(NotaryHealth.CONTRADICTED);
        assertThat(String.valueOf(health().getDetails().get("reason"))).contains("Commit 1");
        assertThat(meters.get("lunzhi.notary.stopped").gauge().value()).isEqualTo(1);
        assertThat(meters.get("lunzhi.notary.failures").counter().count()).isPositive();
    }

    @Test
    void signs_no_more_once_a_witness_holds_another_past() {
        Path file = keys.resolve("elsewhere.txt");
        job = new NotaryJob(log.notary(), witnessedBy(file, meters), LONG, meters);
        log.append(4);
        job.start();
        job.signedNow(LONG);
        await().untilAsserted(() -> assertThat(file).content().contains("\n4\n"));
        job.stop();
        List.of("commits", "notary-tiles", "notary-checkpoints")
                .forEach(collection -> log.collection(collection).drop());
        log.restart();
        log.append(6, "lie");
        SimpleMeterRegistry seen = new SimpleMeterRegistry();
        couriers = witnessedBy(file, seen);
        job = new NotaryJob(log.notary(), couriers, LONG, seen);
        job.start();
        await().untilAsserted(() -> assertThat(health().getStatus()).isEqualTo(NotaryHealth.CONTRADICTED));

        log.append(1);
        assertThat(job.signedNow(LONG)).isEmpty();
        assertThat(log.published().size()).isEqualTo(6);
        assertThat(String.valueOf(health().getDetails().get("reason"))).contains("size 4");
        assertThat(seen.get("lunzhi.notary.stopped").gauge().value()).isEqualTo(1);
        assertThat(seen.get("lunzhi.notary.witness.failures").counter().count()).isEqualTo(1);
    }

    @Test
    void goes_on_when_a_failure_is_over() throws IOException {
        log.append(1);
        log.notary().signNewest();
        Path key = keys.resolve("notary.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        log.append(1);
        job.start();

        assertThat(job.signedNow(LONG)).isEmpty();
        assertThat(health().getStatus()).isEqualTo(NotaryHealth.LAGGING);
        assertThat(job.state().isStopped()).isFalse();

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(job.signedNow(LONG).orElseThrow().checkpoint().size()).isEqualTo(2);
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void says_what_an_interval_may_be() {
        assertThat(new NotarySettings(null, keys, LONG, List.of()).originOf("log-1"))
                .isEqualTo("lunzhi/log-1");
        assertThat(new NotarySettings("lunzhi.example/one", keys, LONG, List.of()).originOf("log-1"))
                .isEqualTo("lunzhi.example/one");
        assertThatThrownBy(() -> new NotarySettings(null, keys, LONG.plusMillis(1), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NotarySettings(null, keys, Duration.ZERO, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Couriers witnessedBy(Path file, SimpleMeterRegistry registry) {
        List<WitnessSettings> witnesses = List.of(new WitnessSettings("file", file, null, null));
        return Couriers.to(witnesses, log.published(), new StoredCheckpoints(log.database()), registry);
    }

    private Health health() {
        return new NotaryHealth(job, couriers).health();
    }
}
