package org.lunzhi.query.servicerequest;

import java.time.LocalDate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.DeliveryConfirmed;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.OrderClosed;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.ReworkOrdered;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ClaimLapsed;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ClaimReleased;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.DispatchRecalled;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.OrderClaimed;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.OrderDispatched;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ServiceDelivered;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ServiceStarted;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderAccessRestricted;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.ServiceCorrected;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderCancelled;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderConverted;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderExpired;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderOpened;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderRejected;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderScreened;
import org.lunzhi.kernel.servicerequest.ServiceRequestEvent;
import org.lunzhi.query.support.Fold;

/** How the file of an order follows from its events. */
final class OrderFold {

    private static final Fold<OrderFile> FOLD = delivery(charge(placing(new Fold<>())));

    private OrderFold() {}

    /** The file after the event; the order itself opens it. */
    static OrderFile apply(@Nullable OrderFile before, DomainEventMessage<?> message) {
        ServiceRequestEvent event = (ServiceRequestEvent) message.getPayload();
        OrderFile file = before == null ? OrderFile.placed((OrderPlaced) event) : FOLD.apply(before, event);
        return file.due(dueOn(file.dueOn(), event)).holding(file.dossier().after(message, event.occurredAt()));
    }

    private static Fold<OrderFile> placing(Fold<OrderFile> fold) {
        return fold.on(OrderScreened.class, (file, event) -> file.at(OrderState.SCREENED))
                .on(OrderOpened.class, (file, event) -> file.at(OrderState.OPEN).receivedBy(event.unit()))
                .on(OrderRejected.class, (file, event) -> file.at(OrderState.REJECTED))
                .on(
                        OrderConverted.class,
                        (file, event) -> file.goneOnAs(
                                event.grievance(), event.protection().excludedUnits()))
                .on(OrderAccessRestricted.class, (file, event) -> file.keptFrom(event.excludedUnits()))
                .on(OrderCancelled.class, (file, event) -> file.at(OrderState.CANCELLED))
                .on(OrderExpired.class, (file, event) -> file.at(OrderState.EXPIRED))
                .on(ServiceCorrected.class, (file, event) -> file.as(event.service(), event.competent()));
    }

    private static Fold<OrderFile> charge(Fold<OrderFile> fold) {
        return fold.on(
                        OrderClaimed.class,
                        (file, event) -> file.at(OrderState.CLAIMED).with(event.unit(), event.claimant()))
                .on(ClaimReleased.class, (file, event) -> reopened(file))
                .on(ClaimLapsed.class, (file, event) -> reopened(file))
                .on(
                        OrderDispatched.class,
                        (file, event) -> file.at(OrderState.DISPATCHED).with(event.unit(), event.runner()))
                .on(DispatchRecalled.class, (file, event) -> reopened(file));
    }

    private static Fold<OrderFile> delivery(Fold<OrderFile> fold) {
        return fold.on(
                        ServiceStarted.class,
                        (file, event) -> file.at(OrderState.IN_SERVICE).with(event.unit(), event.provider()))
                .on(ServiceDelivered.class, (file, event) -> file.at(OrderState.DELIVERED))
                .on(DeliveryConfirmed.class, (file, event) -> file.at(OrderState.CONFIRMED))
                .on(ReworkOrdered.class, (file, event) -> file.at(OrderState.IN_SERVICE))
                .on(OrderClosed.class, (file, event) -> file.at(OrderState.CLOSED));
    }

    private static OrderFile reopened(OrderFile file) {
        return file.at(OrderState.OPEN).with(file.home(), null);
    }

    private static @Nullable LocalDate dueOn(@Nullable LocalDate known, Object event) {
        if (event instanceof SetsDeadlines sets) {
            return sets.deadlines().stream()
                    .filter(deadline -> deadline.kind() == DeadlineKind.SERVICE)
                    .map(Deadline::rolled)
                    .findFirst()
                    .orElse(known);
        }
        return known;
    }
}
