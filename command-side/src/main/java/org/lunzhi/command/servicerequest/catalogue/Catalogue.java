package org.lunzhi.command.servicerequest.catalogue;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.servicerequest.catalogue.CatalogueRule.CATALOGUE_CODE_TWICE;
import static org.lunzhi.command.servicerequest.catalogue.CatalogueRule.CATALOGUE_EDITION_TAKEN;
import static org.lunzhi.command.servicerequest.catalogue.CatalogueRule.CATALOGUE_EMPTY;
import static org.lunzhi.command.servicerequest.catalogue.CatalogueRule.CATALOGUE_MODE_MISSING;
import static org.lunzhi.command.support.SupportRule.ROLE_MISSING;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.lunzhi.command.servicerequest.catalogue.CatalogueCommand.PublishCompetences;
import org.lunzhi.command.servicerequest.catalogue.CatalogueCommand.PublishServices;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEdition;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEvent.DispatchCataloguePublished;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEvent.ServiceCataloguePublished;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueId;
import org.lunzhi.kernel.servicerequest.catalogue.Department;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceItem;

/** A catalogue in editions that follow one another: what can be ordered, or who is competent for what. */
@Aggregate(cache = "aggregateCache")
class Catalogue {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private CatalogueId id;

    private final Map<CatalogueEdition, List<?>> editions = new HashMap<>();

    /** The same edition again changes nothing, so that a file may be imported as often as one likes. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(PublishServices command, Actor actor, Clock clock) {
        mayPublish(actor);
        if (isPublished(command.edition(), command.items())) {
            return;
        }
        hasEachOnce(command.items().stream().map(ServiceItem::code).toList());
        CATALOGUE_MODE_MISSING.requires(
                command.items().stream().noneMatch(item -> item.modes().isEmpty()), "modes");
        apply(new ServiceCataloguePublished(
                command.catalogueId(), command.edition(), command.items(), clock.instant()));
    }

    /** For each matter exactly one department is competent; the same edition again changes nothing. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(PublishCompetences command, Actor actor, Clock clock) {
        mayPublish(actor);
        List<Department> departments = command.departments();
        if (isPublished(command.edition(), departments)) {
            return;
        }
        hasEachOnce(departments.stream().map(Department::code).toList());
        hasEachOnce(departments.stream()
                .flatMap(department -> department.matters().stream())
                .map(matter -> matter.entry())
                .toList());
        apply(new DispatchCataloguePublished(command.catalogueId(), command.edition(), departments, clock.instant()));
    }

    @EventSourcingHandler
    void evolve(ServiceCataloguePublished event) {
        id = event.catalogueId();
        editions.put(event.edition(), event.items());
    }

    @EventSourcingHandler
    void evolve(DispatchCataloguePublished event) {
        id = event.catalogueId();
        editions.put(event.edition(), event.departments());
    }

    private static void mayPublish(Actor actor) {
        ROLE_MISSING.requires(actor.holdsAny(Role.ADMINISTRATOR, Role.OPERATOR, Role.AREA_LEAD, Role.SYSTEM));
    }

    private boolean isPublished(CatalogueEdition edition, List<?> content) {
        List<?> known = editions.get(edition);
        CATALOGUE_EDITION_TAKEN.requires(known == null || known.equals(content), "edition");
        return known != null;
    }

    private static void hasEachOnce(List<?> codes) {
        Set<Object> different = new HashSet<>(codes);
        CATALOGUE_EMPTY.requires(!different.isEmpty());
        CATALOGUE_CODE_TWICE.requires(different.size() == codes.size(), "code");
    }

    @SuppressWarnings("NullAway.Init") // Axon builds an empty one and evolves it.
    Catalogue() {}
}
