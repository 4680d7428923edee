package org.lunzhi.command.servicerequest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.command.servicerequest.Staff.by;
import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.EDITION;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ELSEWHERE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.PENSION;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.STATION;

import java.time.InstantSource;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.servicerequest.Staff;
import org.lunzhi.command.servicerequest.catalogue.CatalogueCommand.PublishCompetences;
import org.lunzhi.command.servicerequest.catalogue.CatalogueCommand.PublishServices;
import org.lunzhi.command.support.RuleBooks;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEdition;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEvent.DispatchCataloguePublished;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEvent.ServiceCataloguePublished;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueId;
import org.lunzhi.kernel.servicerequest.catalogue.Department;
import org.lunzhi.kernel.servicerequest.catalogue.DepartmentCode;
import org.lunzhi.kernel.servicerequest.catalogue.DispatchMatter;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceItem;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {

    private static final ServiceCataloguePublished PUBLISHED = new ServiceCataloguePublished(
            CatalogueId.SERVICES, EDITION, List.of(PENSION, ELSEWHERE), at("2026-01-05T09:00"));

    @Test
    void an_edition_is_published() {
        story().givenNoPriorActivity()
                .when(new PublishServices(EDITION, List.of(PENSION, ELSEWHERE)), by(Actor.SYSTEM))
                .expectEvents(PUBLISHED);
    }

    @Test
    void the_same_edition_again_changes_nothing() {
        story().given(PUBLISHED)
                .when(new PublishServices(EDITION, List.of(PENSION, ELSEWHERE)), by(Actor.SYSTEM))
                .expectNoEvents();
    }

    @Test
    void a_published_edition_never_changes_and_a_new_one_takes_its_place() {
        story().given(PUBLISHED)
                .when(new PublishServices(EDITION, List.of(PENSION)), by(Actor.SYSTEM))
                .expectException(refusedBy(CatalogueRule.CATALOGUE_EDITION_TAKEN));
        story().given(PUBLISHED)
                .when(new PublishServices(CatalogueEdition.of("2026-2"), List.of(PENSION)), by(Actor.SYSTEM))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_edition_is_not_empty() {
        story().givenNoPriorActivity()
                .when(new PublishServices(EDITION, List.of()), by(Actor.SYSTEM))
                .expectException(refusedBy(CatalogueRule.CATALOGUE_EMPTY));
    }

    @Test
    void a_code_stands_once_in_an_edition() {
        story().givenNoPriorActivity()
                .when(new PublishServices(EDITION, List.of(PENSION, PENSION)), by(Actor.SYSTEM))
                .expectException(refusedBy(CatalogueRule.CATALOGUE_CODE_TWICE));
    }

    @Test
    void a_service_can_be_handled_in_some_way() {
        ServiceItem none =
                new ServiceItem(PENSION.code(), PENSION.title(), STATION, List.of(), PENSION.urgency(), List.of());

        story().givenNoPriorActivity()
                .when(new PublishServices(EDITION, List.of(none)), by(Actor.SYSTEM))
                .expectException(refusedBy(CatalogueRule.CATALOGUE_MODE_MISSING));
    }

    @Test
    void one_department_is_competent_for_a_matter() {
        Department one = department("one", "matter-1");

        story().givenNoPriorActivity()
                .when(new PublishCompetences(EDITION, List.of(one, department("two", "matter-1"))), by(Actor.SYSTEM))
                .expectException(refusedBy(CatalogueRule.CATALOGUE_CODE_TWICE));
        story().givenNoPriorActivity()
                .when(new PublishCompetences(EDITION, List.of(one)), by(Actor.SYSTEM))
                .expectEvents(new DispatchCataloguePublished(
                        CatalogueId.DISPATCH, EDITION, List.of(one), at("2026-01-05T09:00")));
    }

    @Test
    void publishing_is_not_for_runners() {
        story().givenNoPriorActivity()
                .when(new PublishServices(EDITION, List.of(PENSION)), by(Staff.RUNNER))
                .expectException(refusedBy(SupportRule.ROLE_MISSING));
    }

    @Test
    void every_rule_is_named_by_a_test() {
        assertThat(RuleBooks.untested(CatalogueRule.class)).isEmpty();
    }

    static Department department(String code, String matter) {
        return new Department(
                DepartmentCode.of(code),
                PENSION.title(),
                STATION,
                List.of(new DispatchMatter(CatalogueEntryId.of(matter), PENSION.title())));
    }

    private static FixtureConfiguration<Catalogue> story() {
        return new AggregateTestFixture<>(Catalogue.class)
                .registerInjectableResource(
                        InstantSource.fixed(at("2026-01-05T09:00")).withZone(StationTime.ZONE));
    }
}
