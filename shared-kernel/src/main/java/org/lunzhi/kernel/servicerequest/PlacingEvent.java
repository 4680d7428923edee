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
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.category.CategorySchemeVersion;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.ProcessingNotice;
import org.lunzhi.kernel.servicerequest.order.CancelledBy;
import org.lunzhi.kernel.servicerequest.order.Demand;
import org.lunzhi.kernel.servicerequest.order.OrderChannel;
import org.lunzhi.kernel.servicerequest.order.Promise;
import org.lunzhi.kernel.servicerequest.order.RejectionReason;
import org.lunzhi.kernel.servicerequest.order.Requester;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.lunzhi.kernel.servicerequest.order.TrackingCode;

/** What happens to an order until it is open to those who handle it, and how it ends before its time. */
public sealed interface PlacingEvent extends ServiceRequestEvent {

    /** 点单: a resident ordered a service of the catalogue, free of charge. */
    @Revision("1")
    record OrderPlaced(
            ServiceRequestId serviceRequestId,
            TrackingCode trackingCode,
            OrderChannel channel,
            Demand demand,
            Requester requester,
            ProcessingNotice notice,
            Promise promise,
            List<Deadline> deadlines,
            Instant occurredAt)
            implements PlacingEvent, SetsDeadlines {

        public OrderPlaced {
            deadlines = Copied.of(deadlines);
        }
    }

    /** 筛查通过: the order is what the catalogue offers and can be opened. */
    @Revision("1")
    record OrderScreened(ServiceRequestId serviceRequestId, OfficerId screener, Instant occurredAt)
            implements PlacingEvent {}

    /** 不予接单: the requester was told why, and what else they can do. */
    @Revision("1")
    record OrderRejected(
            ServiceRequestId serviceRequestId,
            RejectionReason reason,
            DocumentRef alternative,
            OfficerId screener,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements PlacingEvent, EndsDeadlines {

        public OrderRejected {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /**
     * 转为诉求: the order turned out to be a conflict and goes on as a grievance, received when it was placed.
     *
     * @param token what is kept of the requester's secret, which opens the grievance too; absent, nobody holds one
     */
    @Revision("1")
    record OrderConverted(
            ServiceRequestId serviceRequestId,
            GrievanceId grievance,
            MatterType kind,
            PlaceCode place,
            DocumentRef wish,
            @Nullable PartyRef party,
            @Nullable TokenHash token,
            ProcessingNotice notice,
            UnitId unit,
            OfficerId officer,
            Instant receivedAt,
            Protection protection,
            CategorySchemeVersion categoryScheme,
            boolean emergency,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements PlacingEvent, EndsDeadlines {

        public OrderConverted {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 开放接单: the order can be claimed in a unit or dispatched. */
    @Revision("1")
    record OrderOpened(ServiceRequestId serviceRequestId, UnitId unit, Instant occurredAt) implements PlacingEvent {}

    /** 取消: the requester took the order back. */
    @Revision("1")
    record OrderCancelled(
            ServiceRequestId serviceRequestId,
            CancelledBy by,
            @Nullable DocumentRef statement,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements PlacingEvent, EndsDeadlines {

        public OrderCancelled {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 过期: the last day on which the service was of use passed before it began. */
    @Revision("1")
    record OrderExpired(ServiceRequestId serviceRequestId, List<DeadlineId> endedDeadlines, Instant occurredAt)
            implements PlacingEvent, EndsDeadlines {

        public OrderExpired {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }
}
