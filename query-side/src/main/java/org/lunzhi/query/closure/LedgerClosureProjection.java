package org.lunzhi.query.closure;

import java.util.EnumSet;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseTaken;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseUpdated;
import org.lunzhi.kernel.ledger.LedgerRow;
import org.lunzhi.query.closure.figure.CaseGround;
import org.lunzhi.query.closure.figure.CaseTimes;
import org.lunzhi.query.closure.figure.Milestone;

/**
 * Counts cases from ledgers among all others: received and closed when the ledger says so, and nothing in between. The
 * view is emptied by {@link ClosureProjection}, which is of the same group.
 */
@ProcessingGroup(ClosureProjection.GROUP)
class LedgerClosureProjection {

    /** Which closure was the first, a ledger does not tell: it shows the one that stands. */
    private static final Set<Milestone> NEVER_SHOWN = EnumSet.complementOf(EnumSet.of(Milestone.CLOSED));

    private final ClosureTimes times;

    LedgerClosureProjection(ClosureTimes times) {
        this.times = times;
    }

    @EventHandler
    void on(LedgerCaseTaken event, @SequenceNumber long version, TrackingToken token) {
        times.begin(Step.of(event.ledgerCaseId(), version, token), timesOf(event.shown()));
    }

    @EventHandler
    void on(LedgerCaseUpdated event, @SequenceNumber long version, TrackingToken token) {
        times.change(Step.of(event.ledgerCaseId(), version, token), before -> timesOf(event.shown()));
    }

    private static CaseTimes timesOf(LedgerRow row) {
        CaseGround ground = new CaseGround(row.unit(), row.category(), row.channel(), false);
        CaseTimes received = CaseTimes.received(ground, row.receivedAt()).untold(NEVER_SHOWN);
        return switch (row.status()) {
            case OPEN, PENDING -> received;
            case CANCELLED, REFERRED -> received.ended();
            case CLOSED ->
                row.closedAt() == null
                        ? received.untold(EnumSet.allOf(Milestone.class))
                        : received.latest(Milestone.CLOSED, row.closedAt());
        };
    }
}
