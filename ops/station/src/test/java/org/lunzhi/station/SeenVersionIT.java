package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.station.RunningStation.Answer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeenVersionIT {

    private static RunningStation station;
    private static String clerk;
    private static String colleague;

    @SuppressWarnings("NullAway.Init") // set before each
    private String matter;

    @BeforeAll
    static void start() {
        station = RunningStation.start();
        clerk = station.tokenOfNew("clerk", Matters.UNIT, "INTAKE_CLERK", "COORDINATOR");
        colleague = station.tokenOfNew("colleague", Matters.UNIT, "INTAKE_CLERK", "COORDINATOR");
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @BeforeEach
    void a_matter_is_triaged() {
        matter = station.post("/api/grievances", clerk, Matters.intake()).header("Location");
        Answer triaged = station.call("POST", matter + "/triage", clerk, Matters.triage(), Map.of("If-Match", "\"0\""));
        assertThat(triaged.status()).describedAs(triaged.text()).isEqualTo(200);
    }

    @Test
    void golden_scenario_24_two_clerks_accept_at_once_and_one_is_told_of_the_other() {
        String seen = versionSeen();
        List<Answer> answers = Stream.of(clerk, colleague)
                .map(person -> CompletableFuture.supplyAsync(() -> accept(person, seen)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        Answer late = answers.stream()
                .filter(answer -> answer.status() == 412)
                .findFirst()
                .orElseThrow();
        assertThat(late.rule()).isEqualTo("CONCURRENT_MODIFICATION");
        assertThat(late.json().get("currentVersion").asInt()).isEqualTo(2);
        assertThat(late.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void a_stale_page_is_told_so_before_any_rule_is() {
        Answer answer = station.call("POST", matter + "/triage", clerk, Matters.triage(), Map.of("If-Match", "\"0\""));
        assertThat(answer.status()).isEqualTo(412);
    }

    @Test
    void a_version_from_the_future_is_stale_too() {
        assertThat(accept(clerk, "\"7\"").status()).isEqualTo(412);
    }

    @Test
    void whichever_version_it_is_may_be_said() {
        assertThat(accept(clerk, "*").status()).isEqualTo(200);
    }

    @Test
    void a_tag_that_is_none_is_refused_and_nothing_happens() {
        for (String tag : List.of("1", "W/\"1\"", "\"one\"", "\"1\", \"2\"")) {
            Answer answer = accept(clerk, tag);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.rule()).isEqualTo("ENTITY_TAG_FORM");
        }
        assertThat(versionSeen()).isEqualTo("\"1\"");
    }

    @Test
    void a_caller_reads_what_it_has_just_written() {
        for (int i = 0; i < 10; i++) {
            Answer written = station.post("/api/grievances", clerk, Matters.intake());
            Answer read = station.call(
                    "GET",
                    written.header("Location"),
                    clerk,
                    null,
                    Map.of("Lunzhi-Position", written.header("Lunzhi-Position"), "Prefer", "wait=10"));
            assertThat(read.status()).isEqualTo(200);
        }
    }

    private Answer accept(String person, String seen) {
        return station.call("POST", matter + "/acceptance", person, Map.of(), Map.of("If-Match", seen));
    }

    private String versionSeen() {
        long position =
                station.bean(org.lunzhi.kernel.eventlog.MongoEventLog.class).position() - 1;
        Answer file = station.call(
                "GET", matter, clerk, null, Map.of("Lunzhi-Position", String.valueOf(position), "Prefer", "wait=10"));
        return file.header("ETag");
    }
}
