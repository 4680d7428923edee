package org.lunzhi.kernel.grievance;

import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.grievance.GrievanceSamples.CLERK;
import static org.lunzhi.kernel.grievance.GrievanceSamples.COMPLAINANT;
import static org.lunzhi.kernel.grievance.GrievanceSamples.CO_HANDLER;
import static org.lunzhi.kernel.grievance.GrievanceSamples.HANDLER;
import static org.lunzhi.kernel.grievance.GrievanceSamples.ID;
import static org.lunzhi.kernel.grievance.GrievanceSamples.LEAD;
import static org.lunzhi.kernel.grievance.GrievanceSamples.NEIGHBOURS;
import static org.lunzhi.kernel.grievance.GrievanceSamples.NOTICE;
import static org.lunzhi.kernel.grievance.GrievanceSamples.OTHER_SIDE;
import static org.lunzhi.kernel.grievance.GrievanceSamples.SAFE;
import static org.lunzhi.kernel.grievance.GrievanceSamples.SCHEME;
import static org.lunzhi.kernel.grievance.GrievanceSamples.STATION;
import static org.lunzhi.kernel.grievance.GrievanceSamples.deadline;
import static org.lunzhi.kernel.grievance.GrievanceSamples.document;
import static org.lunzhi.kernel.grievance.GrievanceSamples.handlingLimit;
import static org.lunzhi.kernel.grievance.GrievanceSamples.reply;
import static org.lunzhi.kernel.grievance.GrievanceSamples.reporter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.DispatchEvent.AcknowledgementOverdue;
import org.lunzhi.kernel.grievance.DispatchEvent.ComplainantContacted;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchReturned;
import org.lunzhi.kernel.grievance.DispatchEvent.HandlingHandedOver;
import org.lunzhi.kernel.grievance.DispatchEvent.HandoverOffered;
import org.lunzhi.kernel.grievance.DispatchEvent.HandoverRefused;
import org.lunzhi.kernel.grievance.DispatchEvent.UnitDesignated;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceDeclined;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTransferredOut;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationEndRecorded;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationPartAwaited;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationRequested;
import org.lunzhi.kernel.grievance.LimitEvent.DeadlineRecalculated;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionGranted;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionRefused;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionRequested;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceReopened;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceWithdrawn;
import org.lunzhi.kernel.grievance.OutcomeEvent.RequesterRated;
import org.lunzhi.kernel.grievance.OutcomeEvent.ReworkOrdered;
import org.lunzhi.kernel.grievance.OverlayEvent.ConfidentialityRequested;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceEscalated;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceParked;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.OverlayEvent.ParkingEnded;
import org.lunzhi.kernel.grievance.OverlayEvent.ParkingReviewed;
import org.lunzhi.kernel.grievance.OverlayEvent.ReminderIssued;
import org.lunzhi.kernel.grievance.OverlayEvent.SafetyReferralMade;
import org.lunzhi.kernel.grievance.OverlayEvent.SupervisionClosed;
import org.lunzhi.kernel.grievance.OverlayEvent.SupervisionOpened;
import org.lunzhi.kernel.grievance.RecordEvent.CategoryCorrected;
import org.lunzhi.kernel.grievance.RecordEvent.DocumentCorrected;
import org.lunzhi.kernel.grievance.RecordEvent.DuplicateAnswered;
import org.lunzhi.kernel.grievance.RecordEvent.EvidenceAdded;
import org.lunzhi.kernel.grievance.RecordEvent.GrievanceLinked;
import org.lunzhi.kernel.grievance.RecordEvent.MatterSplitOff;
import org.lunzhi.kernel.grievance.RecordEvent.PartyAdded;
import org.lunzhi.kernel.grievance.RecordEvent.PartyReplaced;
import org.lunzhi.kernel.grievance.RecordEvent.ProgressNoted;
import org.lunzhi.kernel.grievance.RecordEvent.ReceiptTimeCorrected;
import org.lunzhi.kernel.grievance.RecordEvent.VillagesCorrected;
import org.lunzhi.kernel.grievance.handling.ContactResult;
import org.lunzhi.kernel.grievance.handling.ExtensionReason;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.handling.HandoverReason;
import org.lunzhi.kernel.grievance.handling.ReturnReason;
import org.lunzhi.kernel.grievance.intake.BackdatingReason;
import org.lunzhi.kernel.grievance.intake.DeclineReason;
import org.lunzhi.kernel.grievance.intake.DisclosedItem;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.intake.Receipt;
import org.lunzhi.kernel.grievance.intake.StatutoryRoute;
import org.lunzhi.kernel.grievance.outcome.CorrectionReason;
import org.lunzhi.kernel.grievance.outcome.MediationEnd;
import org.lunzhi.kernel.grievance.outcome.PartyRole;
import org.lunzhi.kernel.grievance.outcome.Rating;
import org.lunzhi.kernel.grievance.outcome.ReopenReason;
import org.lunzhi.kernel.grievance.outcome.Resolution;
import org.lunzhi.kernel.grievance.outcome.ReworkCause;
import org.lunzhi.kernel.grievance.outcome.WithdrawalManner;
import org.lunzhi.kernel.grievance.overlay.EscalationReason;
import org.lunzhi.kernel.grievance.overlay.ParkEndReason;
import org.lunzhi.kernel.grievance.overlay.ReminderCause;
import org.lunzhi.kernel.grievance.overlay.SafetyRecipient;
import org.lunzhi.kernel.grievance.overlay.SupervisionCause;
import org.lunzhi.kernel.grievance.overlay.SupervisionLevel;
import org.lunzhi.kernel.grievance.overlay.SupervisionNumber;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;

