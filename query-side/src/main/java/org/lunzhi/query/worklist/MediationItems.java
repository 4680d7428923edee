package org.lunzhi.query.worklist;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementFellThrough;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementReached;
import org.lunzhi.kernel.mediation.EndingEvent.CaseArchived;
import org.lunzhi.kernel.mediation.EndingEvent.CaseConcluded;
import org.lunzhi.kernel.mediation.EndingEvent.MediationTerminated;
import org.lunzhi.kernel.mediation.EndingEvent.NotReachedRecorded;
import org.lunzhi.kernel.mediation.EndingEvent.PartyWithdrew;
import org.lunzhi.kernel.mediation.EndingEvent.PerformanceNoted;
import org.lunzhi.kernel.mediation.MediationEvent;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationAccepted;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationDeclined;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyRefused;
import org.lunzhi.kernel.mediation.PreparationEvent.CaseBecameReady;
import org.lunzhi.kernel.mediation.PreparationEvent.MediatorReplaced;
import org.lunzhi.kernel.mediation.PreparationEvent.MediatorsAssigned;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.mediation.conduct.AssignedMediator;
import org.lunzhi.kernel.mediation.ending.PerformanceState;
import org.lunzhi.query.support.Fold;
import org.lunzhi.query.worklist.WorkItem.Kind;
import org.lunzhi.query.worklist.WorkItem.Step;

/** The work that mediations ask for. A private screening moves nothing here, whatever was answered. */
@ProcessingGroup(MediationItems.GROUP)
class MediationItems {

    static final String GROUP = "mediation-items";

    private static final Fold<WorkItem> FOLD = ending(opening(new Fold<>()));

    private final Worklists worklists;

    MediationItems(Worklists worklists) {
        this.worklists = worklists;
    }

    @EventHandler
    void on(MediationEvent event, DomainEventMessage<?> message) {
        worklists.record(message, MediationItems::after);
    }

    @ResetHandler
    void reset() {
        worklists.clear(Kind.MEDIATION);
    }

    /** The item after a fact of its mediation. */
    static WorkItem after(@Nullable WorkItem before, DomainEventMessage<?> message) {
        MediationEvent event = (MediationEvent) message.getPayload();
        WorkItem item = before == null ? begun((MediationProposed) event) : before;
        return FOLD.apply(Limits.after(item, event), event);
    }

    private static WorkItem begun(MediationProposed event) {
        return WorkItem.begun(
                        event.mediationId().value(),
                        Kind.MEDIATION,
                        Step.CONSENT,
                        event.unit(),
                        event.excludedUnits(),
                        event.occurredAt())
                .sealedIf(event.sealed());
    }

    private static Fold<WorkItem> opening(Fold<WorkItem> fold) {
        return fold.on(PartyRefused.class, (item, event) -> item.ended())
                .on(MediationDeclined.class, (item, event) -> item.ended())
                .on(MediationAccepted.class, (item, event) -> item.waitsFor(Step.PREPARATION))
                .on(MediatorsAssigned.class, (item, event) -> item.takenBy(leading(event)))
                .on(MediatorReplaced.class, (item, event) -> replaced(item, event.successor()))
                .on(CaseBecameReady.class, (item, event) -> item.waitsFor(Step.SESSION))
                .on(
                        AccessRestricted.class,
                        (item, event) -> item.keptFrom(event.excludedUnits()).sealedIf(event.sealed()));
    }

    private static Fold<WorkItem> ending(Fold<WorkItem> fold) {
        return fold.on(AgreementReached.class, (item, event) -> item.waitsFor(Step.AGREEMENT))
                .on(AgreementFellThrough.class, (item, event) -> item.waitsFor(Step.SESSION))
                .on(PerformanceNoted.class, MediationItems::performed)
                .on(NotReachedRecorded.class, (item, event) -> item.waitsFor(Step.CLOSURE))
                .on(PartyWithdrew.class, (item, event) -> item.waitsFor(Step.CLOSURE))
                .on(MediationTerminated.class, (item, event) -> item.waitsFor(Step.ARCHIVE))
                .on(CaseConcluded.class, (item, event) -> item.waitsFor(Step.ARCHIVE))
                .on(CaseArchived.class, (item, event) -> item.ended());
    }

    private static @Nullable OfficerId leading(MediatorsAssigned event) {
        return event.mediators().stream()
                .filter(AssignedMediator::leads)
                .findFirst()
                .map(AssignedMediator::officer)
                .orElse(null);
    }

    /** What is left to do once every obligation was met is to conclude the case. */
    private static WorkItem performed(WorkItem item, PerformanceNoted event) {
        return event.state() == PerformanceState.PERFORMED ? item.waitsFor(Step.CLOSURE) : item;
    }

    private static WorkItem replaced(WorkItem item, AssignedMediator successor) {
        return successor.leads() ? item.takenBy(successor.officer()) : item;
    }
}
