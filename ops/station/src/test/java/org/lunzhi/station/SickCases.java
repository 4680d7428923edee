package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.lunzhi.query.support.freshness.Freshness;
import org.lunzhi.station.RunningStation.Answer;
import org.lunzhi.station.axon.Recurring;
import tools.jackson.databind.JsonNode;

/** A station in which events are parked: views lose the document that the next event of a matter needs. */
final class SickCases implements AutoCloseable {

    private final RunningStation station = RunningStation.start();
    private final String clerk = station.tokenOfNew("clerk", Matters.UNIT, "INTAKE_CLERK", "COORDINATOR");
    private final String operator = station.tokenOfNew("operator", Matters.UNIT, "OPERATOR");
    private final String auditor = station.tokenOfNew("auditor", Matters.UNIT, "AUDITOR");

    /** What the station tries by itself now and then would come between the steps of a test. */
    SickCases() {
        station.bean("deadLetterRetries", Recurring.class).stop();
    }

    RunningStation station() {
        return station;
    }

    String clerk() {
        return clerk;
    }

    String operator() {
        return operator;
    }

    String auditor() {
        return auditor;
    }

    String register() {
        Answer receipt = station.post("/api/grievances", clerk, Matters.intake());
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        return receipt.header("Location").replaceFirst(".*/", "");
    }

    void triage(String matter) {
        Answer answer = station.post("/api/grievances/" + matter + "/triage", clerk, Matters.triage());
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }

    void accept(String matter) {
        new Drive(station, clerk).does("POST /api/grievances/{id}/acceptance", List.of(matter), Map.of());
    }

    void awaitViews() {
        long end = station.lastPosition();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> station.bean(Freshness.class).position() >= end);
    }

    /** Takes the document of a matter away from a view, so that its next event is parked. */
    Document taken(String view, String matter) {
        return Objects.requireNonNull(view(view).findOneAndDelete(new Document("_id", matter)), matter);
    }

    Document stored(String view, String matter) {
        return Objects.requireNonNull(
                view(view).find(new Document("_id", matter)).first(), matter);
    }

    /** What is parked, the longest first. */
    List<JsonNode> parked() {
        Answer answer = station.get("/api/dead-letters", operator);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("items").valueStream().toList();
    }

    /** Does something about what is parked, as the operator. */
    Answer act(String id, String what, String reason) {
        return station.post("/api/dead-letters/" + id + "/" + what, operator, Map.of("reason", reason));
    }

    MongoCollection<Document> view(String name) {
        return station.bean(MongoDatabase.class).getCollection(name);
    }

    @Override
    public void close() {
        station.close();
    }
}
