package org.lunzhi.kernel.policy.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyFileTest {

    private static String shandong = "";

    @BeforeAll
    static void readShandong() throws IOException {
        try (var file = Objects.requireNonNull(ShippedPolicies.class.getResourceAsStream("shandong-2020.json"))) {
            shandong = new String(file.readAllBytes(), UTF_8);
        }
    }

    @ParameterizedTest(name = "{1} instead of {0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"maxReworks\": 1 | \"maxRework\": 1 | jurisdiction.maxRework: KEY_UNKNOWN",
                "\"maxReworks\": 1 | \"maxRework\": 1 | jurisdiction.maxReworks: KEY_MISSING",
                "\"maxReworks\": 1 | \"maxReworks\": null | jurisdiction.maxReworks: KEY_MISSING",
                "\"maxReworks\": 1 | \"maxReworks\": -1 | jurisdiction.maxReworks: OUT_OF_RANGE: 0 to 10, not -1",
                "\"maxReworks\": 1 | \"maxReworks\": 1.5 | [\"maxReworks\"]: VALUE_INVALID",
                "\"maxReworks\": 1 | \"maxReworks\": 1, \"maxReworks\": 2 | JSON_INVALID",
                "\"maxReworks\": 1 | \"maxReworks\": | JSON_INVALID",
                "\"track\": \"PETITION\" | \"track\": \"PETITIONS\" | [\"track\"]: VALUE_INVALID",
                "\"track\": \"PETITION\" | \"track\": 2 | [\"track\"]: VALUE_INVALID",
                "\"track\": \"PETITION\" | \"track\": \"HOTLINE\" | sla.levels: LEVEL_MISSING: PETITION",
                "\"track\": \"PETITION\" | \"track\": \"HOTLINE\" | sla.levels[3]: LEVEL_TWICE",
                "\"handling\": {\"amount\": 60, | \"handling\": {\"amount\": 0, | sla.levels[3].handling.amount: OUT_OF_RANGE",
                "\"handling\": {\"amount\": 60, | \"handling\": { | sla.levels[3].handling.amount: KEY_MISSING",
                "\"PETITION_NOTICE\" | \"SESSION\" | jurisdiction.limits.PETITION_NOTICE: LIMIT_MISSING",
                "\"PETITION_NOTICE\" | \"PETITION_NOTES\" | VALUE_INVALID",
                "\"maxRepresentatives\": 5 | \"maxRepresentatives\": 6 | jurisdiction.maxRepresentatives: OUT_OF_RANGE: 1 to 5",
                "\"parent\": \"labour\" | \"parent\": \"labor\" | PARENT_UNKNOWN",
                "\"code\": \"neighbours\" | \"code\": \"contract\" | CATEGORY_TWICE: contract",
                "\"foreign\": \"1\", \"code\": \"neighbours\" | \"foreign\": \"1\", \"code\": \"neighbors\" | categories.mappings[1]: CATEGORY_UNKNOWN",
                "\"OUTREACH\": | \"FOREVER\": | VALUE_INVALID",
                "\"PROCESSING_RECORD\": {\"period\": {\"amount\": 36 | \"PROCESSING_RECORD\": {\"period\": {\"amount\": 35 | RETENTION_TOO_SHORT",
                "\"opens\": \"09:00:00\" | \"opens\": \"12:00:00\" | hours.openings.WORKDAY: HOURS_OUT_OF_ORDER",
                "\"MAKEUP_WORKDAY\": | \"WEEKEND\": | hours.openings.MAKEUP_WORKDAY: HOURS_MISSING"
            })
    void a_bad_book_is_refused_by_its_place_and_rule(String good, String bad, String fault) {
        assertThat(shandong).contains(good);

        assertThatExceptionOfType(BadPolicy.class)
                .isThrownBy(() -> PolicyFile.read("town.json", shandong.replace(good, bad)))
                .withMessageStartingWith("town.json: ")
                .withMessageContaining(fault);
    }

    @Test
    void every_fault_is_named_at_once() {
        String text = shandong.replace("\"maxReworks\": 1", "\"maxReworks\": 11")
                .replace("\"followUpAttempts\": 3", "\"followUpAttempts\": 0");

        assertThatExceptionOfType(BadPolicy.class)
                .isThrownBy(() -> PolicyFile.read("town.json", text))
                .satisfies(bad -> assertThat(bad.faults()).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[] | OBJECT_EXPECTED", "'' | OBJECT_EXPECTED", "{} | sla: KEY_MISSING"})
    void what_is_no_book_at_all_is_said_to_be_none(String text, String fault) {
        assertThatExceptionOfType(BadPolicy.class)
                .isThrownBy(() -> PolicyFile.read("town.json", text))
                .withMessageContaining(fault);
    }

    @Test
    void the_shipped_book_is_accepted_as_it_is() {
        assertThat(PolicyFile.read("shandong-2020.json", shandong).version()).hasToString("shandong-2020");
    }
}
