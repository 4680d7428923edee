package org.lunzhi.query.worklist;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.agreement.AgreementEvent;
import org.lunzhi.kernel.agreement.ConfirmationEvent.AgreementConfirmed;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationApplied;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationDismissed;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationRefused;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationWithdrawn;
import org.lunzhi.kernel.agreement.PerformanceEvent.AgreementPerformed;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationBreached;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationPerformed;
import org.lunzhi.kernel.agreement.ProtectionEvent.AgreementAccessRestricted;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementBecameEffective;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementDrawnUp;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementLapsed;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.query.support.Fold;
import org.lunzhi.query.support.Recorded;
import org.lunzhi.query.worklist.WorkItem.Kind;
import org.lunzhi.query.worklist.WorkItem.Step;

/**
 * The work that agreements ask for: acts that are missing, obligations that fall due, the days left for asking a court.
 * An obligation that is overdue keeps its deadline and stays on the list of what is overdue until it is met.
 */
@ProcessingGroup(AgreementItems.GROUP)
class AgreementItems {

    static final String GROUP = "agreement-items";

    private static final Fold<WorkItem> FOLD = new Fold<WorkItem>()
            .on(AgreementBecameEffective.class, (item, event) -> item.waitsFor(Step.PERFORMANCE))
            .on(AgreementLapsed.class, (item, event) -> item.ended())
            .on(ObligationBreached.class, (item, event) -> item.waitsFor(Step.BREACH))
            .on(ObligationPerformed.class, (item, event) -> item.waitsFor(Step.PERFORMANCE))
            .on(AgreementPerformed.class, (item, event) -> item.ended())
            .on(ConfirmationApplied.class, (item, event) -> inCourt(item, true))
            .on(ConfirmationRefused.class, (item, event) -> inCourt(item, false))
            .on(ConfirmationWithdrawn.class, (item, event) -> inCourt(item, false))
            .on(ConfirmationDismissed.class, (item, event) -> inCourt(item, false))
            .on(AgreementConfirmed.class, (item, event) -> inCourt(item, false))
            .on(
                    AgreementAccessRestricted.class,
                    (item, event) -> item.keptFrom(event.excludedUnits()).sealedIf(event.sealed()));

    private final Worklists worklists;

    AgreementItems(Worklists worklists) {
        this.worklists = worklists;
    }

    @EventHandler
    void on(AgreementEvent event, DomainEventMessage<?> message) {
        worklists.record(message, AgreementItems::after);
    }

    @ResetHandler
    void reset() {
        worklists.clear(Kind.AGREEMENT);
    }

    /** The item after a fact of its agreement. */
    static WorkItem after(@Nullable WorkItem before, DomainEventMessage<?> message) {
        AgreementEvent event = (AgreementEvent) message.getPayload();
        WorkItem item = before == null ? begun((AgreementDrawnUp) event, message) : before;
        return FOLD.apply(Limits.after(item, event), event);
    }

    private static WorkItem begun(AgreementDrawnUp event, DomainEventMessage<?> message) {
        UnitId unit = event.unit() == null ? Recorded.of(message).unit() : event.unit();
        return WorkItem.begun(
                        event.agreementId().value(),
                        Kind.AGREEMENT,
                        Step.SIGNATURE,
                        unit,
                        event.excludedUnits(),
                        event.occurredAt())
                .takenBy(event.lead())
                .sealedIf(event.sealed());
    }

    /** What a court does with an agreement changes nothing where all is performed or an obligation was broken. */
    private static WorkItem inCourt(WorkItem item, boolean pending) {
        boolean waiting = item.step() == Step.PERFORMANCE || item.step() == Step.COURT;
        return waiting ? item.waitsFor(pending ? Step.COURT : Step.PERFORMANCE) : item;
    }
}
