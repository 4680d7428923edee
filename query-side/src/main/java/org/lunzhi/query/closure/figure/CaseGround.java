package org.lunzhi.query.closure.figure;

import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.category.CategoryCode;

/** Under which headings a matter is counted; a sealed one counts in the whole only, never under a unit. */
public record CaseGround(UnitId unit, @Nullable CategoryCode category, IntakeChannel channel, boolean sealed) {

    public CaseGround under(UnitId answerable) {
        return new CaseGround(answerable, category, channel, sealed);
    }

    public CaseGround as(CategoryCode corrected) {
        return new CaseGround(unit, corrected, channel, sealed);
    }

    public CaseGround kept() {
        return new CaseGround(unit, category, channel, true);
    }
}
