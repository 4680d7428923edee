package org.lunzhi.command.servicerequest.feedback;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.feedback.ContactResult;
import org.lunzhi.kernel.servicerequest.feedback.Rating;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

/** What one can ask of a delivered order; the requester speaks by their token or in writing. */
sealed interface FeedbackCommand {

    @TargetAggregateIdentifier
    ServiceRequestId serviceRequestId();

    record SeekConfirmation(ServiceRequestId serviceRequestId, ContactResult contact) implements FeedbackCommand {}

    record ConfirmDelivery(
            ServiceRequestId serviceRequestId,
            @Nullable TokenHash token,
            @Nullable DocumentRef statement) implements FeedbackCommand {}

    /** The reason is the written word of whoever files it for the requester. */
    record RejectDelivery(
            ServiceRequestId serviceRequestId, @Nullable TokenHash token, DocumentRef reason)
            implements FeedbackCommand {}

    record RateService(
            ServiceRequestId serviceRequestId,
            TokenHash token,
            Rating rating,
            @Nullable DocumentRef opinion) implements FeedbackCommand {}

    record CloseOrder(ServiceRequestId serviceRequestId) implements FeedbackCommand {}
}
