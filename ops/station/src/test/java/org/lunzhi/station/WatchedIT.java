package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final Path BOARD = Path.of("../grafana/lunzhi.json");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RunningStation station;
    private static String clerk;

    @BeforeAll
    static void start() {
        station = RunningStation.start();
        clerk = station.tokenOfNew("clerk", Matters.UNIT, "INTAKE_CLERK", "COORDINATOR");
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
    void everything_the_station_is_watched_by_is_there_by_name() {
        aCommandIsDoneAndOneRefused();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(meters())
                        .contains(
                                "lunzhi_commands_seconds_count{application=\"lunzhi\",command=\"RegisterGrievance\",outcome=\"accepted\"}",
                                "lunzhi_rules_broken_total{application=\"lunzhi\",rule=",
                                "lunzhi_log_append_seconds_bucket",
                                "lunzhi_log_group_commits_count",
                                "lunzhi_log_queue_commits",
                                "lunzhi_projection_lag_events{application=\"lunzhi\",processor=\"case-files\"}",
                                "lunzhi_duelist_age_seconds",
                                "lunzhi_dead_letters_sequences{",
                                "lunzhi_import_rows_total{application=\"lunzhi\",outcome=\"rejected\"}"));
    }

    @Test
    void the_board_draws_only_what_there_is() throws IOException {
        aCommandIsDoneAndOneRefused();
        Set<String> drawn = new TreeSet<>();
        Matcher names =
                Pattern.compile("\\b(?:lunzhi|jvm|process|http)_[a-z_]+").matcher(Files.readString(BOARD));
        while (names.find()) {
            drawn.add(names.group());
        }
        assertThat(drawn).hasSizeGreaterThanOrEqualTo(9);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            Set<String> there = meters().lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[{ ]", 2)[0])
                    .collect(Collectors.toSet());
            assertThat(there).containsAll(drawn);
        });
    }

    @Test
    void no_tag_is_an_id() {
        aCommandIsDoneAndOneRefused();
        assertThat(meters()).doesNotContainPattern("\"[a-z]+-[0-9a-z]{20,}");
    }

    private static void aCommandIsDoneAndOneRefused() {
        String matter = station.post("/api/grievances", clerk, Matters.intake()).header("Location");
        assertThat(station.post(matter + "/closure", clerk, Map.of()).status()).isEqualTo(409);
    }

    private static String meters() {
        return station.get("/actuator/prometheus", null).text();
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
