package org.lunzhi.command.servicerequest.catalogue;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEdition;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueId;
import org.lunzhi.kernel.servicerequest.catalogue.Department;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceItem;

/** Everything one can ask of a catalogue. */
sealed interface CatalogueCommand {

    @TargetAggregateIdentifier
    CatalogueId catalogueId();

    record PublishServices(CatalogueEdition edition, List<ServiceItem> items) implements CatalogueCommand {

        @Override
        public CatalogueId catalogueId() {
            return CatalogueId.SERVICES;
        }
    }

    record PublishCompetences(CatalogueEdition edition, List<Department> departments) implements CatalogueCommand {

        @Override
        public CatalogueId catalogueId() {
            return CatalogueId.DISPATCH;
        }
    }
}
