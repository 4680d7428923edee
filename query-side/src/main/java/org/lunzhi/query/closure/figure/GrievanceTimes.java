package org.lunzhi.query.closure.figure;

import java.time.Instant;
import org.lunzhi.kernel.grievance.DispatchEvent.ComplainantContacted;
import org.lunzhi.kernel.grievance.DispatchEvent.GrievanceDispatched;
import org.lunzhi.kernel.grievance.DispatchEvent.UnitDesignated;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceAccepted;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceDeclined;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTransferredOut;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTriaged;
import org.lunzhi.kernel.grievance.LimitEvent.DeadlineRecalculated;
import org.lunzhi.kernel.grievance.OutcomeEvent.FollowUpRecorded;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceClosed;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceReopened;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceWithdrawn;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReported;
import org.lunzhi.kernel.grievance.OutcomeEvent.RequesterRated;
import org.lunzhi.kernel.grievance.OutcomeEvent.ReworkOrdered;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceEscalated;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceParked;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.OverlayEvent.ParkingEnded;
import org.lunzhi.kernel.grievance.RecordEvent.CategoryCorrected;
import org.lunzhi.kernel.grievance.RecordEvent.GrievanceLinked;
import org.lunzhi.kernel.grievance.RecordEvent.ReceiptTimeCorrected;
import org.lunzhi.kernel.grievance.handling.ContactResult;
import org.lunzhi.query.support.Fold;

/** How a grievance's times follow from its events. */
public final class GrievanceTimes {

    private static final Fold<CaseTimes> FOLD = ends(overlays(answers(course(new Fold<>()))));

    private GrievanceTimes() {}

    /** The times of a matter that was just registered. */
    public static CaseTimes begin(GrievanceRegistered event) {
        CaseGround ground = new CaseGround(
                event.receipt().unit(),
                null,
                event.channel(),
                event.protection().sealed());
        return CaseTimes.received(ground, event.receipt().receivedAt());
    }

    /** The times after a later event. */
    public static CaseTimes apply(CaseTimes times, Object event) {
        return FOLD.apply(times, event);
    }

    private static Fold<CaseTimes> course(Fold<CaseTimes> fold) {
        return fold.on(
                        GrievanceTriaged.class,
                        (was, event) ->
                                was.on(was.ground().as(event.category())).at(event.level()))
                .on(
                        GrievanceAccepted.class,
                        (was, event) -> was.countedBy(event.calendar()).first(Milestone.ACCEPTED, event.occurredAt()))
                .on(
                        GrievanceDispatched.class,
                        (was, event) -> was.on(was.ground().under(event.lead()))
                                .first(Milestone.DISPATCHED, event.occurredAt()))
                .on(
                        UnitDesignated.class,
                        (was, event) -> was.on(was.ground().under(event.lead()))
                                .first(Milestone.DISPATCHED, event.occurredAt()))
                .on(
                        DeadlineRecalculated.class,
                        (was, event) -> was.countedBy(event.deadline().calendar()))
                .on(
                        ComplainantContacted.class,
                        (was, event) -> reached(was, event.result(), Milestone.CONTACTED, event.occurredAt()));
    }

    private static Fold<CaseTimes> answers(Fold<CaseTimes> fold) {
        return fold.on(
                        OutcomeReported.class,
                        (was, event) -> was.latest(Milestone.OUTCOME, event.occurredAt())
                                .with(event.kind()))
                .on(ReworkOrdered.class, (was, event) -> was.without(Milestone.OUTCOME))
                .on(
                        FollowUpRecorded.class,
                        (was, event) -> reached(was, event.contact(), Milestone.FEEDBACK, event.occurredAt()))
                .on(RequesterRated.class, (was, event) -> was.first(Milestone.FEEDBACK, event.occurredAt()));
    }

    private static Fold<CaseTimes> overlays(Fold<CaseTimes> fold) {
        return fold.on(GrievanceParked.class, (was, event) -> was.parked(event.occurredAt()))
                .on(ParkingEnded.class, (was, event) -> was.unparked(event.occurredAt()))
                .on(GrievanceEscalated.class, (was, event) -> was.at(event.to()))
                .on(GrievanceSealed.class, (was, event) -> was.on(was.ground().kept()))
                .on(CategoryCorrected.class, (was, event) -> was.on(was.ground().as(event.category())))
                .on(ReceiptTimeCorrected.class, (was, event) -> was.receivedAt(event.receivedAt()));
    }

    private static Fold<CaseTimes> ends(Fold<CaseTimes> fold) {
        return fold.on(
                        GrievanceClosed.class,
                        (was, event) -> was.unparked(event.occurredAt())
                                .first(Milestone.FIRST_CLOSED, event.occurredAt())
                                .latest(Milestone.CLOSED, event.occurredAt()))
                .on(
                        GrievanceReopened.class,
                        (was, event) -> was.without(Milestone.CLOSED).without(Milestone.OUTCOME))
                .on(GrievanceDeclined.class, (was, event) -> was.ended())
                .on(GrievanceTransferredOut.class, (was, event) -> was.ended())
                .on(GrievanceWithdrawn.class, (was, event) -> was.ended())
                .on(GrievanceLinked.class, (was, event) -> was.ended());
    }

    private static CaseTimes reached(CaseTimes was, ContactResult result, Milestone milestone, Instant at) {
        return result == ContactResult.REACHED ? was.first(milestone, at) : was;
    }
}
