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
import org.lunzhi.kernel.grievance.handling.ContactResult;
import org.lunzhi.kernel.grievance.outcome.ClosingGround;
import org.lunzhi.kernel.grievance.outcome.FollowUpConclusion;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.grievance.outcome.Rating;
import org.lunzhi.kernel.grievance.outcome.ReopenReason;
import org.lunzhi.kernel.grievance.outcome.Reply;
import org.lunzhi.kernel.grievance.outcome.Resolution;
import org.lunzhi.kernel.grievance.outcome.ReworkCause;
import org.lunzhi.kernel.grievance.outcome.SampleDrawId;
import org.lunzhi.kernel.grievance.outcome.WithdrawalManner;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;

/** What happens from the handler's report until the matter is closed, and when it is opened again. */
public sealed interface OutcomeEvent extends GrievanceEvent {

    /** 办结反馈: the handling unit says what came of the matter and proves that the person was answered. */
    @Revision("1")
    record OutcomeReported(
            GrievanceId grievanceId,
            OutcomeKind kind,
            DocumentRef report,
            List<DocumentRef> evidence,
            Reply reply,
            UnitId unit,
            OfficerId officer,
            List<Deadline> deadlines,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements OutcomeEvent, SetsDeadlines, EndsDeadlines {

        public OutcomeReported {
            evidence = Copied.of(evidence);
            deadlines = Copied.of(deadlines);
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 审核通过: a second person checked the report and found it sound. */
    @Revision("1")
    record OutcomeReviewed(
            GrievanceId grievanceId,
            OfficerId reviewer,
            List<Deadline> deadlines,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements OutcomeEvent, SetsDeadlines, EndsDeadlines {

        public OutcomeReviewed {
            deadlines = Copied.of(deadlines);
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 重办: the unit must handle the matter again; the original limit runs on. */
    @Revision("1")
    record ReworkOrdered(
            GrievanceId grievanceId,
            int number,
            ReworkCause cause,
            @Nullable DocumentRef reason,
            Deadline handling,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements OutcomeEvent, SetsDeadlines, EndsDeadlines {

        public ReworkOrdered {
            endedDeadlines = Copied.of(endedDeadlines);
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(handling);
        }
    }

    /** 回访: an independent officer asked, or tried to ask, the person whether it helped. */
    @Revision("1")
    record FollowUpRecorded(
            GrievanceId grievanceId,
            int attempt,
            ContactResult contact,
            @Nullable Resolution resolution,
            @Nullable Rating rating,
            @Nullable DocumentRef comment,
            OfficerId officer,
            @Nullable SampleDrawId sampleDraw,
            FollowUpConclusion conclusion,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements OutcomeEvent, EndsDeadlines {

        public FollowUpRecorded {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 诉求人评价: the person rated the handling through their own channel. */
    @Revision("1")
    record RequesterRated(
            GrievanceId grievanceId,
            Rating rating,
            @Nullable Resolution resolution,
            @Nullable DocumentRef comment,
            Instant occurredAt)
            implements OutcomeEvent {}

    /** 结案: the matter is finished; where it stays unsolved, the person was told why and where a review is possible. */
    @Revision("1")
    record GrievanceClosed(
            GrievanceId grievanceId,
            ClosingGround ground,
            @Nullable DocumentRef explanation,
            @Nullable DocumentRef reviewRouteNotice,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements OutcomeEvent, EndsDeadlines {

        public GrievanceClosed {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 重新启动: a new fact, a new reason or a proven false outcome opened the matter again; no clock starts anew. */
    @Revision("1")
    record GrievanceReopened(
            GrievanceId grievanceId,
            int number,
            ReopenReason reason,
            DocumentRef grounds,
            Deadline handling,
            Instant occurredAt)
            implements OutcomeEvent, SetsDeadlines {

        @Override
        public List<Deadline> deadlines() {
            return List.of(handling);
        }
    }

    /**
     * 撤回: the person, or their agent, freely took the matter back.
     *
     * @param manner in writing where it is absent: a log from before it was kept holds a statement and no secret
     */
    @Revision("1")
    record GrievanceWithdrawn(
            GrievanceId grievanceId,
            WithdrawalManner manner,
            DocumentRef statement,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements OutcomeEvent, EndsDeadlines {

        public GrievanceWithdrawn {
            manner = manner == null ? WithdrawalManner.IN_WRITING : manner;
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }
}
