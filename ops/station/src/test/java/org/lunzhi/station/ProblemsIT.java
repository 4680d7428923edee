package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.station.RunningStation.Answer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemsIT {

    /** As many as are answered at once. */
    private static final int FREE_GUESSES = 5;

    private static RunningStation station;
    private static String token;

    @SuppressWarnings("NullAway.Init") // every test assigns it
    private Answer answer;

    @BeforeAll
    static void start() {
        station = RunningStation.start();
        token = station.administratorToken();
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @AfterEach
    void every_refusal_is_a_problem_document_without_a_stack_trace() {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().get("statement").asString()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "at org.", "trace", "tools.jackson");
    }

    @Test
    void an_unknown_field_is_named() {
        refuses(400, "UNKNOWN_FIELD", "$.colour", station.post("/api/tokens", token, "{\"colour\": 1}"));
    }

    @Test
    void a_wrong_type_is_named_by_its_path() {
        String body = "{\"username\": \"x1\", \"office\": {\"unit\": \"u\", \"roles\": [\"ADMINISTRATOR\", \"KING\"]}}";
        refuses(400, "WRONG_TYPE", "$.office.roles[1]", station.post("/api/accounts", token, body));
    }

    @Test
    void a_number_is_no_text() {
        refuses(400, "WRONG_TYPE", "$.label", station.post("/api/tokens", token, "{\"label\": 1}"));
    }

    @Test
    void a_missing_field_is_named() {
        refuses(400, "INVALID_FIELD", "$.office", station.post("/api/accounts", token, "{\"username\": \"x1\"}"));
    }

    @Test
    void an_impossible_duration_is_named() {
        refuses(400, "WRONG_TYPE", "$.validFor", station.post("/api/tokens", token, "{\"validFor\": \"P2W3X\"}"));
    }

    @Test
    void broken_json_is_refused_with_its_place() {
        answer = station.post("/api/tokens", token, "{\"label\": ");
        assertThat(answer.rule()).isEqualTo("MALFORMED_BODY");
        assertThat(answer.json().get("field").asString()).startsWith("line 1");
    }

    @Test
    void a_field_given_twice_is_refused() {
        answer = station.post("/api/tokens", token, "{\"label\": \"a\", \"label\": \"b\"}");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] bytes = "{\"label\": \"?\"}".getBytes(StandardCharsets.UTF_8);
        bytes[11] = (byte) 0xff;
        answer = raw("application/json", BodyPublishers.ofByteArray(bytes));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo("MALFORMED_BODY");
    }

    @Test
    void another_charset_is_refused() {
        answer = raw("application/json; charset=GBK", BodyPublishers.ofString("{}"));
        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void another_media_type_is_refused() {
        answer = raw("text/plain", BodyPublishers.ofString("{}"));
        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void a_body_that_declares_too_much_is_refused() {
        answer = raw("application/json", BodyPublishers.ofByteArray(tooMuch()));
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void a_body_that_grows_too_large_is_refused() {
        answer = raw("application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch())));
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void a_method_that_does_not_exist_is_refused_with_those_that_do() {
        answer = station.call("PUT", "/api/tokens", token, Map.of());
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("POST");
    }

    @Test
    void a_path_that_does_not_exist_is_not_found() {
        answer = station.get("/api/nothing-here", token);
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void a_path_with_tricks_is_refused() {
        answer = station.get("/api/tokens;x=1", token);
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void a_parameter_of_the_wrong_type_is_named() {
        refuses(400, "WRONG_TYPE", "limit", station.get("/api/accounts?limit=many", token));
    }

    @Test
    void a_parameter_beyond_its_bounds_is_refused() {
        answer = station.get("/api/accounts?limit=100000", token);
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void statements_are_chinese_and_on_request_english() {
        answer = station.get("/api/nothing-here", token);
        assertThat(answer.json().get("statement").asString()).isEqualTo("没有找到。");
        answer = station.send(HttpRequest.newBuilder(station.at("/api/nothing-here"))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .build());
        assertThat(answer.json().get("statement").asString()).isEqualTo("There is nothing here.");
    }

    @Test
    void guessing_passwords_is_slowed_down() {
        Map<String, String> guess = Map.of("username", "somebody", "password", "wrong");
        for (int i = 0; i < FREE_GUESSES; i++) {
            answer = station.post("/api/tokens", null, guess);
            assertThat(answer.status()).isEqualTo(401);
        }
        // The first pauses are so short that a slow machine may ask after their end.
        for (int i = 0; i < FREE_GUESSES && answer.status() == 401; i++) {
            answer = station.post("/api/tokens", null, guess);
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }

    private void refuses(int status, String rule, String field, Answer given) {
        answer = given;
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.json().path("field").asString("none")).isEqualTo(field);
    }

    private static Answer raw(String type, HttpRequest.BodyPublisher body) {
        return station.send(HttpRequest.newBuilder(station.at("/api/tokens"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(body)
                .build());
    }

    private static byte[] tooMuch() {
        return ("{\"label\": \"" + "x".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}
