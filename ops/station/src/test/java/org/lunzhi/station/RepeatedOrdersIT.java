package org.lunzhi.station;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.station.RunningStation.Answer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatedOrdersIT {

    private static final String AT_A_PLACE = "/api/resident/places/place-01/orders";
    private static final Map<String, Object> ORDER = Map.of(
            "service", "pension",
            "mode", "ASSISTED",
            "wish", "请帮助办理。",
            "requester", Matters.person("甲某"),
            "noticeVersion", "notice-1",
            "consent", true);

    private static RunningStation station;

    @BeforeAll
    static void start() {
        station = RunningStation.start(Map.of("lunzhi.residents.per-address", 100_000));
        var catalogue = HttpRequest.newBuilder(station.at("/api/catalogues"))
                .header("Authorization", "Bearer " + station.administratorToken())
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString("""
                        edition: e-1
                        unit: unit-window
                        services:
                          - {code: pension, zh: 养老认证, en: Pension, modes: [ASSISTED]}
                        """));
        assertThat(station.send(catalogue.build()).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void an_order_sent_twice_is_one_order_with_one_receipt_whose_token_works() {
        Map<String, String> key = Map.of("Idempotency-Key", "order-by-a-place-code-1");
        Answer first = station.call("POST", AT_A_PLACE, null, ORDER, key);
        long events = events();
        Answer second = station.call("POST", AT_A_PLACE, null, ORDER, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(events()).isEqualTo(events);
        assertKeptNowhere(token(first));
        assertOpensItsOrder(second);
    }

    @Test
    void an_order_at_a_counter_sent_twice_is_one_order_with_one_receipt_whose_token_works() {
        String clerk = station.tokenOfNew("clerk", Matters.UNIT, "INTAKE_CLERK");
        Map<String, Object> body = Map.of("place", "place-01", "forMyself", false, "order", ORDER);
        Map<String, String> key = Map.of("Idempotency-Key", "order-at-a-counter-1");
        Answer first = station.call("POST", "/api/service-requests", clerk, body, key);
        long events = events();
        Answer second = station.call("POST", "/api/service-requests", clerk, body, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(events()).isEqualTo(events);
        assertKeptNowhere(token(first));
        assertOpensItsOrder(second);
    }

    @Test
    void a_part_split_off_twice_is_one_order_with_a_receipt_of_its_own() {
        String coordinator = station.tokenOfNew("coordinator", Matters.UNIT, "COORDINATOR");
        Answer whole = station.call("POST", AT_A_PLACE, null, ORDER);
        String parts = "/api/service-requests/order-" + code(whole) + "/parts";
        Map<String, Object> body = Map.of("place", "place-01", "order", ORDER);
        Map<String, String> key = Map.of("Idempotency-Key", "part-of-an-order-1");
        Answer first = station.call("POST", parts, coordinator, body, key);
        Answer second = station.call("POST", parts, coordinator, body, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(code(first)).isNotEqualTo(code(whole));
        assertKeptNowhere(token(first));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(cancel(code(first), token(first)).status()).isEqualTo(200));
        assertThat(cancel(code(whole), token(first)).rule()).isEqualTo("REQUESTER_TOKEN_INVALID");
    }

    @Test
    void another_key_is_another_order_with_another_token() {
        Answer first = station.call("POST", AT_A_PLACE, null, ORDER, Map.of("Idempotency-Key", "order-of-somebody-1"));
        Answer other = station.call("POST", AT_A_PLACE, null, ORDER, Map.of("Idempotency-Key", "order-of-somebody-2"));

        assertThat(code(other)).isNotEqualTo(code(first));
        assertThat(token(other)).isNotEqualTo(token(first));
        assertThat(cancel(code(first), token(other)).status()).isEqualTo(409);
    }

    private static void assertOpensItsOrder(Answer receipt) {
        assertThat(cancel(code(receipt), "token-of-somebody-else").status()).isEqualTo(409);
        assertThat(cancel(code(receipt), token(receipt)).status()).isEqualTo(200);
    }

    private static Answer cancel(String code, String token) {
        String path = "/api/resident/orders/" + code + "/cancellation";
        return station.call("POST", path, null, null, Map.of("Requester-Token", token));
    }

    private static void assertKeptNowhere(String token) {
        MongoDatabase database = station.bean(MongoDatabase.class);
        List<String> collections = database.listCollectionNames().into(new ArrayList<>());
        assertThat(collections).contains("requestClaims");
        for (String name : collections) {
            for (RawBsonDocument stored :
                    database.getCollection(name, RawBsonDocument.class).find()) {
                assertThat(new String(stored.getByteBuffer().array(), ISO_8859_1))
                        .as(name)
                        .doesNotContain(token)
                        .doesNotContain(token.substring(token.indexOf('-') + 1));
            }
        }
    }

    private static String code(Answer receipt) {
        return receipt.json().get("trackingCode").asString();
    }

    private static String token(Answer receipt) {
        return receipt.json().get("token").asString();
    }

    private static long events() {
        return station.bean(MongoEventLog.class).position();
    }
}
