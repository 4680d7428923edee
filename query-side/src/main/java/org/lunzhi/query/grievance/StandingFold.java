package org.lunzhi.query.grievance;

import java.util.List;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchAcknowledged;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchReturned;
import org.lunzhi.kernel.grievance.DispatchEvent.GrievanceDispatched;
import org.lunzhi.kernel.grievance.DispatchEvent.UnitDesignated;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceAccepted;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceDeclined;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTransferredOut;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTriaged;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionGranted;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionRefused;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionRequested;
import org.lunzhi.kernel.grievance.OutcomeEvent.FollowUpRecorded;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceClosed;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceReopened;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceWithdrawn;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReported;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReviewed;
import org.lunzhi.kernel.grievance.OutcomeEvent.RequesterRated;
import org.lunzhi.kernel.grievance.OutcomeEvent.ReworkOrdered;
import org.lunzhi.kernel.grievance.OverlayEvent.ConfidentialityRequested;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceEscalated;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceParked;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.OverlayEvent.ParkingEnded;
import org.lunzhi.kernel.grievance.OverlayEvent.SupervisionClosed;
import org.lunzhi.kernel.grievance.OverlayEvent.SupervisionOpened;
import org.lunzhi.kernel.grievance.RecordEvent.CategoryCorrected;
import org.lunzhi.kernel.grievance.RecordEvent.GrievanceLinked;
import org.lunzhi.kernel.grievance.RecordEvent.ReceiptTimeCorrected;
import org.lunzhi.kernel.grievance.outcome.FollowUpConclusion;
import org.lunzhi.kernel.grievance.outcome.Rating;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.query.grievance.CaseStanding.Charge;
import org.lunzhi.query.grievance.CaseStanding.Classification;
import org.lunzhi.query.grievance.CaseStanding.Ending;
import org.lunzhi.query.grievance.CaseStanding.Overlays;
import org.lunzhi.query.support.Fold;

/** How a grievance's standing follows from its events. */
final class StandingFold {

    private static final Fold<CaseStanding> FOLD = overlays(outcome(dispatch(intake(new Fold<>()))));

    private StandingFold() {}

    static CaseStanding begin(GrievanceRegistered event) {
        return new CaseStanding(
                event.grievanceId(),
                CaseStage.REGISTERED,
                event.kind(),
                event.channel(),
                event.place(),
                event.receipt().receivedAt(),
                event.reporter().confidential(),
                event.protection(),
                null,
                null,
                new Charge(event.receipt().unit(), null, List.of()),
                Overlays.NONE,
                Ending.OPEN);
    }

    static CaseStanding apply(CaseStanding standing, Object event) {
        return FOLD.apply(standing, event);
    }

    private static Fold<CaseStanding> intake(Fold<CaseStanding> fold) {
        return fold.on(
                        GrievanceTriaged.class,
                        (was, event) -> was.at(CaseStage.TRIAGED)
                                .as(
                                        event.kind(),
                                        new Classification(
                                                event.track(), event.urgency(), event.category(), event.level())))
                .on(
                        GrievanceAccepted.class,
                        (was, event) -> was.at(CaseStage.ACCEPTED).under(event.policy()))
                .on(GrievanceDeclined.class, (was, event) -> was.at(CaseStage.DECLINED))
                .on(GrievanceTransferredOut.class, (was, event) -> was.at(CaseStage.TRANSFERRED_OUT))
                .on(GrievanceLinked.class, (was, event) -> was.at(CaseStage.LINKED))
                .on(GrievanceWithdrawn.class, (was, event) -> was.at(CaseStage.WITHDRAWN))
                .on(ReceiptTimeCorrected.class, (was, event) -> was.receivedAt(event.receivedAt()))
                .on(CategoryCorrected.class, (was, event) -> recategorised(was, event));
    }

    private static Fold<CaseStanding> dispatch(Fold<CaseStanding> fold) {
        return fold.on(GrievanceDispatched.class, (was, event) -> charged(was, event.lead(), event.coHandlers()))
                .on(UnitDesignated.class, (was, event) -> charged(was, event.lead(), event.coHandlers()))
                .on(DispatchAcknowledged.class, (was, event) -> was.at(CaseStage.IN_HANDLING))
                .on(
                        DispatchReturned.class,
                        (was, event) -> was.at(CaseStage.ACCEPTED)
                                .with(new Charge(was.charge().receivingUnit(), null, List.of())))
                .on(ExtensionRequested.class, (was, event) -> was.with(asking(was.overlays(), true)))
                .on(ExtensionGranted.class, (was, event) -> was.with(asking(was.overlays(), false)))
                .on(ExtensionRefused.class, (was, event) -> was.with(asking(was.overlays(), false)));
    }

