package org.lunzhi.command.servicerequest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lunzhi.command.servicerequest.catalogue.CatalogueCommand.PublishCompetences;
import org.lunzhi.command.servicerequest.catalogue.CatalogueCommand.PublishServices;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.Urgency;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEdition;
import org.lunzhi.kernel.servicerequest.catalogue.HandlingMode;
import org.lunzhi.kernel.servicerequest.catalogue.PublicTitle;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceItem;
import org.lunzhi.kernel.servicerequest.catalogue.Title;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueFileTest {

    private static final String SERVICES = """
            edition: demo-1
            unit: unit-station
            services:
              - {code: pension, zh: 养老, en: Pension, modes: [ASSISTED, BY_PROXY]}
              - {code: water, zh: 供水, en: Water, unit: unit-water, modes: [REFERRED], urgency: URGENT, places: [place-1]}
            """;

    @Test
    void services_are_read_with_the_files_own_unit_where_they_name_none() {
        assertThat(CatalogueFile.read(SERVICES))
                .isEqualTo(new PublishServices(
                        CatalogueEdition.of("demo-1"),
                        List.of(
                                new ServiceItem(
                                        ServiceCode.of("pension"),
                                        new PublicTitle(Title.of("养老"), Title.of("Pension")),
                                        UnitId.of("unit-station"),
                                        List.of(HandlingMode.ASSISTED, HandlingMode.BY_PROXY),
                                        Urgency.ORDINARY,
                                        List.of()),
                                new ServiceItem(
                                        ServiceCode.of("water"),
                                        new PublicTitle(Title.of("供水"), Title.of("Water")),
                                        UnitId.of("unit-water"),
                                        List.of(HandlingMode.REFERRED),
                                        Urgency.URGENT,
                                        List.of(PlaceCode.of("place-1"))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            modes: [REFERRED]  | modes: [BY_MAGIC]  | line 5, file.services[1].modes: one of [ON_THE_SPOT
            modes: [REFERRED]  | modes: REFERRED    | line 5, file.services[1].modes: a list is expected here
            urgency: URGENT    | urgency: soon      | line 5, file.services[1].urgency: one of [EMERGENCY
            urgency: URGENT    | price: 5           | line 5, file.services[1]: the key 'price' is not known
            en: Pension        | zh: Pension        | line 4, file.services[0]: the key 'zh' stands twice
            en: 'Pension, '    | ''                 | line 4, file.services[0]: the key 'en' is missing
            code: water        | code: Water Works  | line 5, file.services[1].code: a code has 1 to 63
            edition: demo-1    | edition: ''        | line 1, file.edition: a value is expected here
            services:          | nothing:           | line 3, file: the key 'nothing' is not known
            [ASSISTED          | [[ASSISTED         | this is not YAML
            """)
    void whatever_is_wrong_is_told_with_its_line_and_place(String right, String wrong, String told) {
        String file = SERVICES.replace(right.replace("'", ""), "''".equals(wrong) ? "" : wrong);

        assertThat(file).isNotEqualTo(SERVICES);
        assertThatThrownBy(() -> CatalogueFile.read(file))
                .isInstanceOf(BadCatalogue.class)
                .hasMessageContaining(told);
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> CatalogueFile.read(""))
                .isInstanceOf(BadCatalogue.class)
                .hasMessage("line 1, file: a mapping is expected here");
    }

    @Test
    void the_demo_has_the_31_functions_of_the_stations() throws IOException {
        assertThat(CatalogueFile.read(demo("service-catalogue.yaml")))
                .isInstanceOfSatisfying(
                        PublishServices.class,
                        services -> assertThat(services.items())
                                .hasSize(31)
                                .allSatisfy(item -> assertThat(item.modes()).isNotEmpty())
                                .extracting(ServiceItem::code)
                                .doesNotHaveDuplicates());
    }

    @Test
    void the_demo_has_29_departments_and_114_matters() throws IOException {
        assertThat(CatalogueFile.read(demo("dispatch-catalogue.yaml")))
                .isInstanceOfSatisfying(PublishCompetences.class, competences -> {
                    assertThat(competences.departments()).hasSize(29);
                    assertThat(competences.departments().stream()
                                    .flatMap(department -> department.matters().stream())
                                    .map(matter -> matter.entry()))
                            .hasSize(114)
                            .doesNotHaveDuplicates();
                });
    }

    private static String demo(String file) throws IOException {
        return Files.readString(Path.of("..", "ops", "demo", file));
    }
}
