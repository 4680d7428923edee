package org.lunzhi.query.worklist;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.DeliveryConfirmed;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.OrderClosed;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.ReworkOrdered;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ClaimLapsed;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ClaimReleased;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.DispatchRecalled;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.OrderClaimed;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.OrderDispatched;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ServiceDelivered;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderAccessRestricted;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.ServiceCorrected;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderCancelled;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderConverted;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderExpired;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderOpened;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderRejected;
import org.lunzhi.kernel.servicerequest.ServiceRequestEvent;
import org.lunzhi.query.support.Fold;
import org.lunzhi.query.worklist.WorkItem.Kind;
import org.lunzhi.query.worklist.WorkItem.Step;

/** The work that ordered services ask for. */
@ProcessingGroup(ServiceItems.GROUP)
class ServiceItems {

    static final String GROUP = "service-items";

    private static final Fold<WorkItem> FOLD = ending(charge(new Fold<>()));

    private final Worklists worklists;

    ServiceItems(Worklists worklists) {
        this.worklists = worklists;
    }

    @EventHandler
    void on(ServiceRequestEvent event, DomainEventMessage<?> message) {
        worklists.record(message, ServiceItems::after);
    }

    @ResetHandler
    void reset() {
        worklists.clear(Kind.SERVICE_REQUEST);
    }

    /** The item after a fact of its order. */
    static WorkItem after(@Nullable WorkItem before, DomainEventMessage<?> message) {
        ServiceRequestEvent event = (ServiceRequestEvent) message.getPayload();
        WorkItem item = before == null ? begun((OrderPlaced) event) : before;
        return FOLD.apply(Limits.after(item, event), event);
    }

    private static WorkItem begun(OrderPlaced event) {
        return WorkItem.begun(
                event.serviceRequestId().value(),
                Kind.SERVICE_REQUEST,
                Step.SCREENING,
                event.promise().competent(),
                List.of(),
                event.occurredAt());
    }

    private static Fold<WorkItem> charge(Fold<WorkItem> fold) {
        return fold.on(
                        OrderOpened.class,
                        (item, event) -> item.receivedBy(event.unit()).waitsFor(Step.CLAIM))
                .on(ServiceCorrected.class, (item, event) -> item.receivedBy(event.competent()))
                .on(
                        OrderClaimed.class,
                        (item, event) -> item.with(event.unit())
                                .takenBy(event.claimant())
                                .waitsFor(Step.DELIVERY))
                .on(
                        OrderDispatched.class,
                        (item, event) ->
                                item.with(event.unit()).takenBy(event.runner()).waitsFor(Step.DELIVERY))
                .on(ClaimReleased.class, (item, event) -> open(item))
                .on(ClaimLapsed.class, (item, event) -> open(item))
                .on(DispatchRecalled.class, (item, event) -> open(item))
                .on(ReworkOrdered.class, (item, event) -> item.waitsFor(Step.DELIVERY));
    }

    private static Fold<WorkItem> ending(Fold<WorkItem> fold) {
        return fold.on(ServiceDelivered.class, (item, event) -> item.waitsFor(Step.CONFIRMATION))
                .on(DeliveryConfirmed.class, (item, event) -> item.waitsFor(Step.CLOSURE))
                .on(OrderClosed.class, (item, event) -> item.ended())
                .on(OrderRejected.class, (item, event) -> item.ended())
                .on(
                        OrderConverted.class,
                        (item, event) ->
                                item.ended().keptFrom(event.protection().excludedUnits()))
                .on(OrderAccessRestricted.class, (item, event) -> item.keptFrom(event.excludedUnits()))
                .on(OrderCancelled.class, (item, event) -> item.ended())
                .on(OrderExpired.class, (item, event) -> item.ended());
    }

    private static WorkItem open(WorkItem item) {
        return item.returned(Step.CLAIM);
    }
}
