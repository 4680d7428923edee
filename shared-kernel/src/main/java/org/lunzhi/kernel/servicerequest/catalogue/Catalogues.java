package org.lunzhi.kernel.servicerequest.catalogue;

import java.util.List;
import java.util.Optional;
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.organisation.PlaceCode;

/** Where decisions look up what can be ordered and who is competent, by the editions published last. */
public interface Catalogues {

    /** The service as it can be ordered at a place now. */
    Optional<Offer> offer(ServiceCode code, PlaceCode place);

    /** Everything that can be ordered at a place now, in the order of the catalogue. */
    List<Offer> offersAt(PlaceCode place);

    /** The service as an edition had it, however old. */
    Optional<ServiceItem> item(CatalogueEdition edition, ServiceCode code);

    /** The department that is competent for a matter now. */
    Optional<Department> competentFor(CatalogueEntryId entry);
}
