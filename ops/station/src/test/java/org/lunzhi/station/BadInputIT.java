package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.station.RunningStation.Answer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputIT {

    private static final int ROUNDS = 150;

    private static RunningStation station;
    private static String clerk;
    private static String matter;

    @BeforeAll
    static void start() {
        station = RunningStation.start();
        clerk = station.tokenOfNew("clerk", Matters.UNIT, "INTAKE_CLERK", "COORDINATOR");
        matter = station.post("/api/grievances", clerk, Matters.intake()).header("Location");
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    kind,       MOOD,                       WRONG_TYPE,     $.kind
                    channel,    ,                           INVALID_FIELD,  $.channel
                    receivedAt, 2026-02-30T10:00:00+08:00,  WRONG_TYPE,     $.receivedAt
                    words,      '  ',                       INVALID_FIELD,  $.words
                    colour,     red,                        UNKNOWN_FIELD,  $.colour
                    basis,      ,                           INVALID_FIELD,  $.basis
                    """)
    void a_fault_in_an_intake_is_named_and_nothing_is_done(String field, String value, String rule, String place) {
        long before = events();
        Map<String, Object> body = new TreeMap<>(Matters.intake());
        body.put(field, value);
        Answer answer = station.post("/api/grievances", clerk, body);
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.json().path("field").asString("none")).isEqualTo(place);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_fault_in_one_of_many_is_named_with_its_place_among_them() {
        Map<String, Object> body = new TreeMap<>(Disputes.application());
        Map<String, Object> crowd = new TreeMap<>(Map.of("role", "RESPONDENT", "kind", "GROUP"));
        crowd.put("particulars", Matters.person("乙某"));
        crowd.put("representatives", Collections.nCopies(11, Matters.person("丙某")));
        body.put("sides", List.of(Disputes.side("APPLICANT", "甲某"), crowd));
        long before = events();
        Answer answer = station.post("/api/mediations", clerk, body);
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("field").asString("none")).isEqualTo("$.sides[1].representatives");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void what_the_vault_does_not_take_is_named_without_being_repeated() {
        Map<String, Object> body = new TreeMap<>(Matters.intake());
        body.put("complainant", Map.of("kind", "PERSON", "name", "乙某", "phones", List.of("no number")));
        long before = events();
        Answer answer = station.post("/api/grievances", clerk, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asString()).isEqualTo("phones");
        assertThat(answer.text()).doesNotContain("no number", "乙某");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void an_intake_that_is_too_large_is_refused() {
        Map<String, Object> body = new TreeMap<>(Matters.intake());
        body.put("words", "字".repeat(400_000));
        assertThat(station.post("/api/grievances", clerk, body).status()).isEqualTo(413);
    }

    @Test
    void a_matter_that_does_not_exist_is_not_found() {
        Answer answer = station.post("/api/grievances/grievance-none/triage", clerk, Matters.triage());
        assertThat(answer.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20260101, 987654321})
    void nonsense_is_never_our_fault(long seed) {
        Mangler mangler = new Mangler(seed);
        for (int round = 0; round < ROUNDS; round++) {
            boolean intake = round % 2 == 0;
            byte[] body = mangler.mangle(intake ? Matters.intake() : Matters.triage());
            long before = events();
            Answer answer = send(intake ? "/api/grievances" : matter + "/triage", body);
            assertThat(answer.status())
                    .describedAs("seed %d, round %d: %s", seed, round, answer.text())
                    .isLessThan(500);
            assertThat(answer.text()).doesNotContain("Exception", "at org.", "tools.jackson");
            if (answer.status() >= 300) {
                assertThat(events()).isEqualTo(before);
            }
        }
    }

    private static Answer send(String path, byte[] body) {
        return station.send(HttpRequest.newBuilder(station.at(path))
                .header("Authorization", "Bearer " + clerk)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    private static long events() {
        return station.bean(MongoEventLog.class).position();
    }
}
