package org.lunzhi.kernel.policy;

import java.util.List;
import org.lunzhi.kernel.calendar.StationHours;
import org.lunzhi.kernel.policy.category.CategoryScheme;

/** Everything that one edition of a policy fixes; a case works by the book it was accepted under to its end. */
public record PolicyBook(
        PolicyVersion version,
        List<LegalBasis> basis,
        SlaPolicy sla,
        JurisdictionPolicy jurisdiction,
        CategoryScheme categories,
        RetentionPolicy retention,
        StationHours hours) {

    public PolicyBook {
        basis = basis == null ? List.of() : List.copyOf(basis);
    }
}
