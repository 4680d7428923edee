package org.lunzhi.kernel.servicerequest;

import java.time.Instant;

/** Everything that can happen to an ordered service; the families follow the phases of its life. */
public sealed interface ServiceRequestEvent permits PlacingEvent, FulfilmentEvent, FeedbackEvent, OrderFileEvent {

    ServiceRequestId serviceRequestId();

    /** When it happened. */
    Instant occurredAt();
}
