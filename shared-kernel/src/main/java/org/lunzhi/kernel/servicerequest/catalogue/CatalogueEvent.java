package org.lunzhi.kernel.servicerequest.catalogue;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Everything that can happen to a catalogue. */
public sealed interface CatalogueEvent {

    CatalogueId catalogueId();

    /** 服务目录发布: an edition of the list of services takes the place of the one before. */
    @Revision("1")
    record ServiceCataloguePublished(
            CatalogueId catalogueId, CatalogueEdition edition, List<ServiceItem> items, Instant occurredAt)
            implements CatalogueEvent {

        public ServiceCataloguePublished {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** 派单目录发布: an edition of the list of competences takes the place of the one before. */
    @Revision("1")
    record DispatchCataloguePublished(
            CatalogueId catalogueId, CatalogueEdition edition, List<Department> departments, Instant occurredAt)
            implements CatalogueEvent {

        public DispatchCataloguePublished {
            departments = departments == null ? List.of() : List.copyOf(departments);
        }
    }
}