/** One example of everything that can happen beside the plain course of a matter; not one story, but many beginnings. */
final class CaseworkSamples {

    private static final Instant WHEN = at("2026-02-13T10:00");
    private static final OfficerId SUPERVISOR = OfficerId.of("officer-supervisor");
    private static final SupervisionNumber ORDER = SupervisionNumber.of("supervision-2026-7");
    private static final MediationId MEDIATION = MediationId.of("mediation-boundary-wall");
    private static final GrievanceId OTHER = GrievanceId.of("grievance-other");
    private static final Protection SEALED = new Protection(true, List.of(CO_HANDLER));
    private static final DocumentRef PAPER = document("paper", DocumentType.FILE_NOTE);
    private static final List<DeadlineId> ENDED = List.of(DeadlineId.of(ID.value(), DeadlineKind.RETURN_WINDOW, 1));

    private CaseworkSamples() {}

    static List<GrievanceEvent> all() {
        return Stream.of(sorting(), charging(), limits(), overlays(), endings(), record())
                .flatMap(List::stream)
                .toList();
    }

    private static List<GrievanceEvent> sorting() {
        return List.of(
                new GrievanceDeclined(ID, DeclineReason.ON_STATUTORY_ROUTE, StatutoryRoute.COURT, PAPER, ENDED, WHEN),
                new GrievanceTransferredOut(
                        ID,
                        UnitId.of("unit-petition-office"),
                        List.of(DisclosedItem.NAME, DisclosedItem.STATEMENT),
                        PAPER,
                        document("receipt", DocumentType.FILE_NOTE),
                        ENDED,
                        WHEN),
                new MediationRequested(
                        ID,
                        MEDIATION,
                        List.of(COMPLAINANT),
                        List.of(OTHER_SIDE),
                        NEIGHBOURS,
                        SCHEME,
                        PlaceCode.of("place-yanman-3"),
                        STATION,
                        CommitteeId.of("committee-yanman"),
                        PAPER,
                        SEALED,
                        true,
                        SAFE,
                        NOTICE,
                        WHEN),
                new MediationPartAwaited(ID, MediationId.of("mediation-boundary-wall-costs"), WHEN),
                new MediationEndRecorded(ID, MEDIATION, MediationEnd.AGREED, WHEN));
    }

    private static List<GrievanceEvent> charging() {
        return List.of(
                new AcknowledgementOverdue(
                        ID,
                        LEAD,
                        DeadlineId.of(ID.value(), DeadlineKind.ACKNOWLEDGE, 1),
                        deadline(DeadlineKind.ACKNOWLEDGE, 2, "2026-02-24"),
                        WHEN),
                new DispatchReturned(
                        ID,
                        1,
                        LEAD,
                        ReturnReason.NOT_COMPETENT,
                        PAPER,
                        UnitId.of("unit-roads-office"),
                        List.of(deadline(DeadlineKind.DESIGNATION, 1, "2026-02-14")),
                        ENDED,
                        WHEN),
                new UnitDesignated(
                        ID,
                        LEAD,
                        List.of(CO_HANDLER),
                        PAPER,
                        handlingLimit(),
                        List.of(deadline(DeadlineKind.ACKNOWLEDGE, 3, "2026-02-14")),
                        ENDED,
                        WHEN),
                new ComplainantContacted(ID, LEAD, ContactResult.REACHED, PAPER, WHEN),
                new HandoverOffered(
                        ID,
                        CLERK,
                        HANDLER,
                        HandoverReason.END_OF_SHIFT,
                        PAPER,
                        List.of(deadline(DeadlineKind.HANDOVER_ACCEPTANCE, 1, "2026-02-14")),
                        WHEN),
                new HandlingHandedOver(ID, CLERK, HANDLER, LEAD, HandoverReason.END_OF_SHIFT, ENDED, WHEN),
                new HandoverRefused(ID, CLERK, HANDLER, ENDED, WHEN));
    }

