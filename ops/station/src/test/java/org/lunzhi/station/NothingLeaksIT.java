package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.station.RunningStation.Answer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class NothingLeaksIT {

    private static final String NAME = "甲某甲某验";
    private static final String PHONE = "13900004711";
    private static final String WORDS = "只有当事人知道的话4711";
    private static final String PASSWORD = "planted-password-4711";
    private static final String TOKEN = "planted-token-4711";
    private static final String KEY = "planted-request-key-4711";
    private static final String MATTER = "planted-matter-4711";
    private static final String[] PLANTED = {NAME, PHONE, WORDS, PASSWORD, TOKEN, KEY};

    /** The second is what Spring makes of LUNZHI_LOG_FORMAT, once for a process. */
    private static final Map<String, String> LOGGING =
            Map.of("logging.config", "classpath:structured-logging.xml", "CONSOLE_LOG_STRUCTURED_FORMAT", "ecs");

    @AfterEach
    void logAsBefore() {
        LOGGING.keySet().forEach(System::clearProperty);
        System.clearProperty("logging.level.org.lunzhi");
    }

    /** In lines for people, and in the structured ones for machines. */
    @ParameterizedTest
    @ValueSource(strings = {"", "ecs"})
    void what_people_say_and_are_shows_up_in_no_log_meter_or_problem(String format, CapturedOutput output) {
        // Logging is set up before the station's own settings are read.
        if (!format.isEmpty()) {
            LOGGING.forEach(System::setProperty);
        }
        System.setProperty("logging.level.org.lunzhi", "debug");
        try (RunningStation station = RunningStation.start()) {
            String clerk = station.tokenOfNew("clerk", Matters.UNIT, "INTAKE_CLERK", "COORDINATOR");
            Map<String, Object> body = new TreeMap<>(Matters.intake());
            body.put("words", WORDS);
            body.put("complainant", Map.of("kind", "PERSON", "name", NAME, "phones", List.of(PHONE)));
            Map<String, String> keyed = Map.of("Idempotency-Key", KEY);

            Answer done = station.call("POST", "/api/grievances", clerk, body, keyed);
            assertThat(done.status()).isEqualTo(201);
            clean(station.call(
                    "POST", done.header("Location") + "/acceptance", clerk, Map.of("newFactOrReason", WORDS)));
            assertThat(station.call("POST", "/api/grievances/" + MATTER + "/acceptance", clerk, Map.of())
                            .status())
                    .isEqualTo(404);
            clean(station.post("/api/tokens", null, Map.of("username", "clerk", "password", PASSWORD)));
            clean(station.get("/api/grievances", TOKEN));
            for (String field : List.of("kind", "place", "basis", "complainant", "representatives", "receivedAt")) {
                Map<String, Object> faulty = new TreeMap<>(body);
                faulty.put(field, Map.of("name", NAME, "phones", PHONE, "words", WORDS));
                clean(station.call("POST", "/api/grievances", clerk, faulty, keyed));
            }
            assertThat(station.get("/actuator/prometheus", null).text())
                    .contains("lunzhi_commands")
                    .doesNotContain(PLANTED)
                    .doesNotContain(clerk);
            assertThat(output.getAll()).doesNotContain(PLANTED).doesNotContain(clerk, MATTER);
            assertThat(output.getAll().contains("\"ecs\":{")).isEqualTo(format.equals("ecs"));
        }
    }

    private static void clean(Answer refused) {
        assertThat(refused.status()).isBetween(400, 499);
        assertThat(refused.text()).doesNotContain(PLANTED);
    }
}
