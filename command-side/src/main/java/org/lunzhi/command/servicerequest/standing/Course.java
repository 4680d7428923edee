package org.lunzhi.command.servicerequest.standing;

import static java.util.Map.entry;

import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
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
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderCancelled;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderConverted;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderExpired;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderOpened;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderRejected;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderScreened;
import org.lunzhi.kernel.servicerequest.ServiceRequestEvent;

/** Which stage each event leads to: the state machine of DOMAIN §4.3 in one table. */
final class Course {

    private static final Map<Class<? extends ServiceRequestEvent>, Stage> LEADS_TO = Map.ofEntries(
            entry(OrderPlaced.class, Stage.SUBMITTED),
            entry(OrderScreened.class, Stage.SCREENED),
            entry(OrderRejected.class, Stage.REJECTED),
            entry(OrderConverted.class, Stage.CONVERTED),
            entry(OrderOpened.class, Stage.OPEN),
            entry(OrderCancelled.class, Stage.CANCELLED),
            entry(OrderExpired.class, Stage.EXPIRED),
            entry(OrderClaimed.class, Stage.CLAIMED),
            entry(ClaimReleased.class, Stage.OPEN),
            entry(ClaimLapsed.class, Stage.OPEN),
            entry(OrderDispatched.class, Stage.DISPATCHED),
            entry(DispatchRecalled.class, Stage.OPEN),
            entry(ServiceStarted.class, Stage.IN_SERVICE),
            entry(ServiceDelivered.class, Stage.DELIVERED),
            entry(DeliveryConfirmed.class, Stage.CONFIRMED),
            entry(ReworkOrdered.class, Stage.IN_SERVICE),
            entry(OrderClosed.class, Stage.CLOSED));

    private Stage stage = Stage.SUBMITTED;

    @EventSourcingHandler
    void evolve(ServiceRequestEvent event) {
        stage = LEADS_TO.getOrDefault(event.getClass(), stage);
    }

    Stage stage() {
        return stage;
    }
}