    private static List<GrievanceEvent> limits() {
        return List.of(
                new ExtensionRequested(
                        ID,
                        LocalDate.of(2026, 3, 5),
                        ExtensionReason.EXPERT_OPINION,
                        PAPER,
                        HANDLER,
                        List.of(deadline(DeadlineKind.EXTENSION_DECISION, 1, "2026-02-14")),
                        WHEN),
                new ExtensionGranted(
                        ID, deadline(DeadlineKind.HANDLING, 1, "2026-03-05"), SUPERVISOR, PAPER, ENDED, WHEN),
                new ExtensionRefused(ID, SUPERVISOR, PAPER, ENDED, WHEN),
                new DeadlineRecalculated(ID, handlingLimit(), deadline(DeadlineKind.HANDLING, 1, "2026-02-27"), WHEN));
    }

    private static List<GrievanceEvent> overlays() {
        return List.of(
                new GrievanceParked(
                        ID,
                        PAPER,
                        LocalDate.of(2026, 6, 30),
                        PAPER,
                        SUPERVISOR,
                        deadline(DeadlineKind.REVIEW_PARKED, 1, "2026-03-16"),
                        ENDED,
                        WHEN),
                new ParkingReviewed(
                        ID, PAPER, SUPERVISOR, deadline(DeadlineKind.REVIEW_PARKED, 2, "2026-04-15"), ENDED, WHEN),
                new ParkingEnded(ID, ParkEndReason.SOLVABLE_NOW, handlingLimit(), ENDED, WHEN),
                new ReminderIssued(
                        ID, ReminderCause.DUE_SOON, LEAD, handlingLimit().id(), false, WHEN),
                new SupervisionOpened(
                        ID,
                        ORDER,
                        SupervisionLevel.LISTED,
                        SupervisionCause.OVERDUE,
                        deadline(DeadlineKind.SUPERVISION_REPORT, 1, "2026-02-27"),
                        WHEN),
                new SupervisionClosed(ID, ORDER, PAPER, ENDED, WHEN),
                new GrievanceEscalated(
                        ID, HandlingLevel.VILLAGE, HandlingLevel.TOWNSHIP, STATION, EscalationReason.RISK, WHEN),
                new GrievanceSealed(ID, SEALED, WHEN),
                new ConfidentialityRequested(ID, WHEN),
                new SafetyReferralMade(ID, SafetyRecipient.POLICE_110, PAPER, WHEN));
    }

    private static List<GrievanceEvent> endings() {
        return List.of(
                new ReworkOrdered(ID, 1, ReworkCause.NOT_RESOLVED, PAPER, handlingLimit(), ENDED, WHEN),
                new RequesterRated(ID, Rating.BASICALLY_SATISFIED, Resolution.PARTLY, PAPER, WHEN),
                new GrievanceReopened(ID, 1, ReopenReason.NEW_FACT, PAPER, handlingLimit(), WHEN),
                new GrievanceWithdrawn(ID, WithdrawalManner.IN_WRITING, PAPER, ENDED, WHEN));
    }

    private static List<GrievanceEvent> record() {
        return List.of(
                new ProgressNoted(ID, PAPER, WHEN),
                new EvidenceAdded(ID, PAPER, WHEN),
                new PartyAdded(ID, OTHER_SIDE, PartyRole.OTHER_SIDE, PAPER, CO_HANDLER, WHEN),
                new PartyReplaced(
                        ID,
                        COMPLAINANT,
                        OTHER_SIDE,
                        PartyRole.COMPLAINANT,
                        CorrectionReason.SUCCESSION,
                        PAPER,
                        CO_HANDLER,
                        WHEN),
                new VillagesCorrected(
                        ID,
                        List.of(CO_HANDLER),
                        List.of(CO_HANDLER, UnitId.of("unit-village-beifang")),
                        CorrectionReason.LATER_KNOWLEDGE,
                        WHEN),
                new CategoryCorrected(
                        ID, NEIGHBOURS, CategoryCode.of("contract"), SCHEME, CorrectionReason.MISUNDERSTOOD, WHEN),
                new ReceiptTimeCorrected(
                        ID, at("2026-02-12T09:00"), at("2026-02-11T16:00"), CorrectionReason.LATER_KNOWLEDGE, WHEN),
                new DocumentCorrected(
                        ID, PAPER, document("better", DocumentType.FILE_NOTE), CorrectionReason.CLERICAL, WHEN),
                new GrievanceLinked(ID, OTHER, ENDED, WHEN),
                new DuplicateAnswered(ID, reply(), WHEN),
                new MatterSplitOff(
                        ID,
                        OTHER,
                        MatterType.COMPLAINT,
                        IntakeChannel.SPLIT,
                        PlaceCode.of("place-yanman-3"),
                        PAPER,
                        reporter(),
                        new Receipt(STATION, CLERK, at("2026-02-12T09:00"), BackdatingReason.TAKEN_OVER),
                        SEALED,
                        NOTICE,
                        SCHEME,
                        false,
                        false,
                        WHEN));
    }
}
