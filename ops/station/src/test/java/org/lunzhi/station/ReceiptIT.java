package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.station.RunningStation.Answer;

/** What somebody who brought a matter can do with the receipt, and nobody without it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptIT {

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
    void follows_adds_to_and_takes_back_the_matter() {
        Map<String, Object> intake = new TreeMap<>(Matters.intake());
        intake.put("villages", List.of("unit-village-1"));
        Answer receipt = station.post("/api/grievances", clerk, intake);
        assertThat(receipt.status()).isEqualTo(201);

        assertThat(follow(receipt, token(receipt)).text()).contains("\"stage\":\"REGISTERED\"");
        assertThat(say(receipt, token(receipt), "supplements", Map.of("words", "还有一张照片。"))
                        .status())
                .isEqualTo(200);
        assertThat(say(receipt, token(receipt), "withdrawal", Map.of("statement", "我们自己谈好了。"))
                        .status())
                .isEqualTo(200);
        assertThat(follow(receipt, token(receipt)).text()).contains("\"stage\":\"WITHDRAWN\"");
    }

    @Test
    void opens_nothing_without_its_secret() {
        Answer receipt = station.post("/api/grievances", clerk, Matters.intake());
        Answer other = station.post("/api/grievances", clerk, Matters.intake());

        assertThat(follow(receipt, token(other)).status()).isEqualTo(404);
        Answer withdrawal = say(receipt, token(other), "withdrawal", Map.of("statement", "不用办了。"));
        assertThat(withdrawal.status()).isEqualTo(409);
        assertThat(withdrawal.rule()).isEqualTo("WITHDRAWAL_NOT_BY_REQUESTER");
        assertThat(say(receipt, token(other), "ratings", Map.of("rating", "SATISFIED"))
                        .rule())
                .isEqualTo("RATING_SOURCE_INVALID");
        assertThat(say(receipt, token(other), "confidentiality", Map.of()).rule())
                .isEqualTo("NOT_THE_REQUESTER");
    }

    @Test
    void a_withdrawal_in_writing_is_not_filed_by_whoever_answers_for_the_matter() {
        Answer receipt = station.post("/api/grievances", clerk, Matters.intake());
        String colleague = station.tokenOfNew("colleague", Matters.UNIT, "INTAKE_CLERK");
        String path = receipt.header("Location") + "/withdrawal";
        Map<String, Object> written = Map.of("written", "我自愿撤回。");

        assertThat(station.post(path, clerk, written).rule()).isEqualTo("WITHDRAWAL_FILED_BY_HANDLER");
        assertThat(station.post(path, colleague, written).status()).isEqualTo(200);
    }

    @Test
    void its_secret_is_kept_nowhere() {
        Answer receipt = station.call(
                "POST", "/api/grievances", clerk, Matters.intake(), Map.of("Idempotency-Key", "key-of-a-receipt-1"));
        MongoDatabase database = station.bean(MongoDatabase.class);
        for (String collection : database.listCollectionNames()) {
            for (Document document : database.getCollection(collection).find()) {
                assertThat(document.toJson()).as(collection).doesNotContain(token(receipt));
            }
        }
    }

    private static Answer follow(Answer receipt, String token) {
        return station.call("GET", path(receipt), null, null, Map.of("Requester-Token", token));
    }

    private static Answer say(Answer receipt, String token, String what, Object body) {
        return station.call("POST", path(receipt) + "/" + what, null, body, Map.of("Requester-Token", token));
    }

    private static String path(Answer receipt) {
        return "/api/resident/grievances/" + receipt.json().get("code").asString();
    }

    private static String token(Answer receipt) {
        return receipt.json().get("token").asString();
    }
}
