package org.lunzhi.station;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.station.RunningStation.Answer;
import tools.jackson.databind.JsonNode;

/** What proves a signed intake is gone or damaged: whoever asks is told so, and nobody gets a proof that fails. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostProofIT {

    private static RunningStation station;
    private static String clerk;
    private static String auditor;

    @BeforeAll
    static void start() {
        station = RunningStation.start(Map.of("lunzhi.residents.per-address", 100_000));
        clerk = station.tokenOfNew("clerk", Matters.UNIT, "INTAKE_CLERK");
        auditor = station.tokenOfNew("auditor", Matters.UNIT, "AUDITOR");
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/0", "entries/0"})
    void a_receipt_without_its_tile_has_its_leaf_and_says_that_the_proof_is_lost(String tile) {
        Answer intake = station.post("/api/grievances", clerk, Matters.intake());
        JsonNode proved = ask(intake, "").json();
        assertThat(proved.get("status").asString()).isEqualTo("PROVED");
        Document kept = Objects.requireNonNull(tiles().findOneAndDelete(eq("_id", tile)));

        JsonNode lost = ask(intake, "").json();
        assertThat(lost.get("status").asString()).isEqualTo("LOST");
        assertThat(lost.get("leaf")).isEqualTo(proved.get("leaf"));
        assertThat(lost.path("proof").isNull() || lost.path("proof").isMissingNode())
                .isTrue();
        assertIsToldLost(ask(intake, "/proof"));
        assertIsToldLost(station.get("/api/log/inclusion?position=0", auditor));
        String page = ReceiptForm.submit(station, intake.json().get("code").asString(), token(intake))
                .text();
        assertThat(page)
                .contains("无法存证", "no proof")
                .contains(proved.get("leaf").get("fingerprint").asString())
                .doesNotContain("已存证", "待签", "tlog-proof");

        tiles().insertOne(kept);
        assertThat(ask(intake, "").json()).isEqualTo(proved);
    }

    @Test
    void a_proof_that_would_fail_is_not_handed_out() {
        Answer intake = station.post("/api/grievances", clerk, Matters.intake());
        JsonNode proved = ask(intake, "").json();
        Document kept = Objects.requireNonNull(tiles().find(eq("_id", "0/0")).first());
        byte[] bytes = kept.get("bytes", Binary.class).getData().clone();
        bytes[0] ^= 1;
        tiles().replaceOne(eq("_id", "0/0"), new Document(kept).append("bytes", new Binary(bytes)));

        assertThat(ask(intake, "").json().get("status").asString()).isEqualTo("LOST");
        assertIsToldLost(ask(intake, "/proof"));

        tiles().replaceOne(eq("_id", "0/0"), kept);
        assertThat(ask(intake, "").json()).isEqualTo(proved);
    }

    private static void assertIsToldLost(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.rule()).isEqualTo("PROOF_LOST");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text()).contains("存证资料");
    }

    private static Answer ask(Answer intake, String what) {
        String path = "/api/resident/grievances/" + intake.json().get("code").asString() + "/receipt" + what;
        return station.call("GET", path, null, null, Map.of("Requester-Token", token(intake)));
    }

    private static String token(Answer intake) {
        return intake.json().get("token").asString();
    }

    private static MongoCollection<Document> tiles() {
        return station.bean(MongoDatabase.class).getCollection("notary-tiles");
    }
}
