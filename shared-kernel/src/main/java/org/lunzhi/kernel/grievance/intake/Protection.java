package org.lunzhi.kernel.grievance.intake;

import java.util.List;
import java.util.stream.Stream;
import org.lunzhi.kernel.organisation.UnitId;

/** Who must not learn of a matter: a sealed one is invisible to the excluded units (Petition Regulation art. 30). */
public record Protection(boolean sealed, List<UnitId> excludedUnits) {

    /** Neither sealed nor kept from any unit. */
    public static final Protection NONE = new Protection(false, List.of());

    public Protection {
        excludedUnits = excludedUnits == null ? List.of() : List.copyOf(excludedUnits);
    }

    /** Both together: what one of them keeps from somebody stays kept. */
    public Protection and(Protection more) {
        List<UnitId> all = Stream.concat(excludedUnits.stream(), more.excludedUnits.stream())
                .distinct()
                .toList();
        return new Protection(sealed || more.sealed, all);
    }

    /** Whether all that the other keeps from somebody is kept from them already. */
    public boolean covers(Protection other) {
        return (sealed || !other.sealed) && excludedUnits.containsAll(other.excludedUnits);
    }
}
