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
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.roster.ShiftId;
import org.lunzhi.kernel.servicerequest.catalogue.HandlingMode;
import org.lunzhi.kernel.servicerequest.order.ObstacleKind;
import org.lunzhi.kernel.servicerequest.order.ReleaseReason;
import org.lunzhi.kernel.servicerequest.order.RunnerBasis;
import org.lunzhi.kernel.servicerequest.order.ServiceResult;

/** What happens from the claim or dispatch of an open order until the service is delivered. */
public sealed interface FulfilmentEvent extends ServiceRequestEvent {

    /** 接单: somebody took the order on and holds it for a while. */
    @Revision("1")
    record OrderClaimed(
            ServiceRequestId serviceRequestId,
            OfficerId claimant,
            UnitId unit,
            int number,
            Deadline lease,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements FulfilmentEvent, SetsDeadlines, EndsDeadlines {

        public OrderClaimed {
            endedDeadlines = Copied.of(endedDeadlines);
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(lease);
        }
    }

    /** 放弃接单: the order was given back and is open again. */
    @Revision("1")
    record ClaimReleased(
            ServiceRequestId serviceRequestId,
            OfficerId claimant,
            ReleaseReason reason,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements FulfilmentEvent, EndsDeadlines {

        public ClaimReleased {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 接单失效: the claimed order was not begun in time and is open again. */
    @Revision("1")
    record ClaimLapsed(
            ServiceRequestId serviceRequestId, OfficerId claimant, List<DeadlineId> endedDeadlines, Instant occurredAt)
            implements FulfilmentEvent, EndsDeadlines {

        public ClaimLapsed {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 派单: a runner was charged with the order. */
    @Revision("1")
    record OrderDispatched(
            ServiceRequestId serviceRequestId,
            OfficerId runner,
            UnitId unit,
            RunnerBasis basis,
            @Nullable ShiftId shift,
            @Nullable CatalogueEntryId entry,
            Instant occurredAt)
            implements FulfilmentEvent {}

    /** 撤回派单: the runner is no longer charged and the order is open again. */
    @Revision("1")
    record DispatchRecalled(
            ServiceRequestId serviceRequestId, OfficerId runner, ReleaseReason reason, Instant occurredAt)
            implements FulfilmentEvent {}

    /** 开始服务: whoever took the order on began with it. */
    @Revision("1")
    record ServiceStarted(
            ServiceRequestId serviceRequestId,
            OfficerId provider,
            UnitId unit,
            HandlingMode mode,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements FulfilmentEvent, EndsDeadlines {

        public ServiceStarted {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 遇到困难: something stands in the way, and a supervisor is told. */
    @Revision("1")
    record ObstacleReported(
            ServiceRequestId serviceRequestId,
            int number,
            ObstacleKind kind,
            DocumentRef note,
            OfficerId reporter,
            Instant occurredAt)
            implements FulfilmentEvent {}

    /** 办结: the service was rendered, and what came of it is on record. */
    @Revision("1")
    record ServiceDelivered(
            ServiceRequestId serviceRequestId,
            ServiceResult result,
            DocumentRef report,
            List<DocumentRef> evidence,
            OfficerId provider,
            UnitId unit,
            Deadline confirmation,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements FulfilmentEvent, SetsDeadlines, EndsDeadlines {

        public ServiceDelivered {
            evidence = Copied.of(evidence);
            endedDeadlines = Copied.of(endedDeadlines);
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(confirmation);
        }
    }
}
