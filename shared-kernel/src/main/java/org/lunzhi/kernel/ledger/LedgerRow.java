package org.lunzhi.kernel.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.category.CategoryCode;

/**
 * What a ledger shows of one case, in the codes of its mapping; what it does not show is absent and never made up.
 *
 * @param category a code of the ledger's own kinds, which need not be one of the station's category scheme
 * @param unit the unit that the ledger names as answerable
 * @param plannedAt when the work was planned for, which may lie before the case was taken down
 * @param closedAt when the ledger says that it ended, cancelled and referred cases included
 */
public record LedgerRow(
        CategoryCode category,
        IntakeChannel channel,
        UnitId unit,
        @Nullable PlaceCode place,
        LedgerStatus status,
        Instant receivedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant plannedAt,
        @Nullable Instant closedAt) {}
