package org.lunzhi.query.closure.past;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.ledger.LedgerEvent;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseTaken;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseUpdated;
import org.lunzhi.query.closure.figure.CaseTimes;
import org.lunzhi.query.closure.figure.GrievanceTimes;

/** One matter as it was: its times, by the same steps as the live figures, and its limit for handling. */
public record MatterThen(CaseTimes times, HandlingLimit limit) {

    /** The matter after its next fact. */
    public static MatterThen after(@Nullable MatterThen before, DomainEventMessage<?> fact) {
        Object event = fact.getPayload();
        if (event instanceof LedgerEvent ledger) {
            return new MatterThen(LedgerTimes.of(ledger.shown()), HandlingLimit.NONE);
        }
        if (before == null) {
            return new MatterThen(GrievanceTimes.begin((GrievanceRegistered) event), HandlingLimit.NONE);
        }
        CaseTimes times = GrievanceTimes.apply(before.times(), event);
        return new MatterThen(times, before.limit().after(event, times.receivedAt()));
    }

    /** When a fact of a grievance or of a ledger's case happened. */
    public static Instant occurredAt(Object event) {
        if (event instanceof LedgerCaseTaken taken) {
            return taken.occurredAt();
        }
        return event instanceof LedgerCaseUpdated updated
                ? updated.occurredAt()
                : ((GrievanceEvent) event).occurredAt();
    }
}
