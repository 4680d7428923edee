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
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.overlay.EscalationReason;
import org.lunzhi.kernel.grievance.overlay.ParkEndReason;
import org.lunzhi.kernel.grievance.overlay.ReminderCause;
import org.lunzhi.kernel.grievance.overlay.SafetyRecipient;
import org.lunzhi.kernel.grievance.overlay.SupervisionCause;
import org.lunzhi.kernel.grievance.overlay.SupervisionLevel;
import org.lunzhi.kernel.grievance.overlay.SupervisionNumber;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;

/** What lies over a matter beside its stage: parked, supervised, escalated, sealed, confidential, reminded. */
public sealed interface OverlayEvent extends GrievanceEvent {

    /** 挂账: the matter cannot be solved now; measures, an announced date and a review stand in its place. */
    @Revision("1")
    record GrievanceParked(
            GrievanceId grievanceId,
            DocumentRef measures,
            LocalDate announcedDate,
            @Nullable DocumentRef personInformed,
            OfficerId approver,
            Deadline review,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements OverlayEvent, SetsDeadlines, EndsDeadlines {

        public GrievanceParked {
            endedDeadlines = Copied.of(endedDeadlines);
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(review);
        }
    }

    /** 挂账复核: somebody looked at the parked matter again and it stays parked until the next review. */
    @Revision("1")
    record ParkingReviewed(
            GrievanceId grievanceId,
            @Nullable DocumentRef note,
            OfficerId reviewer,
            Deadline review,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements OverlayEvent, SetsDeadlines, EndsDeadlines {

        public ParkingReviewed {
            endedDeadlines = Copied.of(endedDeadlines);
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(review);
        }
    }

    /** 挂账结束: the matter is taken up again, with the time that was left when it was parked. */
    @Revision("1")
    record ParkingEnded(
            GrievanceId grievanceId,
            ParkEndReason reason,
            Deadline handling,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements OverlayEvent, SetsDeadlines, EndsDeadlines {

        public ParkingEnded {
            endedDeadlines = Copied.of(endedDeadlines);
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(handling);
        }
    }

    /** 催办: a unit was reminded, by hand or because a deadline came near or passed. */
    @Revision("1")
    record ReminderIssued(
            GrievanceId grievanceId,
            ReminderCause cause,
            UnitId unit,
            @Nullable DeadlineId deadline,
            boolean overdue,
            Instant occurredAt)
            implements OverlayEvent {}

    /** 督办: a supervisor ordered a report by a date. */
    @Revision("1")
    record SupervisionOpened(
            GrievanceId grievanceId,
            SupervisionNumber number,
            SupervisionLevel level,
            SupervisionCause cause,
            Deadline report,
            Instant occurredAt)
            implements OverlayEvent, SetsDeadlines {

        @Override
        public List<Deadline> deadlines() {
            return List.of(report);
        }
    }

    /** 督办解除: the supervisor was satisfied with the report. */
    @Revision("1")
    record SupervisionClosed(
            GrievanceId grievanceId,
            SupervisionNumber number,
            DocumentRef report,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements OverlayEvent, EndsDeadlines {

        public SupervisionClosed {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 升级: the matter moved to a higher level or to a joint body; the lower level has no say in it. */
    @Revision("1")
    record GrievanceEscalated(
            GrievanceId grievanceId,
            HandlingLevel from,
            HandlingLevel to,
            @Nullable UnitId unit,
            EscalationReason reason,
            Instant occurredAt)
            implements OverlayEvent {}

    /** 密件: the matter turned out to concern a unit or an official, and is kept from them from now on. */
    @Revision("1")
    record GrievanceSealed(GrievanceId grievanceId, Protection protection, Instant occurredAt)
            implements OverlayEvent {}

    /** 要求保密: the person asked that who they are be kept from the units that handle the matter. */
    @Revision("1")
    record ConfidentialityRequested(GrievanceId grievanceId, Instant occurredAt) implements OverlayEvent {}

    /** 安全转介: an office was told, once and for this purpose only, that somebody may be in danger. */
    @Revision("1")
    record SafetyReferralMade(
            GrievanceId grievanceId, SafetyRecipient recipient, DocumentRef referral, Instant occurredAt)
            implements OverlayEvent {}
}