    private static Fold<CaseStanding> outcome(Fold<CaseStanding> fold) {
        return fold.on(
                        OutcomeReported.class,
                        (was, event) -> was.at(CaseStage.OUTCOME_REPORTED)
                                .with(new Ending(event.kind(), was.ending().rating(), null)))
                .on(OutcomeReviewed.class, (was, event) -> was.at(CaseStage.OUTCOME_REVIEWED))
                .on(
                        ReworkOrdered.class,
                        (was, event) -> was.at(CaseStage.IN_HANDLING).with(reworked(was.overlays(), event.number())))
                .on(FollowUpRecorded.class, StandingFold::followedUp)
                .on(
                        RequesterRated.class,
                        (was, event) -> was.with(new Ending(
                                was.ending().outcome(),
                                event.rating(),
                                was.ending().closedAt())))
                .on(
                        GrievanceClosed.class,
                        (was, event) -> was.at(CaseStage.CLOSED)
                                .with(new Ending(
                                        was.ending().outcome(), was.ending().rating(), event.occurredAt())))
                .on(
                        GrievanceReopened.class,
                        (was, event) -> was.at(CaseStage.IN_HANDLING)
                                .with(reopened(was.overlays(), event.number()))
                                .with(new Ending(
                                        was.ending().outcome(), was.ending().rating(), null)));
    }

    private static Fold<CaseStanding> overlays(Fold<CaseStanding> fold) {
        return fold.on(GrievanceParked.class, (was, event) -> was.with(parked(was.overlays(), true)))
                .on(ParkingEnded.class, (was, event) -> was.with(parked(was.overlays(), false)))
                .on(SupervisionOpened.class, (was, event) -> was.with(supervised(was.overlays(), 1)))
                .on(SupervisionClosed.class, (was, event) -> was.with(supervised(was.overlays(), -1)))
                .on(GrievanceEscalated.class, StandingFold::escalated)
                .on(GrievanceSealed.class, (was, event) -> was.with(event.protection()))
                .on(ConfidentialityRequested.class, (was, event) -> was.inConfidence());
    }

    private static CaseStanding charged(CaseStanding was, UnitId lead, List<UnitId> coHandlers) {
        return was.at(CaseStage.DISPATCHED).with(new Charge(was.charge().receivingUnit(), lead, coHandlers));
    }

    private static CaseStanding followedUp(CaseStanding was, FollowUpRecorded event) {
        boolean done = event.conclusion() == FollowUpConclusion.CONCLUDED
                || event.conclusion() == FollowUpConclusion.UNREACHED;
        Rating rating = event.rating() == null ? was.ending().rating() : event.rating();
        return was.at(done ? CaseStage.FOLLOWED_UP : was.stage())
                .with(new Ending(was.ending().outcome(), rating, was.ending().closedAt()));
    }

    private static CaseStanding recategorised(CaseStanding was, CategoryCorrected event) {
        Classification now = was.classification();
        return now == null
                ? was
                : was.as(was.kind(), new Classification(now.track(), now.urgency(), event.category(), now.level()));
    }

    private static CaseStanding escalated(CaseStanding was, GrievanceEscalated event) {
        Classification now = was.classification();
        return now == null
                ? was
                : was.as(was.kind(), new Classification(now.track(), now.urgency(), now.category(), event.to()));
    }

    private static Overlays asking(Overlays was, boolean pending) {
        return new Overlays(was.parked(), was.supervisions(), was.reworks(), was.reopenings(), pending);
    }

    private static Overlays parked(Overlays was, boolean parked) {
        return new Overlays(parked, was.supervisions(), was.reworks(), was.reopenings(), was.extensionPending());
    }

    private static Overlays supervised(Overlays was, int step) {
        return new Overlays(
                was.parked(), was.supervisions() + step, was.reworks(), was.reopenings(), was.extensionPending());
    }

    private static Overlays reworked(Overlays was, int number) {
        return new Overlays(was.parked(), was.supervisions(), number, was.reopenings(), was.extensionPending());
    }

    private static Overlays reopened(Overlays was, int number) {
        return new Overlays(was.parked(), was.supervisions(), was.reworks(), number, was.extensionPending());
    }
}
