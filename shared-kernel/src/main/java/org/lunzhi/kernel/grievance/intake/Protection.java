package org.lunzhi.kernel.grievance.intake;

import java.util.List;
import org.lunzhi.kernel.organisation.UnitId;

/** Who must not learn of a matter: a sealed one is invisible to the excluded units (Petition Regulation art. 30). */
public record Protection(boolean sealed, List<UnitId> excludedUnits) {

    /** Neither sealed nor kept from any unit. */
    public static final Protection NONE = new Protection(false, List.of());

    public Protection {
        excludedUnits = excludedUnits == null ? List.of() : List.copyOf(excludedUnits);
    }
}
