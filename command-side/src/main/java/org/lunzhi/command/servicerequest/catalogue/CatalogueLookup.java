package org.lunzhi.command.servicerequest.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.support.Lookup;
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEdition;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEvent;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEvent.DispatchCataloguePublished;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEvent.ServiceCataloguePublished;
import org.lunzhi.kernel.servicerequest.catalogue.Catalogues;
import org.lunzhi.kernel.servicerequest.catalogue.Department;
import org.lunzhi.kernel.servicerequest.catalogue.DispatchMatter;
import org.lunzhi.kernel.servicerequest.catalogue.Offer;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceItem;
import org.springframework.stereotype.Component;

/** Both catalogues as the log tells them; the edition published last is in force. */
@Component
final class CatalogueLookup implements Catalogues, Lookup {

    private final Map<CatalogueEdition, Map<ServiceCode, ServiceItem>> editions = new ConcurrentHashMap<>();
    private volatile @Nullable CatalogueEdition inForce;
    private volatile Map<CatalogueEntryId, Department> competences = Map.of();

    @Override
    public Optional<Offer> offer(ServiceCode code, PlaceCode place) {
        CatalogueEdition edition = inForce;
        return edition == null
                ? Optional.empty()
                : item(edition, code).filter(item -> item.isOfferedAt(place)).map(item -> new Offer(edition, item));
    }

    @Override
    public List<Offer> offersAt(PlaceCode place) {
        CatalogueEdition edition = inForce;
        return edition == null
                ? List.of()
                : editions.getOrDefault(edition, Map.of()).values().stream()
                        .filter(item -> item.isOfferedAt(place))
                        .map(item -> new Offer(edition, item))
                        .toList();
    }

    @Override
    public Optional<ServiceItem> item(CatalogueEdition edition, ServiceCode code) {
        return Optional.ofNullable(editions.getOrDefault(edition, Map.of()).get(code));
    }

    @Override
    public Optional<Department> competentFor(CatalogueEntryId entry) {
        return Optional.ofNullable(competences.get(entry));
    }

    @Override
    public List<Class<?>> families() {
        return List.of(CatalogueEvent.class);
    }

    @Override
    public void takeIn(Object event) {
        if (event instanceof ServiceCataloguePublished published) {
            Map<ServiceCode, ServiceItem> items = new LinkedHashMap<>();
            published.items().forEach(item -> items.put(item.code(), item));
            editions.put(published.edition(), items);
            inForce = published.edition();
        } else if (event instanceof DispatchCataloguePublished published) {
            Map<CatalogueEntryId, Department> competent = new LinkedHashMap<>();
            for (Department department : published.departments()) {
                for (DispatchMatter matter : department.matters()) {
                    competent.put(matter.entry(), department);
                }
            }
            competences = competent;
        }
    }
}
