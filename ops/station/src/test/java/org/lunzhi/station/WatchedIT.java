package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.station.RunningStation.Answer;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchedIT {

    private static RunningStation station;

    @BeforeAll
    static void start() {
        station = RunningStation.start();
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void the_public_sees_only_that_the_station_is_up() {
        Answer health = station.get("/actuator/health", null);
        assertThat(health.json().get("status").asString()).isEqualTo("UP");
        assertThat(health.json().has("components")).isFalse();
    }

    @Test
    void an_operator_sees_the_log_and_what_lags_behind_it() {
        JsonNode components = station.get("/actuator/health", station.administratorToken())
                .json()
                .get("components");
        assertThat(components.get("log").get("details").get("events").asInt()).isPositive();
        assertThat(components.get("log").get("details").get("origin").asString())
                .isEqualTo("LIVE");
        assertThat(components.get("projections").get("details").has("lag")).isTrue();
        assertThat(components.get("projections").get("details").has("deadLetters"))
                .isTrue();
    }

    @Test
    void meters_of_the_log_are_there_by_name() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                station.get("/actuator/prometheus", null).text())
                        .contains("lunzhi_log_append_seconds", "lunzhi_log_group_commits", "lunzhi_log_queue_commits"));
    }

    @Test
    void the_description_of_the_api_is_for_whoever_is_signed_in() {
        assertThat(station.get("/v3/api-docs", null).status()).isEqualTo(401);
        Answer description = station.get("/v3/api-docs", station.administratorToken());
        assertThat(description.json().get("paths").has("/api/tokens")).isTrue();
        assertThat(station.get("/docs", null).status()).isEqualTo(302);
        Answer page = station.get("/swagger-ui/index.html", station.administratorToken());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("https://");
    }
}
