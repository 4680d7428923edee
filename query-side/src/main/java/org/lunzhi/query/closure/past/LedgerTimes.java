package org.lunzhi.query.closure.past;

import java.util.EnumSet;
import java.util.Set;
import org.lunzhi.kernel.ledger.LedgerRow;
import org.lunzhi.query.closure.figure.CaseGround;
import org.lunzhi.query.closure.figure.CaseTimes;
import org.lunzhi.query.closure.figure.Milestone;

/** The times of a case as a ledger shows it: received and closed when the ledger says so, and nothing in between. */
public final class LedgerTimes {

    /** Which closure was the first, a ledger does not tell: it shows the one that stands. */
    private static final Set<Milestone> NEVER_SHOWN = EnumSet.complementOf(EnumSet.of(Milestone.CLOSED));

    private LedgerTimes() {}

    /** The times of one row. */
    public static CaseTimes of(LedgerRow row) {
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
