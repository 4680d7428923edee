package org.lunzhi.kernel.mediation;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.mediation.conduct.SuspensionCause;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** How long a mediation lasts and when it rests. */
public sealed interface CourseEvent extends MediationEvent {

    /** All parties agreed to go on for longer. */
    @Revision("1")
    record PeriodExtended(MediationId mediationId, List<PartyRef> agreed, List<Deadline> deadlines, Instant occurredAt)
            implements CourseEvent, SetsDeadlines {
        public PeriodExtended {
            agreed = agreed == null ? List.of() : List.copyOf(agreed);
            deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        }
    }

    /** The last day of the period was computed anew under another calendar. */
    @Revision("1")
    record PeriodRecalculated(MediationId mediationId, List<Deadline> deadlines, Instant occurredAt)
            implements CourseEvent, SetsDeadlines {
        public PeriodRecalculated {
            deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        }
    }

    /** The period of mediation will soon be over and the mediators were reminded. */
    @Revision("1")
    record PeriodReminded(MediationId mediationId, DeadlineId deadline, Instant occurredAt) implements CourseEvent {}

    /** The period of mediation was over without an agreement. */
    @Revision("1")
    record PeriodRanOut(
            MediationId mediationId, DeadlineId deadline, List<DeadlineId> endedDeadlines, Instant occurredAt)
            implements CourseEvent, EndsDeadlines {
        public PeriodRanOut {
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }

    /** The mediation rests. */
    @Revision("1")
    record MediationSuspended(
            MediationId mediationId,
            SuspensionCause cause,
            @Nullable DocumentRef grounds,
            Instant occurredAt) implements CourseEvent {}

    /** The mediation went on; where the terms say so the time of an appraisal was left out of the period. */
    @Revision("1")
    record MediationResumed(
            MediationId mediationId,
            SuspensionCause cause,
            int daysLeftOut,
            List<Deadline> deadlines,
            Instant occurredAt)
            implements CourseEvent, SetsDeadlines {
        public MediationResumed {
            deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        }
    }
}
