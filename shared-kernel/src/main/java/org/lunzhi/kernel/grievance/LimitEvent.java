package org.lunzhi.kernel.grievance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.grievance.handling.ExtensionReason;
import org.lunzhi.kernel.privacy.DocumentRef;

/** What moves the limit of a matter: an extension that is asked, granted or refused, and a new calendar. */
public sealed interface LimitEvent extends GrievanceEvent {

    /** 申请延期: the handling unit asked for more time before the limit. */
    @Revision("1")
    record ExtensionRequested(
            GrievanceId grievanceId,
            LocalDate until,
            ExtensionReason reason,
            @Nullable DocumentRef grounds,
            OfficerId requester,
            List<Deadline> deadlines,
            Instant occurredAt)
            implements LimitEvent, SetsDeadlines {

        public ExtensionRequested {
            deadlines = Copied.of(deadlines);
        }
    }

    /** 批准延期: somebody other than the requester granted more time, and the person was told why. */
    @Revision("1")
    record ExtensionGranted(
            GrievanceId grievanceId,
            Deadline handling,
            OfficerId approver,
            @Nullable DocumentRef personInformed,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements LimitEvent, SetsDeadlines, EndsDeadlines {

        public ExtensionGranted {
            endedDeadlines = Copied.of(endedDeadlines);
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(handling);
        }
    }

    /** 不予延期: the asked extension was refused and the limit stays. */
    @Revision("1")
    record ExtensionRefused(
            GrievanceId grievanceId,
            OfficerId approver,
            DocumentRef reason,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements LimitEvent, EndsDeadlines {

        public ExtensionRefused {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 期限重算: a newly published calendar moved a deadline, or made a provisional one certain. */
    @Revision("1")
    record DeadlineRecalculated(GrievanceId grievanceId, Deadline former, Deadline deadline, Instant occurredAt)
            implements LimitEvent, SetsDeadlines {

        @Override
        public List<Deadline> deadlines() {
            return List.of(deadline);
        }
    }
}
