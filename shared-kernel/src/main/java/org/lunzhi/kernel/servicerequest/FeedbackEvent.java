package org.lunzhi.kernel.servicerequest;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.servicerequest.feedback.ConfirmationManner;
import org.lunzhi.kernel.servicerequest.feedback.ContactResult;
import org.lunzhi.kernel.servicerequest.feedback.Rating;

/** What the requester says to a delivery, and how the order is closed. */
public sealed interface FeedbackEvent extends ServiceRequestEvent {

    /** 核实: somebody asked, or tried to ask, the requester whether the service arrived. */
    @Revision("1")
    record ConfirmationSought(
            ServiceRequestId serviceRequestId,
            int attempt,
            ContactResult contact,
            OfficerId officer,
            Deadline confirmation,
            Instant occurredAt)
            implements FeedbackEvent, SetsDeadlines {

        @Override
        public List<Deadline> deadlines() {
            return List.of(confirmation);
        }
    }

    /** 确认: the service counts as received; where nobody could be reached it says so. */
    @Revision("1")
    record DeliveryConfirmed(
            ServiceRequestId serviceRequestId,
            ConfirmationManner manner,
            @Nullable DocumentRef statement,
            Deadline ratingWindow,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements FeedbackEvent, SetsDeadlines, EndsDeadlines {

        public DeliveryConfirmed {
            endedDeadlines = Copied.of(endedDeadlines);
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(ratingWindow);
        }
    }

    /** 重办: the requester did not accept the delivery; the original limit runs on. */
    @Revision("1")
    record ReworkOrdered(
            ServiceRequestId serviceRequestId,
            int number,
            DocumentRef reason,
            Deadline service,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements FeedbackEvent, SetsDeadlines, EndsDeadlines {

        public ReworkOrdered {
            endedDeadlines = Copied.of(endedDeadlines);
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(service);
        }
    }

    /** 评单: the requester rated the service with their own token; a later rating within the window replaces it. */
    @Revision("1")
    record ServiceRated(
            ServiceRequestId serviceRequestId,
            Rating rating,
            @Nullable DocumentRef opinion,
            int edition,
            Instant occurredAt)
            implements FeedbackEvent {}

    /** 办毕归档: nothing more is owed to the requester. */
    @Revision("1")
    record OrderClosed(
            ServiceRequestId serviceRequestId,
            ConfirmationManner ground,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements FeedbackEvent, EndsDeadlines {

        public OrderClosed {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }
}
