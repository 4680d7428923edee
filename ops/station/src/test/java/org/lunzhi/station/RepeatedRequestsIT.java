package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.station.RunningStation.Answer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatedRequestsIT {

    private static RunningStation station;
    private static String clerk;
    private static int keys;

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
    void golden_scenario_23_the_same_command_twice_is_one_event_and_the_same_answer() {
        String key = newKey();
        Answer first = register(key, Matters.intake());
        long events = events();
        Answer second = register(key, Matters.intake());

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void golden_scenario_23_an_answer_without_a_secret_is_kept_and_given_again() {
        String matter = station.post("/api/grievances", clerk, Matters.intake()).header("Location");
        String key = newKey();
        Answer first = station.call("POST", matter + "/notes", clerk, Map.of("words", "已去电。"), keyed(key));
        Answer second = station.call("POST", matter + "/notes", clerk, Map.of("words", "已去电。"), keyed(key));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("Lunzhi-Position")).isEqualTo(first.header("Lunzhi-Position"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void without_a_key_two_requests_are_two_matters() {
        Answer first = station.post("/api/grievances", clerk, Matters.intake());
        Answer second = station.post("/api/grievances", clerk, Matters.intake());
        assertThat(second.header("Location")).isNotEqualTo(first.header("Location"));
    }

    @Test
    void the_key_of_another_request_is_refused() {
        String key = newKey();
        register(key, Matters.intake());
        Map<String, Object> other = new TreeMap<>(Matters.intake());
        other.put("words", "另一件事。");
        Answer answer = register(key, other);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.rule()).isEqualTo("IDEMPOTENCY_KEY_USED");
    }

    @Test
    void the_same_key_of_another_person_is_another_key() {
        String colleague = station.tokenOfNew("colleague", Matters.UNIT, "INTAKE_CLERK");
        String key = newKey();
        Answer first = register(key, Matters.intake());
        Answer second = station.call("POST", "/api/grievances", colleague, Matters.intake(), keyed(key));
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Location")).isNotEqualTo(first.header("Location"));
    }

    @Test
    void a_repeat_while_the_first_is_worked_on_is_told_to_wait() {
        String key = newKey();
        register(key, Matters.intake());
        unanswer(Long.MAX_VALUE);
        Answer answer = register(key, Matters.intake());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.rule()).isEqualTo("REQUEST_RUNNING");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }

    @Test
    void a_claim_left_without_an_answer_is_settled_from_the_log() {
        String key = newKey();
        Answer first = register(key, Matters.intake());
        long events = events();
        unanswer(0);
        Answer again = register(key, Matters.intake());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void many_repeats_at_once_are_one_event() {
        String key = newKey();
        long events = events();
        List<CompletableFuture<Answer>> answers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> register(key, Matters.intake())))
                .toList();
        List<Integer> statuses = answers.stream()
                .map(answer -> answer.join().status())
                .distinct()
                .toList();
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        assertThat(events()).isEqualTo(events + 1);
    }

    @Test
    void a_refused_body_does_not_use_its_key_up() {
        String key = newKey();
        Map<String, Object> faulty = new TreeMap<>(Matters.intake());
        faulty.remove("basis");
        assertThat(register(key, faulty).status()).isEqualTo(400);
        assertThat(register(key, Matters.intake()).status()).isEqualTo(201);
    }

    @Test
    void a_key_that_is_too_short_or_strange_is_refused() {
        for (String key : List.of("short", "x".repeat(129), "with blanks in between it")) {
            Answer answer = register(key, Matters.intake());
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.rule()).isEqualTo("IDEMPOTENCY_KEY_FORM");
        }
    }

    @Test
    void what_is_shown_once_takes_no_key() {
        Answer answer = station.call("POST", "/api/tokens", clerk, Map.of(), keyed(newKey()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo("NOT_REPEATABLE");
    }

    private static Answer register(String key, Object body) {
        return station.call("POST", "/api/grievances", clerk, body, keyed(key));
    }

    private static Map<String, String> keyed(String key) {
        return Map.of("Idempotency-Key", key);
    }

    private static String newKey() {
        keys++;
        return "key-of-a-request-" + keys;
    }

    private static long events() {
        return station.bean(MongoEventLog.class).position();
    }

    /** As a crash between the commit and the answer leaves the newest claim. */
    private static void unanswer(long leasedUntil) {
        var claims = station.bean(MongoDatabase.class).getCollection("requestClaims");
        Document newest =
                claims.find().sort(new Document("createdAt", -1)).limit(1).first();
        claims.updateOne(
                new Document("_id", newest.get("_id")),
                Updates.combine(Updates.unset("answer"), Updates.set("leasedUntil", leasedUntil)));
    }
}
