package org.lunzhi.kernel.grievance;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.intake.DeclineReason;
import org.lunzhi.kernel.grievance.intake.DisclosedItem;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.intake.Receipt;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.grievance.intake.Screening;
import org.lunzhi.kernel.grievance.intake.Source;
import org.lunzhi.kernel.grievance.intake.StatutoryRoute;
import org.lunzhi.kernel.grievance.outcome.MediationEnd;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.policy.Urgency;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.policy.category.CategorySchemeVersion;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.ProcessingNotice;

/** What happens from a person's first words until it is settled on which track the matter runs. */
public sealed interface IntakeEvent extends GrievanceEvent {

    /** 受理登记: a matter was written down truthfully; every clock that starts at receipt starts here. */
    @Revision("1")
    record GrievanceRegistered(
            GrievanceId grievanceId,
            MatterType kind,
            IntakeChannel channel,
            PlaceCode place,
            DocumentRef summary,
            Reporter reporter,
            Receipt receipt,
            Protection protection,
            ProcessingNotice notice,
            Source source,
            CategorySchemeVersion categoryScheme,
            boolean petitionLike,
            boolean emergency,
            List<Deadline> deadlines,
            Instant occurredAt)
            implements IntakeEvent, SetsDeadlines {

        public GrievanceRegistered {
            deadlines = Copied.of(deadlines);
        }
    }

    /** 分流: the track, urgency and category were chosen; the screening answers are for the mediators only. */
    @Revision("1")
    record GrievanceTriaged(
            GrievanceId grievanceId,
            MatterType kind,
            Track track,
            Urgency urgency,
            CategoryCode category,
            HandlingLevel level,
            StatutoryRoute route,
            Screening screening,
            List<Deadline> deadlines,
            Instant occurredAt)
            implements IntakeEvent, SetsDeadlines {

        public GrievanceTriaged {
            deadlines = Copied.of(deadlines);
        }
    }

    /**
     * 受理: the office is competent; policy and calendar are pinned, the limit is open if it counts from dispatch. Where
     * the same facts were brought before, it is on file what is new.
     */
    @Revision("1")
    record GrievanceAccepted(
            GrievanceId grievanceId,
            PolicyVersion policy,
            CalendarVersion calendar,
            @Nullable Deadline handling,
            @Nullable GrievanceId sameFactsAs,
            @Nullable DocumentRef newFactOrReason,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements IntakeEvent, SetsDeadlines, EndsDeadlines {

        public GrievanceAccepted {
            endedDeadlines = Copied.of(endedDeadlines);
        }

        @Override
        public List<Deadline> deadlines() {
            return handling == null ? List.of() : List.of(handling);
        }
    }

    /** 不予受理: the office does not handle the matter and told the person why and where to go. */
    @Revision("1")
    record GrievanceDeclined(
            GrievanceId grievanceId,
            DeclineReason reason,
            StatutoryRoute route,
            DocumentRef routeNotice,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements IntakeEvent, EndsDeadlines {

        public GrievanceDeclined {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 转送: another organ took the matter over and gave a receipt; what it was told about the person is listed. */
    @Revision("1")
    record GrievanceTransferredOut(
            GrievanceId grievanceId,
            UnitId recipient,
            List<DisclosedItem> disclosed,
            DocumentRef letter,
            DocumentRef receipt,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements IntakeEvent, EndsDeadlines {

        public GrievanceTransferredOut {
            disclosed = Copied.of(disclosed);
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 申请调解: a civil dispute was put forward for people's mediation; what protects the matter goes with it. */
    @Revision("1")
    record MediationRequested(
            GrievanceId grievanceId,
            MediationId mediationId,
            List<PartyRef> applicants,
            List<PartyRef> respondents,
            CategoryCode category,
            CategorySchemeVersion categoryScheme,
            PlaceCode place,
            UnitId requestingUnit,
            @Nullable CommitteeId committee,
            @Nullable DocumentRef application,
            Protection protection,
            boolean confidential,
            Screening screening,
            ProcessingNotice notice,
            Instant occurredAt)
            implements IntakeEvent {

        public MediationRequested {
            applicants = Copied.of(applicants);
            respondents = Copied.of(respondents);
        }
    }

    /** 分案调解: a part of the mediation became a case of its own, whose end the matter waits for as well. */
    @Revision("1")
    record MediationPartAwaited(GrievanceId grievanceId, MediationId mediationId, Instant occurredAt)
            implements IntakeEvent {}

    /** 调解结束: the mediation that was requested for the matter, or a part of it, came to an end. */
    @Revision("1")
    record MediationEndRecorded(GrievanceId grievanceId, MediationId mediationId, MediationEnd end, Instant occurredAt)
            implements IntakeEvent {}
}
