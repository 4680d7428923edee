package org.lunzhi.station.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.policy.category.CategoryCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MappingReaderTest {

    private static final String GOOD = """
            ledger: test
            zone: Asia/Shanghai
            timeFormats: ["yyyy-MM-dd HH:mm"]
            entry: {column: id, pattern: "\\\\d+"}
            category: {column: kind, values: {noise: neighbours}}
            channel: {constant: PHONE}
            unit: {constant: unit-test}
            status: {column: state, values: {done: CLOSED}, whenEmpty: OPEN}
            receivedAt: {column: received}
            """;

    @Test
    void a_good_mapping_names_the_columns_that_a_file_must_have() {
        assertThat(MappingReader.parse(GOOD).columns()).containsExactlyInAnyOrder("id", "kind", "state", "received");
        assertThat(MappingReader.parse(GOOD).categories()).containsExactly(CategoryCode.of("neighbours"));
    }

    @Test
    void the_version_tells_one_text_from_another() {
        assertThat(MappingReader.parse(GOOD).version())
                .isEqualTo(MappingReader.parse(GOOD).version())
                .isNotEqualTo(MappingReader.parse(GOOD + "# other\n").version());
    }

    /** What is left out or wrong, and how the message begins: with the line, the place and the rule. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    receivedAt:            | complainant:          | line 9, mapping.complainant: there is no such key
                    {column: received}     | {name: received}      | line 9, mapping.receivedAt.name: there is no such key
                    noise: neighbours      | noise: 'Jia Mou'      | line 5, mapping.category.values.noise: a code has
                    done: CLOSED           | done: FINISHED        | line 8, mapping.status.values.done: one of [OPEN
                    Asia/Shanghai          | Asia/Peking-West      | line 2, mapping.zone:
                    yyyy-MM-dd             | yyyy-MM-bb            | line 3, mapping.timeFormats:
                    "\\\\d+"                 | "\\\\d+("               | line 4, mapping.entry.pattern:
                    constant: PHONE        | column: x             | line 6, mapping.channel: mapping.channel has no key values
                    constant: unit-test    | constant: unit-test, column: x | line 7, mapping.unit: either a constant
                    zone: Asia/Shanghai    | zone: [               | line 4, mapping: this is not YAML
                    ledger: test           | ledger: 台账          | line 1, mapping.ledger: a code has
                    ledger: test           | zone: Asia/Shanghai   | line 2, mapping.zone: this key stands twice
                    """)
    void a_bad_mapping_is_refused_by_line_place_and_rule(String good, String bad, String message) {
        assertThat(GOOD).contains(good);
        assertThatExceptionOfType(BadMapping.class)
                .isThrownBy(() -> MappingReader.parse(GOOD.replace(good, bad)))
                .withMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a list", "just text"})
    void something_else_than_keys_is_refused(String text) {
        assertThatExceptionOfType(BadMapping.class).isThrownBy(() -> MappingReader.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"la311-2020", "taizhang"})
    void shipped_mappings_are_read_by_name(String name) throws IOException {
        assertThat(MappingReader.read(name).ledger().value()).isEqualTo(name);
    }

    @Test
    void a_mapping_that_is_neither_a_file_nor_shipped_is_refused() {
        assertThatExceptionOfType(BadMapping.class).isThrownBy(() -> MappingReader.read("no-such-mapping"));
    }

    @Test
    void a_file_without_a_column_that_the_mapping_names_is_refused() {
        assertThatExceptionOfType(BadMapping.class)
                .isThrownBy(() -> Columns.of(List.of("id", "kind", "state"), MappingReader.parse(GOOD)))
                .withMessageContaining("no column received");
        assertThatExceptionOfType(BadMapping.class)
                .isThrownBy(
                        () -> Columns.of(List.of("id", "kind", "state", "received", "kind"), MappingReader.parse(GOOD)))
                .withMessageContaining("two columns named kind");
    }
}
