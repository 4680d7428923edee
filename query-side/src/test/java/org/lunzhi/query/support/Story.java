package org.lunzhi.query.support;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.Deadlines;
import org.lunzhi.kernel.deadline.LimitUnit;
import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchAcknowledged;
import org.lunzhi.kernel.grievance.DispatchEvent.GrievanceDispatched;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceAccepted;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTriaged;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationRequested;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceClosed;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceReopened;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceWithdrawn;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReported;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceParked;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.OverlayEvent.ParkingEnded;
import org.lunzhi.kernel.grievance.RecordEvent.CategoryCorrected;
import org.lunzhi.kernel.grievance.handling.DispatchManner;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.intake.Receipt;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.grievance.intake.Screening;
import org.lunzhi.kernel.grievance.intake.ScreeningAnswer;
import org.lunzhi.kernel.grievance.intake.Source;
import org.lunzhi.kernel.grievance.intake.StatutoryRoute;
import org.lunzhi.kernel.grievance.outcome.ClosingGround;
import org.lunzhi.kernel.grievance.outcome.CorrectionReason;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.grievance.outcome.ReopenReason;
import org.lunzhi.kernel.grievance.outcome.Reply;
import org.lunzhi.kernel.grievance.outcome.WithdrawalManner;
import org.lunzhi.kernel.grievance.overlay.ParkEndReason;
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
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.DocumentId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.ProcessingBasis;
import org.lunzhi.kernel.privacy.ProcessingNotice;
import org.lunzhi.kernel.privacy.RetentionClass;

/** Tells the history of one matter, event by event. */
public final class Story {

    public static final UnitId STATION = UnitId.of("unit-yanman");

    private static final OfficerId OFFICER = OfficerId.of("officer-1");
    private static final CategorySchemeVersion SCHEME = CategorySchemeVersion.of("national-2010");
    private static final DocumentRef PAPER = new DocumentRef(
            DocumentId.of("document-1"),
            1,
            DocumentType.STATEMENT,
            Audience.HANDLERS,
            Commitment.of("c"),
            RetentionClass.WORKING_PAPER);

    private final GrievanceId id;

    public Story(String id) {
        this.id = GrievanceId.of(id);
    }

    public String id() {
        return id.value();
    }

    public GrievanceEvent registered(IntakeChannel channel, Instant at) {
        return registered(channel, at, Protection.NONE);
    }

    public GrievanceEvent registered(IntakeChannel channel, Instant at, Protection protection) {
        return new GrievanceRegistered(
                id,
                MatterType.COMPLAINT,
                channel,
                PlaceCode.of("place-1"),
                PAPER,
                new Reporter(null, List.of(), true, false, false),
                new Receipt(STATION, OFFICER, at, null),
                protection,
                new ProcessingNotice(null, ProcessingBasis.STATUTORY_DUTY),
                Source.DIRECT,
                SCHEME,
                false,
                false,
                List.of(),
                at);
    }

    public GrievanceEvent triaged(String category, Instant at) {
        return new GrievanceTriaged(
                id,
                MatterType.COMPLAINT,
                Track.HOTLINE,
                Urgency.ORDINARY,
                CategoryCode.of(category),
                HandlingLevel.VILLAGE,
                StatutoryRoute.NONE,
                new Screening(ScreeningAnswer.NO, ScreeningAnswer.NO),
                List.of(),
                at);
    }

    public GrievanceEvent accepted(Instant at) {
        return new GrievanceAccepted(
                id, PolicyVersion.of("test-1"), limit(at).calendar(), limit(at), null, null, List.of(), at);
    }

    public GrievanceEvent dispatched(UnitId lead, Instant at) {
        return new GrievanceDispatched(
                id, 1, lead, List.of(), DispatchManner.REFER, null, null, limit(at), List.of(), List.of(), at);
    }

    public GrievanceEvent reported(OutcomeKind kind, Instant at) {
        return new OutcomeReported(
                id, kind, PAPER, List.of(), new Reply(PAPER, at, null), STATION, OFFICER, List.of(), List.of(), at);
    }

    public GrievanceEvent closed(Instant at) {
        return new GrievanceClosed(id, ClosingGround.ANSWERED, null, null, List.of(), at);
    }

    public GrievanceEvent reopened(Instant at) {
        return new GrievanceReopened(id, 1, ReopenReason.NEW_FACT, PAPER, limit(at), at);
    }

    public GrievanceEvent withdrawn(Instant at) {
        return new GrievanceWithdrawn(id, WithdrawalManner.BY_TOKEN, PAPER, List.of(), at);
    }

    public GrievanceEvent parked(Instant at) {
        return new GrievanceParked(
                id, PAPER, StationTime.dateOf(at.plus(Duration.ofDays(30))), PAPER, OFFICER, limit(at), List.of(), at);
    }

    public GrievanceEvent unparked(Instant at) {
        return new ParkingEnded(id, ParkEndReason.SOLVABLE_NOW, limit(at), List.of(), at);
    }

    public GrievanceEvent corrected(String former, String category, Instant at) {
        return new CategoryCorrected(
                id, CategoryCode.of(former), CategoryCode.of(category), SCHEME, CorrectionReason.CLERICAL, at);
    }

    public GrievanceEvent acknowledged(UnitId unit, Instant at) {
        return new DispatchAcknowledged(id, unit, OFFICER, List.of(), at);
    }

    public GrievanceEvent sealed(UnitId from, Instant at) {
        return new GrievanceSealed(id, new Protection(true, List.of(from)), at);
    }

    public GrievanceEvent mediationRequested(PartyRef one, PartyRef other, Instant at) {
        return new MediationRequested(
                id,
                MediationId.of("mediation-1"),
                List.of(one),
                List.of(other),
                CategoryCode.of("neighbours"),
                SCHEME,
                PlaceCode.of("place-1"),
                STATION,
                CommitteeId.of("committee-1"),
                null,
                Protection.NONE,
                false,
                new Screening(ScreeningAnswer.NO, ScreeningAnswer.NO),
                new ProcessingNotice(null, ProcessingBasis.STATUTORY_DUTY),
                at);
    }

    private static Deadline limit(Instant at) {
        return Deadlines.from(CalendarSamples.untilEndOf2026(), at, new TimeLimit(5, LimitUnit.WORKING_DAYS))
                .as(DeadlineId.of("deadline-1"), DeadlineKind.HANDLING);
    }
}
