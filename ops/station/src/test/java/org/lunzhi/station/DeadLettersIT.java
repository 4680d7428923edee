package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
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

    private static RunningStation station;
    private static String clerk;
    private static String operator;
    private static String auditor;

    @BeforeAll
    static void start() {
        station = RunningStation.start();
        clerk = station.tokenOfNew("clerk", Matters.UNIT, "INTAKE_CLERK", "COORDINATOR");
        operator = station.tokenOfNew("operator", Matters.UNIT, "OPERATOR");
        auditor = station.tokenOfNew("auditor", Matters.UNIT, "AUDITOR");
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void a_poison_event_stops_its_own_case_until_somebody_sees_to_it() {
        String sick = register();
        awaitViews();
        Document file = taken("case-files", sick);
        Document times = taken("closure-matters", sick);
        triage(sick);
        accept(sick);
        List<String> others =
                Stream.generate(DeadLettersIT::register).limit(OTHERS).toList();
        others.forEach(DeadLettersIT::triage);
        others.forEach(DeadLettersIT::accept);
        awaitViews();

        assertThat(parked())
                .extracting(item -> item.get("group").asString())
                .containsOnly("case-files", "closure-times");
        assertThat(parked()).allSatisfy(item -> {
            assertThat(item.get("matter").asString()).isEqualTo(sick);
            assertThat(item.get("error").asString()).isEqualTo("java.lang.IllegalStateException");
            assertThat(item.toString()).doesNotContain("has no document");
        });
        assertThat(others).allSatisfy(matter -> {
            assertThat(stored("case-files", matter).toJson()).contains("ACCEPTED");
            assertThat(stored("closure-matters", matter).getLong("version")).isPositive();
        });

        parked().forEach(item -> hold(item.get("id").asString()));
        parked().forEach(item -> assertThat(item.get("held").asBoolean()).isTrue());
        assertThat(retry("case-files").json().get("told").asBoolean()).isFalse();
        assertThat(shown("case-files").get("attempts").asInt()).isGreaterThan(1);
        database().getCollection("case-files").insertOne(file);
        database().getCollection("closure-matters").insertOne(times);
        assertThat(retry("case-files").json().get("told").asBoolean()).isTrue();
        assertThat(retry("closure-times").json().get("told").asBoolean()).isTrue();

        assertThat(parked()).isEmpty();
        assertThat(stored("case-files", sick).toJson()).contains("ACCEPTED");
        assertThat(station.viewsAreAsTheLogTells()).isTrue();
        assertRecorded();
    }

    @Test
    void what_is_not_parked_cannot_be_tried_and_a_reason_names_no_person() {
        assertThat(station.get("/api/dead-letters/case-files.none", operator).status())
                .isEqualTo(404);
        assertThat(act("case-files.none", "retry", "look again").status()).isEqualTo(404);
        assertThat(act("case-files.none", "hold", " ").status()).isEqualTo(400);
        Answer named = act("case-files.none", "hold", "call 13812345678");
        assertThat(named.status()).isEqualTo(400);
        assertThat(named.json().get("field").asString()).isEqualTo("$.reason");
        assertThat(station.get("/api/dead-letters", clerk).status()).isEqualTo(403);
        assertThat(station.get("/api/operations", operator).status()).isEqualTo(403);
        assertThat(station.get("/api/operations?limit=0", auditor).status()).isEqualTo(400);
    }

    private static void assertRecorded() {
        List<JsonNode> newest = items(station.get("/api/operations?limit=100", auditor));
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
                auditor));
        assertThat(rest).hasSize(newest.size() - 1);
    }

    private static Answer retry(String group) {
        Answer answer = act(shown(group).get("id").asString(), "retry", "a test");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static void hold(String id) {
        assertThat(act(id, "hold", "a test").status()).isEqualTo(204);
    }

    private static Answer act(String id, String what, String reason) {
        return station.post("/api/dead-letters/" + id + "/" + what, operator, Map.of("reason", reason));
    }

    private static JsonNode shown(String group) {
        String id = parked().stream()
                .filter(item -> item.get("group").asString().equals(group))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        return station.get("/api/dead-letters/" + id, operator).json();
    }

    private static List<JsonNode> parked() {
        return items(station.get("/api/dead-letters", operator));
    }

    private static List<JsonNode> items(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .toList();
    }

    private static String register() {
        Answer receipt = station.post("/api/grievances", clerk, Matters.intake());
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        return receipt.header("Location").replaceFirst(".*/", "");
    }

    private static void triage(String matter) {
        Answer answer = station.post("/api/grievances/" + matter + "/triage", clerk, Matters.triage());
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }

    private static void accept(String matter) {
        new Drive(station, clerk).does("POST /api/grievances/{id}/acceptance", List.of(matter), Map.of());
    }

    private static void awaitViews() {
        long end = station.lastPosition();
        Awaitility.await()
                .until(() -> station.bean(org.lunzhi.query.support.freshness.Freshness.class)
                                .position()
                        >= end);
    }

    private static Document taken(String collection, String id) {
        Document document = stored(collection, id);
        database().getCollection(collection).deleteOne(new Document("_id", id));
        return document;
    }

    private static Document stored(String collection, String id) {
        return java.util.Objects.requireNonNull(
                database()
                        .getCollection(collection)
                        .find(new Document("_id", id))
                        .first(),
                id);
    }

    private static MongoDatabase database() {
        return station.bean(MongoDatabase.class);
    }
}
