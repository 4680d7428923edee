package org.lunzhi.command.organisation.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lunzhi.kernel.organisation.UnitId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrganisationFileTest {

    private static final String GOOD = """
            from: 2025-01-01
            units:
              - id: unit-county
                kind: DISTRICT
                name: 甲县
                units:
                  - id: unit-town-{n}
                    kind: TOWNSHIP
                    name: 第{n}镇
                    count: 2
                    units:
                      - {id: "{parent}-area", kind: WORK_AREA, name: 工作区}
            committees:
              - {id: committee-1, body: TOWNSHIP, name: 甲, unit: unit-town-01, termEnds: 2027-12-31, seal: seal-1}
            mediators:
              - {officer: officer-1, committee: committee-1, origin: ELECTED, lastDay: 2027-12-31}
            posts:
              - {officer: officer-1, unit: unit-county, name: 审计员, roles: [AUDITOR]}
            """;

    private static OrganisationFile read(String yaml) {
        return OrganisationFileReader.read(new StringReader(yaml));
    }

    @Test
    void a_count_stands_for_many_units_and_what_is_below_them() {
        OrganisationFile file = read(GOOD);

        assertThat(file.units())
                .extracting(unit -> unit.id().value())
                .containsExactly(
                        "unit-county", "unit-town-01", "unit-town-01-area", "unit-town-02", "unit-town-02-area");
        assertThat(file.units().get(4).parent()).isEqualTo(UnitId.of("unit-town-02"));
        assertThat(file.units().get(3).name().value()).isEqualTo("第02镇");
    }

    @Test
    void committees_mediators_and_posts_are_read() {
        OrganisationFile file = read(GOOD);

        assertThat(file.committees()).hasSize(1);
        assertThat(file.mandates()).hasSize(1);
        assertThat(file.posts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: DISTRICT      | kind: PROVINCE      | line 4, file.units[0].kind: one of [DISTRICT
            name: 甲县           | nmae: 甲县           | line 5, file.units[0]: the key 'nmae' is not known
            from: 2025-01-01    | from: 2025-02-30    | line 1, file.from: a date that exists
            count: 2            | count: two          | line 10, file.units[0].units[0].count: a whole number
            count: 2            | count: 0            | line 7, file.units[0].units[0]: a count is at least 1
            count: 2            | count: 999999       | at most 20000 units
            unit-town-{n}       | unit-town           | the unit unit-town stands twice
            unit: unit-town-01  | unit: unit-nowhere  | line 14, file.committees[0]: there is no unit unit-nowhere
            committee: committee-1 | committee: c-2     | line 16, file.mediators[0]: there is no committee c-2
            roles: [AUDITOR]    | roles: AUDITOR      | line 18, file.posts[0].roles: a list is expected
            roles: [AUDITOR]    | roles: [BOSS]       | line 18, file.posts[0].roles: one of [
            from: 2025-01-01    | from:               | line 1, file.from: a value is expected
            from: 2025-01-01    | # nothing           | the key 'from' is missing
            from: 2025-01-01    | [                   | this is not YAML
            """)
    void what_is_wrong_is_named_with_its_line_and_place(String good, String bad, String complaint) {
        assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
                .isInstanceOf(BadOrganisationFile.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void a_key_that_stands_twice_and_an_empty_file_are_refused() {
        assertThatThrownBy(() -> read("from: 2025-01-01\nfrom: 2025-01-02\n"))
                .isInstanceOf(BadOrganisationFile.class)
                .hasMessageContaining("line 2, file: the key 'from' stands twice");
        assertThatThrownBy(() -> read("")).isInstanceOf(BadOrganisationFile.class);
    }
}
