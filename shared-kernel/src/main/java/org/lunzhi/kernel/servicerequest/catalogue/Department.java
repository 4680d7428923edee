package org.lunzhi.kernel.servicerequest.catalogue;

import java.util.List;
import org.lunzhi.kernel.organisation.UnitId;

/** A department of the dispatch catalogue, the unit it is here, and the matters it is competent for. */
public record Department(DepartmentCode code, PublicTitle title, UnitId unit, List<DispatchMatter> matters) {

    public Department {
        matters = matters == null ? List.of() : List.copyOf(matters);
    }
}
