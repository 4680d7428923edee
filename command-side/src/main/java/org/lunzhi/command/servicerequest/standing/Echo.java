package org.lunzhi.command.servicerequest.standing;

import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.ConfirmationSought;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.DeliveryConfirmed;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.ReworkOrdered;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.ServiceRated;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ServiceDelivered;
import org.lunzhi.kernel.servicerequest.feedback.ConfirmationManner;

/** What came back from the requester after a delivery. */
public final class Echo {

    private int deliveries;
    private int attempts;
    private int reworks;
    private int ratings;
    private @Nullable ConfirmationManner manner;

    @EventSourcingHandler
    void evolve(ServiceDelivered event) {
        deliveries++;
        attempts = 0;
    }

    @EventSourcingHandler
    void evolve(ConfirmationSought event) {
        attempts = event.attempt();
    }

    @EventSourcingHandler
    void evolve(DeliveryConfirmed event) {
        manner = event.manner();
    }

    @EventSourcingHandler
    void evolve(ReworkOrdered event) {
        reworks = event.number();
    }

    @EventSourcingHandler
    void evolve(ServiceRated event) {
        ratings = event.edition();
    }

    /** How often the service was delivered, which numbers the waiting periods. */
    public int deliveries() {
        return deliveries;
    }

    /** How often the requester was asked since the last delivery. */
    public int attempts() {
        return attempts;
    }

    /** The ordinal of the next rework. */
    public int nextRework() {
        return reworks + 1;
    }

    /** The ordinal of the next rating. */
    public int nextRating() {
        return ratings + 1;
    }

    /** How the delivery came to count as received, if it did. */
    public Optional<ConfirmationManner> manner() {
        return Optional.ofNullable(manner);
    }
}
