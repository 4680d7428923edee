package org.lunzhi.kernel.ledger;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;

/** What is learned of a case from somebody's ledger; it claims no step that the ledger does not show. */
public sealed interface LedgerEvent {

    LedgerCaseId ledgerCaseId();

    /** What the ledger showed. */
    LedgerRow shown();

    /** 台账录入: a case was taken over from a ledger as it stands there; it happened when the ledger says it came in. */
    @Revision("1")
    record LedgerCaseTaken(
            LedgerCaseId ledgerCaseId,
            LedgerId ledger,
            LedgerEntryId entry,
            LedgerRow shown,
            MappingVersion mapping,
            Instant occurredAt)
            implements LedgerEvent {}

    /** 台账更新: a later look showed the case otherwise; it happened when the ledger says that it was changed. */
    @Revision("1")
    record LedgerCaseUpdated(LedgerCaseId ledgerCaseId, LedgerRow shown, MappingVersion mapping, Instant occurredAt)
            implements LedgerEvent {}
}
