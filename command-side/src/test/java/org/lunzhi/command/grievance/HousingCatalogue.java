package org.lunzhi.command.grievance;

import java.util.List;
import java.util.Optional;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEdition;
import org.lunzhi.kernel.servicerequest.catalogue.Catalogues;
import org.lunzhi.kernel.servicerequest.catalogue.Department;
import org.lunzhi.kernel.servicerequest.catalogue.DepartmentCode;
import org.lunzhi.kernel.servicerequest.catalogue.Offer;
import org.lunzhi.kernel.servicerequest.catalogue.PublicTitle;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceItem;
import org.lunzhi.kernel.servicerequest.catalogue.Title;

/** A dispatch catalogue of one entry, for which the housing office is competent. */
public final class HousingCatalogue implements Catalogues {

    @Override
    public Optional<Offer> offer(ServiceCode code, PlaceCode place) {
        return Optional.empty();
    }

    @Override
    public List<Offer> offersAt(PlaceCode place) {
        return List.of();
    }

    @Override
    public Optional<ServiceItem> item(CatalogueEdition edition, ServiceCode code) {
        return Optional.empty();
    }

    @Override
    public Optional<Department> competentFor(CatalogueEntryId entry) {
        return entry.value().equals("housing-014")
                ? Optional.of(new Department(
                        DepartmentCode.of("housing"),
                        new PublicTitle(Title.of("房管所"), Title.of("Housing office")),
                        GrievanceSamples.LEAD,
                        List.of()))
                : Optional.empty();
    }
}
