package org.lunzhi.kernel.grievance;

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
import org.lunzhi.kernel.grievance.handling.ContactResult;
import org.lunzhi.kernel.grievance.handling.DispatchManner;
import org.lunzhi.kernel.grievance.handling.DispatchReason;
import org.lunzhi.kernel.grievance.handling.HandoverReason;
import org.lunzhi.kernel.grievance.handling.ReturnReason;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;

/** What happens between the coordinator, the responsible units and the officers who answer for the matter. */
public sealed interface DispatchEvent extends GrievanceEvent {

    /** 派单: one lead unit and its co-handlers were charged, with the limit printed; the handling clock runs already. */
    @Revision("1")
    record GrievanceDispatched(
            GrievanceId grievanceId,
            int round,
            UnitId lead,
            List<UnitId> coHandlers,
            DispatchManner manner,
            @Nullable CatalogueEntryId catalogueEntry,
            @Nullable DispatchReason coordinatorsReason,
            Deadline printedLimit,
            List<Deadline> deadlines,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements DispatchEvent, SetsDeadlines, EndsDeadlines {

        public GrievanceDispatched {
            coHandlers = Copied.of(coHandlers);
            deadlines = Copied.of(deadlines);
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 签收: the lead unit took the matter. */
    @Revision("1")
    record DispatchAcknowledged(
            GrievanceId grievanceId,
            UnitId unit,
            OfficerId officer,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements DispatchEvent, EndsDeadlines {

        public DispatchAcknowledged {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 逾期未签收: the lead unit let the limit for taking the matter pass; after a second limit the matter moves up. */
    @Revision("1")
    record AcknowledgementOverdue(
            GrievanceId grievanceId, UnitId unit, DeadlineId missed, Deadline secondLimit, Instant occurredAt)
            implements DispatchEvent, SetsDeadlines, EndsDeadlines {

        @Override
        public List<Deadline> deadlines() {
            return List.of(secondLimit);
        }

        @Override
        public List<DeadlineId> endedDeadlines() {
            return List.of(missed);
        }
    }

    /** 退单: the unit sent the matter back with a reason; the handling limit stays as it is. */
    @Revision("1")
    record DispatchReturned(
            GrievanceId grievanceId,
            int round,
            UnitId unit,
            ReturnReason reason,
            DocumentRef basis,
            @Nullable UnitId suggestedUnit,
            List<Deadline> deadlines,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements DispatchEvent, SetsDeadlines, EndsDeadlines {

        public DispatchReturned {
            deadlines = Copied.of(deadlines);
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 指定承办: the coordinator settled who handles the matter; this is final and cannot be returned (Weifang art. 22). */
    @Revision("1")
    record UnitDesignated(
            GrievanceId grievanceId,
            UnitId lead,
            List<UnitId> coHandlers,
            DocumentRef reason,
            Deadline printedLimit,
            List<Deadline> deadlines,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements DispatchEvent, SetsDeadlines, EndsDeadlines {

        public UnitDesignated {
            coHandlers = Copied.of(coHandlers);
            deadlines = Copied.of(deadlines);
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 联系诉求人: the handling unit spoke, or tried to speak, with the person. */
    @Revision("1")
    record ComplainantContacted(
            GrievanceId grievanceId,
            UnitId unit,
            ContactResult result,
            @Nullable DocumentRef note,
            Instant occurredAt) implements DispatchEvent {}

    /** 提出交接: the answerable officer offered the matter to another; until it is accepted nothing has changed. */
    @Revision("1")
    record HandoverOffered(
            GrievanceId grievanceId,
            OfficerId from,
            OfficerId to,
            HandoverReason reason,
            @Nullable DocumentRef note,
            List<Deadline> deadlines,
            Instant occurredAt)
            implements DispatchEvent, SetsDeadlines {

        public HandoverOffered {
            deadlines = Copied.of(deadlines);
        }
    }

    /** 交接完成: the other officer accepted and is answerable from now on. */
    @Revision("1")
    record HandlingHandedOver(
            GrievanceId grievanceId,
            OfficerId from,
            OfficerId to,
            UnitId unit,
            HandoverReason reason,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements DispatchEvent, EndsDeadlines {

        public HandlingHandedOver {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 拒绝交接: the other officer did not accept; the first stays answerable. */
    @Revision("1")
    record HandoverRefused(
            GrievanceId grievanceId, OfficerId from, OfficerId to, List<DeadlineId> endedDeadlines, Instant occurredAt)
            implements DispatchEvent, EndsDeadlines {

        public HandoverRefused {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }
}
