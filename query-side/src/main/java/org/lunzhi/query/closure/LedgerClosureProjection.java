package org.lunzhi.query.closure;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseTaken;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseUpdated;
import org.lunzhi.query.closure.past.LedgerTimes;

/**
 * Counts cases from ledgers among all others: received and closed when the ledger says so, and nothing in between. The
 * view is emptied by {@link ClosureProjection}, which is of the same group.
 */
@ProcessingGroup(ClosureProjection.GROUP)
class LedgerClosureProjection {

    private final ClosureTimes times;

    LedgerClosureProjection(ClosureTimes times) {
        this.times = times;
    }

    @EventHandler
    void on(LedgerCaseTaken event, @SequenceNumber long version, TrackingToken token) {
        times.begin(Step.of(event.ledgerCaseId(), version, token), LedgerTimes.of(event.shown()));
    }

    @EventHandler
    void on(LedgerCaseUpdated event, @SequenceNumber long version, TrackingToken token) {
        times.change(Step.of(event.ledgerCaseId(), version, token), before -> LedgerTimes.of(event.shown()));
    }
}
