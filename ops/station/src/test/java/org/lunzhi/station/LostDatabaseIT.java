package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.embedded.EmbeddedMongo;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.station.RunningStation.Answer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LostDatabaseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static EmbeddedMongo database;
    private static Cable cable;
    private static RunningStation station;
    private static String clerk;
    private static int keys;

    private final List<String> acknowledged = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path directory) {
        database = EmbeddedMongo.open(directory.resolve("data"));
        String address =
                new ConnectionString(database.connectionString()).getHosts().get(0);
        cable = new Cable(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
        station = RunningStation.start(Map.of(
                "lunzhi.database.uri",
                "mongodb://127.0.0.1:" + cable.port() + "/lunzhi?serverSelectionTimeoutMS=1000",
                "lunzhi.database.silence",
                "2s",
                "lunzhi.vault.key-file",
                directory.resolve("master.key").toString()));
        clerk = station.tokenOfNew("clerk", Matters.UNIT, "INTAKE_CLERK");
    }

    @AfterAll
    static void stop() throws IOException {
        station.close();
        cable.close();
        database.close();
    }

    @Test
    void while_the_line_is_cut_callers_are_told_to_come_back_and_afterwards_all_goes_on() {
        lose(cable::cut);
    }

    @Test
    void a_database_that_falls_silent_is_noticed_in_time() {
        lose(cable::fallSilent);
    }

    private void lose(Runnable accident) {
        register(newKey(), 201);
        accident.run();
        String interrupted = newKey();
        for (int i = 0; i < 3; i++) {
            register(interrupted, 503);
        }
        assertThat(station.get("/api/worklists/unassigned", clerk).status()).isEqualTo(503);
        assertHealth(503, "DOWN");
        cable.mend();
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> post(interrupted).status() == 201);
        register(interrupted, 201);
        register(newKey(), 201);
        assertHealth(200, "UP");
        everything_acknowledged_is_there();
    }

    private void everything_acknowledged_is_there() {
        String position = String.valueOf(station.bean(MongoEventLog.class).position() - 1);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(acknowledged)
                        .allSatisfy(matter -> assertThat(
                                        station.call("GET", matter, clerk, null, Map.of("Lunzhi-Position", position))
                                                .status())
                                .isEqualTo(200)));
    }

    /** What a balancer asks before it sends anybody here. */
    private static void assertHealth(int status, String word) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Answer health = station.get("/actuator/health", null);
            assertThat(health.json().get("status").asString()).isEqualTo(word);
            assertThat(health.status()).isEqualTo(status);
        });
    }

    private void register(String key, int expected) {
        long began = System.nanoTime();
        Answer answer = post(key);
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(expected);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
        if (expected == 503) {
            assertThat(answer.header("Retry-After")).matches("\\d+");
            assertThat(answer.rule()).isEqualTo("UNAVAILABLE");
        } else {
            acknowledged.add(answer.header("Location"));
        }
    }

    private static Answer post(String key) {
        return station.call("POST", "/api/grievances", clerk, Matters.intake(), Map.of("Idempotency-Key", key));
    }

    private static String newKey() {
        keys++;
        return "key-of-a-request-" + keys;
    }
}
