package org.lunzhi.command.servicerequest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.EDITION;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ELSEWHERE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.PENSION;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.PLACE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.SUBSIDY;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.InMemoryCommandSide;
import org.lunzhi.command.support.MovableClock;
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEdition;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEvent.DispatchCataloguePublished;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEvent.ServiceCataloguePublished;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueId;
import org.lunzhi.kernel.servicerequest.catalogue.Offer;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceItem;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueLookupTest {

    private static final CatalogueEdition SECOND = CatalogueEdition.of("2026-2");

    private final CatalogueLookup lookup = new CatalogueLookup();

    @Test
    void nothing_is_offered_before_an_edition_is_published() {
        assertThat(lookup.offer(PENSION.code(), PLACE)).isEmpty();
        assertThat(lookup.offersAt(PLACE)).isEmpty();
    }

    @Test
    void a_place_offers_what_names_it_or_no_place() {
        lookup.takeIn(services(EDITION, PENSION, ELSEWHERE));

        assertThat(lookup.offersAt(PLACE)).containsExactly(new Offer(EDITION, PENSION));
        assertThat(lookup.offer(ELSEWHERE.code(), PLACE)).isEmpty();
        assertThat(lookup.offer(ELSEWHERE.code(), PlaceCode.of("place-beifang-1")))
                .contains(new Offer(EDITION, ELSEWHERE));
    }

    @Test
    void the_edition_published_last_is_in_force_and_the_earlier_ones_stay_readable() {
        lookup.takeIn(services(EDITION, PENSION));
        lookup.takeIn(services(SECOND, SUBSIDY));

        assertThat(lookup.offersAt(PLACE)).containsExactly(new Offer(SECOND, SUBSIDY));
        assertThat(lookup.item(EDITION, PENSION.code())).contains(PENSION);
    }

    @Test
    void a_department_is_found_by_the_matter_it_is_competent_for() {
        var department = CatalogueTest.department("one", "matter-1");
        lookup.takeIn(new DispatchCataloguePublished(
                CatalogueId.DISPATCH, EDITION, List.of(department), at("2026-01-05T09:00")));

        assertThat(lookup.competentFor(CatalogueEntryId.of("matter-1"))).contains(department);
        assertThat(lookup.competentFor(CatalogueEntryId.of("matter-2"))).isEmpty();
    }

    @Test
    void a_file_that_is_imported_twice_is_in_the_log_once() {
        String file = """
                edition: demo-1
                unit: unit-station
                services:
                  - {code: pension, zh: 养老, en: Pension, modes: [ASSISTED]}
                """;
        try (var side = new InMemoryCommandSide(new MovableClock("2026-01-05T09:00"), List.of(lookup))) {
            CommandGateway commands = side.with(Catalogue.class).commands();
            var editions = new CatalogueEditions(commands);

            editions.publish(file);
            editions.publish(file);

            assertThat(side.eventsOf(CatalogueId.SERVICES)).hasSize(1);
            assertThat(lookup.offer(ServiceCode.of("pension"), PLACE)).isPresent();
        }
    }

    private static ServiceCataloguePublished services(CatalogueEdition edition, ServiceItem... items) {
        return new ServiceCataloguePublished(CatalogueId.SERVICES, edition, List.of(items), at("2026-01-05T09:00"));
    }
}
