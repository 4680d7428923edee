package org.lunzhi.command.ledger;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.ledger.LedgerRule.LEDGER_ROW_OUTDATED;
import static org.lunzhi.command.ledger.LedgerRule.isBefore;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.ledger.LedgerCaseId;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseTaken;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseUpdated;
import org.lunzhi.kernel.ledger.LedgerRow;

/** A case as somebody's ledger shows it: known once, and again only when the ledger shows it otherwise. */
@Aggregate(cache = "aggregateCache")
class LedgerCase {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private LedgerCaseId id;

    private @Nullable LedgerRow known;

    /** The same row again changes nothing, so that a ledger may be read as often as one likes. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Taking decide(TakeLedgerCase command, Clock clock) {
        LedgerRow shown = command.shown();
        if (shown.equals(known)) {
            return Taking.KNOWN;
        }
        LedgerRule.requireBelievable(shown, clock);
        if (known == null) {
            apply(new LedgerCaseTaken(
                    command.ledgerCaseId(),
                    command.ledger(),
                    command.entry(),
                    shown,
                    command.mapping(),
                    shown.receivedAt()));
            return Taking.NEW;
        }
        LEDGER_ROW_OUTDATED.requires(known.updatedAt() == null || !isBefore(shown.updatedAt(), known.updatedAt()));
        apply(new LedgerCaseUpdated(command.ledgerCaseId(), shown, command.mapping(), changedAt(shown, clock)));
        return Taking.CHANGED;
    }

    @EventSourcingHandler
    void evolve(LedgerCaseTaken event) {
        id = event.ledgerCaseId();
        known = event.shown();
    }

    @EventSourcingHandler
    void evolve(LedgerCaseUpdated event) {
        known = event.shown();
    }

    /** When the ledger says that it was changed; where it does not say, the moment in which we learned of it. */
    private static Instant changedAt(LedgerRow shown, Clock clock) {
        return Objects.requireNonNullElseGet(shown.updatedAt(), clock::instant);
    }

    @SuppressWarnings("NullAway.Init") // Axon makes an empty one before it replays the events.
    LedgerCase() {}
}
