package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.station.RunningStation.Answer;
import tools.jackson.databind.JsonNode;

/** An event that views cannot take: it holds up its own case, a person looks after it, and all of that is recorded. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadLettersIT {

    /** More than there are partitions, so that some share theirs with the case that is held up. */
    private static final int OTHERS = 40;

    private static SickCases sick;
    private static RunningStation station;

    @BeforeAll
    static void start() {
        sick = new SickCases();
        station = sick.station();
    }

    @AfterAll
    static void stop() {
        sick.close();
    }

    @Test
    void a_poison_event_stops_its_own_case_until_somebody_sees_to_it() {
        String matter = sick.register();
        sick.awaitViews();
        Document file = sick.taken("case-files", matter);
        Document times = sick.taken("closure-matters", matter);
        sick.triage(matter);
        sick.accept(matter);
        List<String> others = Stream.generate(sick::register).limit(OTHERS).toList();
        others.forEach(sick::triage);
        others.forEach(sick::accept);
        sick.awaitViews();

        assertThat(sick.parked())
                .extracting(item -> item.get("group").asString())
                .containsOnly("case-files", "closure-times");
        assertThat(sick.parked()).allSatisfy(item -> {
            assertThat(item.get("matter").asString()).isEqualTo(matter);
            assertThat(item.get("error").asString()).isEqualTo("java.lang.IllegalStateException");
            assertThat(item.toString()).doesNotContain("has no document");
        });
        assertPaged();
        assertThat(others).allSatisfy(other -> {
            assertThat(sick.stored("case-files", other).toJson()).contains("ACCEPTED");
            assertThat(sick.stored("closure-matters", other).getLong("version")).isPositive();
        });

        sick.parked().forEach(item -> hold(item.get("id").asString()));
        sick.parked().forEach(item -> assertThat(item.get("held").asBoolean()).isTrue());
        assertThat(retry("case-files").json().get("told").asBoolean()).isFalse();
        assertThat(shown("case-files").get("attempts").asInt()).isGreaterThan(1);
        assertThat(shown("case-files").get("error").asString()).isEqualTo("java.lang.IllegalStateException");
        sick.view("case-files").insertOne(file);
        sick.view("closure-matters").insertOne(times);
        assertThat(retry("case-files").json().get("told").asBoolean()).isTrue();
        assertThat(retry("closure-times").json().get("told").asBoolean()).isTrue();

        assertThat(sick.parked()).isEmpty();
        assertThat(sick.stored("case-files", matter).toJson()).contains("ACCEPTED");
        assertThat(station.viewsAreAsTheLogTells()).isTrue();
        assertRecorded();
    }

    @Test
    void what_is_not_parked_cannot_be_tried_and_a_reason_names_no_person() {
        assertThat(station.get("/api/dead-letters/case-files.none", sick.operator())
                        .status())
                .isEqualTo(404);
        assertThat(sick.act("case-files.none", "retry", "look again").status()).isEqualTo(404);
        assertThat(sick.act("case-files.none", "hold", " ").status()).isEqualTo(400);
        Answer named = sick.act("case-files.none", "hold", "call 13812345678");
        assertThat(named.status()).isEqualTo(400);
        assertThat(named.json().get("field").asString()).isEqualTo("$.reason");
        assertThat(station.get("/api/dead-letters", sick.clerk()).status()).isEqualTo(403);
        for (String page : List.of("limit=0", "limit=201", "after=nonsense")) {
            assertThat(station.get("/api/dead-letters?" + page, sick.operator()).rule())
                    .as(page)
                    .isEqualTo("BAD_QUESTION");
        }
        assertThat(station.get("/api/operations", sick.operator()).status()).isEqualTo(403);
        assertThat(station.get("/api/operations?limit=0", sick.auditor()).status())
                .isEqualTo(400);
    }

    private static void assertPaged() {
        List<String> one = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = station.get("/api/dead-letters?limit=1" + next, sick.operator())
                    .json();
            assertThat(page.get("items").size()).isLessThanOrEqualTo(1);
            page.get("items").forEach(item -> one.add(item.get("id").asString()));
            next = page.path("next").isString() ? "&after=" + page.get("next").asString() : "";
        } while (!next.isEmpty());
        assertThat(sick.parked()).extracting(item -> item.get("id").asString()).isEqualTo(one);
    }

    private static void assertRecorded() {
        List<JsonNode> newest = items(station.get("/api/operations?limit=100", sick.auditor()));
        List<String> lines = new ArrayList<>(newest.stream()
                .map(item ->
                        item.get("act").asString() + " " + item.get("stage").asString())
                .toList());
        java.util.Collections.reverse(lines);
        assertThat(lines)
                .containsSubsequence(
                        "HOLD BEGUN", "HOLD HELD", "RETRY BEGUN", "RETRY STILL_FAILING", "RETRY BEGUN", "RETRY TOLD");
        assertThat(newest).allSatisfy(item -> {
            assertThat(item.get("officer").asString()).isNotBlank();
            assertThat(item.get("reason").asString()).isEqualTo("a test");
        });
        JsonNode first = newest.get(0);
        List<JsonNode> rest = items(station.get(
                "/api/operations?before=" + first.get("at").asString() + "&beforeId="
                        + first.get("id").asString(),
                sick.auditor()));
        assertThat(rest).hasSize(newest.size() - 1);
    }

    private static Answer retry(String group) {
        Answer answer = sick.act(shown(group).get("id").asString(), "retry", "a test");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static void hold(String id) {
        assertThat(sick.act(id, "hold", "a test").status()).isEqualTo(204);
    }

    private static JsonNode shown(String group) {
        String id = sick.parked().stream()
                .filter(item -> item.get("group").asString().equals(group))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        return station.get("/api/dead-letters/" + id, sick.operator()).json();
    }

    private static List<JsonNode> items(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .toList();
    }
}
