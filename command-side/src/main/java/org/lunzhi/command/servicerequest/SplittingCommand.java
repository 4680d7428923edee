package org.lunzhi.command.servicerequest;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;

/** How one order becomes two. */
sealed interface SplittingCommand {

    @TargetAggregateIdentifier
    ServiceRequestId serviceRequestId();

    /** Cuts a part out of an order; the part is written like any order, with its persons named anew. */
    record SplitOrder(ServiceRequestId serviceRequestId, PlaceOrder part) implements SplittingCommand {}

    /** Places a part; it was ordered when the whole was, so that splitting stops no clock. */
    record PlacePart(PlaceOrder order, Instant orderedAt) implements SplittingCommand {

        @Override
        public ServiceRequestId serviceRequestId() {
            return order.serviceRequestId();
        }
    }
}
