package org.lunzhi.command.ledger;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.kernel.ledger.LedgerCaseId;
import org.lunzhi.kernel.ledger.LedgerId;
import org.lunzhi.kernel.ledger.LedgerRow;
import org.lunzhi.kernel.ledger.MappingVersion;

/** Take down what a ledger shows of a case. */
record TakeLedgerCase(
        @TargetAggregateIdentifier LedgerCaseId ledgerCaseId,
        LedgerId ledger,
        LedgerEntryId entry,
        LedgerRow shown,
        MappingVersion mapping) {}
