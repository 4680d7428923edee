package org.lunzhi.kernel.grievance.intake;

import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;

/** Where a matter came from, when it was not simply brought in. */
public record Source(
        @Nullable LedgerEntryId ledgerEntry,
        @Nullable ServiceRequestId order,
        @Nullable GrievanceId splitFrom) {

    /** Brought in by a person, from nowhere else. */
    public static final Source DIRECT = new Source(null, null, null);

    /** A ledger's or hotline's own entry. */
    public static Source ledger(LedgerEntryId entry) {
        return new Source(entry, null, null);
    }

    /** An ordered service that turned out to be a conflict. */
    public static Source order(ServiceRequestId order) {
        return new Source(null, order, null);
    }

    /** A part of another matter. */
    public static Source splitFrom(GrievanceId whole) {
        return new Source(null, null, whole);
    }
}
