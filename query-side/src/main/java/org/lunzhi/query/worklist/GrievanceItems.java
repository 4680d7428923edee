package org.lunzhi.query.worklist;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchAcknowledged;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchReturned;
import org.lunzhi.kernel.grievance.DispatchEvent.GrievanceDispatched;
import org.lunzhi.kernel.grievance.DispatchEvent.HandlingHandedOver;
import org.lunzhi.kernel.grievance.DispatchEvent.UnitDesignated;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceAccepted;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceDeclined;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTransferredOut;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTriaged;
import org.lunzhi.kernel.grievance.OutcomeEvent.FollowUpRecorded;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceClosed;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceReopened;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceWithdrawn;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReported;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReviewed;
import org.lunzhi.kernel.grievance.OutcomeEvent.ReworkOrdered;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceParked;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.OverlayEvent.ParkingEnded;
import org.lunzhi.kernel.grievance.RecordEvent.GrievanceLinked;
import org.lunzhi.kernel.grievance.outcome.FollowUpConclusion;
import org.lunzhi.query.support.Fold;
import org.lunzhi.query.worklist.WorkItem.Kind;
import org.lunzhi.query.worklist.WorkItem.Step;

/** Keeps the open items of grievances up to date. */
@ProcessingGroup(GrievanceItems.GROUP)
class GrievanceItems {

    static final String GROUP = "grievance-items";

    private static final Fold<WorkItem> FOLD = new Fold<WorkItem>()
            .on(GrievanceTriaged.class, (item, event) -> item.waitsFor(Step.DECISION))
            .on(GrievanceAccepted.class, (item, event) -> item.waitsFor(Step.DISPATCH))
            .on(
                    GrievanceDispatched.class,
                    (item, event) -> item.with(event.lead()).takenBy(null).waitsFor(Step.ACKNOWLEDGEMENT))
            .on(
                    UnitDesignated.class,
                    (item, event) -> item.with(event.lead()).takenBy(null).waitsFor(Step.ACKNOWLEDGEMENT))
            .on(
                    DispatchAcknowledged.class,
                    (item, event) -> item.takenBy(event.officer()).waitsFor(Step.HANDLING))
            .on(DispatchReturned.class, (item, event) -> item.returned(Step.DISPATCH))
            .on(HandlingHandedOver.class, (item, event) -> item.takenBy(event.to()))
            .on(OutcomeReported.class, (item, event) -> item.waitsFor(Step.REVIEW))
            .on(OutcomeReviewed.class, (item, event) -> item.waitsFor(Step.FOLLOW_UP))
            .on(ReworkOrdered.class, (item, event) -> item.waitsFor(Step.HANDLING))
            .on(GrievanceReopened.class, (item, event) -> item.waitsFor(Step.HANDLING))
            .on(FollowUpRecorded.class, GrievanceItems::followedUp)
            .on(GrievanceParked.class, (item, event) -> item.waitsFor(Step.PARKED))
            .on(ParkingEnded.class, (item, event) -> item.waitsFor(Step.HANDLING))
            .on(
                    GrievanceSealed.class,
                    (item, event) -> item.keptFrom(event.protection().excludedUnits()))
            .on(GrievanceClosed.class, (item, event) -> item.ended())
            .on(GrievanceDeclined.class, (item, event) -> item.ended())
            .on(GrievanceTransferredOut.class, (item, event) -> item.ended())
            .on(GrievanceWithdrawn.class, (item, event) -> item.ended())
            .on(GrievanceLinked.class, (item, event) -> item.ended());

    private final Worklists worklists;

    GrievanceItems(Worklists worklists) {
        this.worklists = worklists;
    }

    @EventHandler
    void on(GrievanceEvent event, DomainEventMessage<?> message) {
        worklists.record(message, GrievanceItems::after);
    }

    @ResetHandler
    void reset() {
        worklists.clear(Kind.GRIEVANCE);
    }

    /** The item after a fact of its grievance. */
    static WorkItem after(@Nullable WorkItem before, DomainEventMessage<?> message) {
        GrievanceEvent event = (GrievanceEvent) message.getPayload();
        WorkItem item = before == null ? begun((GrievanceRegistered) event) : before;
        return FOLD.apply(Limits.after(item, event), event);
    }

    private static WorkItem begun(GrievanceRegistered event) {
        return WorkItem.begun(
                event.grievanceId().value(),
                Kind.GRIEVANCE,
                Step.TRIAGE,
                event.receipt().unit(),
                event.protection().excludedUnits(),
                event.receipt().receivedAt());
    }

    private static WorkItem followedUp(WorkItem item, FollowUpRecorded event) {
        boolean done = event.conclusion() == FollowUpConclusion.CONCLUDED
                || event.conclusion() == FollowUpConclusion.UNREACHED;
        return done ? item.waitsFor(Step.CLOSURE) : item;
    }
}
