package org.lunzhi.kernel.ledger;

import java.time.Instant;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseTaken;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseUpdated;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.category.CategoryCode;

/** What ledgers showed, as examples. */
public final class LedgerSamples {

    public static final LedgerId LEDGER = LedgerId.of("taizhang-yanman");
    public static final LedgerEntryId ENTRY = LedgerEntryId.of("2026-0017");
    public static final LedgerCaseId CASE = LedgerCaseId.in(LEDGER, ENTRY);
    public static final MappingVersion MAPPING = MappingVersion.of("4f2a90c1d3b5e687");

    public static final Instant RECEIVED = Instant.parse("2026-03-02T01:00:00Z");
    public static final Instant PLANNED = Instant.parse("2026-03-04T00:00:00Z");
    public static final Instant LOOKED_AT = Instant.parse("2026-03-03T02:30:00Z");
    public static final Instant CLOSED = Instant.parse("2026-03-05T08:00:00Z");

    private LedgerSamples() {}

    /** Still being worked on. */
    public static LedgerRow open() {
        return row(LedgerStatus.OPEN, LOOKED_AT, null);
    }

    /** Closed, as a later look showed. */
    public static LedgerRow closed() {
        return row(LedgerStatus.CLOSED, CLOSED, CLOSED);
    }

    public static LedgerRow row(LedgerStatus status, Instant updatedAt, Instant closedAt) {
        return new LedgerRow(
                CategoryCode.of("neighbours"),
                IntakeChannel.PHONE,
                UnitId.of("unit-yanman"),
                PlaceCode.of("place-1"),
                status,
                RECEIVED,
                updatedAt,
                PLANNED,
                closedAt);
    }

    public static LedgerCaseTaken taken(LedgerRow shown) {
        return new LedgerCaseTaken(CASE, LEDGER, ENTRY, shown, MAPPING, shown.receivedAt());
    }

    public static LedgerCaseUpdated updated(LedgerRow shown) {
        return new LedgerCaseUpdated(CASE, shown, MAPPING, shown.updatedAt());
    }
}
