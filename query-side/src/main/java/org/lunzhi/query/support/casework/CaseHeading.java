package org.lunzhi.query.support.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.organisation.UnitId;

/**
 * Under what a case of any kind is counted.
 *
 * @param unit the unit that answers for it; absent where no event says (an agreement is its committee's)
 * @param category its category, or the service that was ordered; absent before anybody said
 * @param kept whether somebody is kept from it; then it must not show under a unit or category
 */
public record CaseHeading(@Nullable String unit, @Nullable String category, boolean kept) {

    public static final CaseHeading UNKNOWN = new CaseHeading(null, null, false);

    /** The heading after one more event of the case. */
    public CaseHeading after(Object event) {
        return HeadingFold.FOLD.apply(this, event);
    }

    CaseHeading under(UnitId answerable) {
        return new CaseHeading(answerable.value(), category, kept);
    }

    CaseHeading as(Object code) {
        return new CaseHeading(unit, code.toString(), kept);
    }

    /** Once kept from somebody, it stays kept. */
    CaseHeading kept(boolean sealed, List<UnitId> excluded) {
        return sealed || !excluded.isEmpty() ? new CaseHeading(unit, category, true) : this;
    }

    CaseHeading kept(Protection protection) {
        return kept(protection.sealed(), protection.excludedUnits());
    }
}
