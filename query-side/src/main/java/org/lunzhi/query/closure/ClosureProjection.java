package org.lunzhi.query.closure;

import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.lunzhi.kernel.grievance.DispatchEvent.ComplainantContacted;
import org.lunzhi.kernel.grievance.DispatchEvent.GrievanceDispatched;
import org.lunzhi.kernel.grievance.DispatchEvent.UnitDesignated;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.GrievanceId;
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
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceEscalated;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceParked;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.OverlayEvent.ParkingEnded;
import org.lunzhi.kernel.grievance.RecordEvent.CategoryCorrected;
import org.lunzhi.kernel.grievance.RecordEvent.GrievanceLinked;
import org.lunzhi.kernel.grievance.RecordEvent.ReceiptTimeCorrected;
import org.lunzhi.kernel.grievance.handling.ContactResult;

/** Keeps the closure times of all matters up to date. */
@ProcessingGroup(ClosureProjection.GROUP)
class ClosureProjection {

    static final String GROUP = "closure-times";

    private final ClosureTimes times;

    ClosureProjection(ClosureTimes times) {
        this.times = times;
    }

    @EventHandler
    void on(GrievanceRegistered event, @SequenceNumber long version, TrackingToken token) {
        CaseGround ground = new CaseGround(
                event.receipt().unit(),
                null,
                event.channel(),
                event.protection().sealed());
        times.begin(
                Step.of(event.grievanceId(), version, token),
                CaseTimes.received(ground, event.receipt().receivedAt()));
    }

    @EventHandler
    void on(GrievanceTriaged event, @SequenceNumber long version, TrackingToken token) {
        change(
                event,
                version,
                token,
                matter -> matter.on(matter.ground().as(event.category())).at(event.level()));
    }

    @EventHandler
    void on(GrievanceAccepted event, @SequenceNumber long version, TrackingToken token) {
        change(
                event,
                version,
                token,
                matter -> matter.countedBy(event.calendar()).first(Milestone.ACCEPTED, event.occurredAt()));
    }

    @EventHandler
    void on(GrievanceDispatched event, @SequenceNumber long version, TrackingToken token) {
        change(
                event,
                version,
                token,
                matter ->
                        matter.on(matter.ground().under(event.lead())).first(Milestone.DISPATCHED, event.occurredAt()));
    }

    @EventHandler
    void on(UnitDesignated event, @SequenceNumber long version, TrackingToken token) {
        change(
                event,
                version,
                token,
                matter ->
                        matter.on(matter.ground().under(event.lead())).first(Milestone.DISPATCHED, event.occurredAt()));
    }

    @EventHandler
    void on(DeadlineRecalculated event, @SequenceNumber long version, TrackingToken token) {
        change(
                event,
                version,
                token,
                matter -> matter.countedBy(event.deadline().calendar()));
    }

    @EventHandler
    void on(ComplainantContacted event, @SequenceNumber long version, TrackingToken token) {
        if (event.result() == ContactResult.REACHED) {
            change(event, version, token, matter -> matter.first(Milestone.CONTACTED, event.occurredAt()));
        }
    }

    @EventHandler
    void on(OutcomeReported event, @SequenceNumber long version, TrackingToken token) {
        change(
                event,
                version,
                token,
                matter -> matter.latest(Milestone.OUTCOME, event.occurredAt()).with(event.kind()));
    }

    @EventHandler
    void on(FollowUpRecorded event, @SequenceNumber long version, TrackingToken token) {
        if (event.contact() == ContactResult.REACHED) {
            change(event, version, token, matter -> matter.first(Milestone.FEEDBACK, event.occurredAt()));
        }
    }

    @EventHandler
    void on(RequesterRated event, @SequenceNumber long version, TrackingToken token) {
        change(event, version, token, matter -> matter.first(Milestone.FEEDBACK, event.occurredAt()));
    }

    @EventHandler
    void on(GrievanceClosed event, @SequenceNumber long version, TrackingToken token) {
        change(
                event,
                version,
                token,
                matter -> matter.unparked(event.occurredAt())
                        .first(Milestone.FIRST_CLOSED, event.occurredAt())
                        .latest(Milestone.CLOSED, event.occurredAt()));
    }

    @EventHandler
    void on(GrievanceReopened event, @SequenceNumber long version, TrackingToken token) {
        change(event, version, token, matter -> matter.without(Milestone.CLOSED));
    }

    @EventHandler
    void on(GrievanceParked event, @SequenceNumber long version, TrackingToken token) {
        change(event, version, token, matter -> matter.parked(event.occurredAt()));
    }

    @EventHandler
    void on(ParkingEnded event, @SequenceNumber long version, TrackingToken token) {
        change(event, version, token, matter -> matter.unparked(event.occurredAt()));
    }

    @EventHandler
    void on(GrievanceEscalated event, @SequenceNumber long version, TrackingToken token) {
        change(event, version, token, matter -> matter.at(event.to()));
    }

    @EventHandler
    void on(GrievanceSealed event, @SequenceNumber long version, TrackingToken token) {
        change(event, version, token, matter -> matter.on(matter.ground().kept()));
    }

    @EventHandler
    void on(CategoryCorrected event, @SequenceNumber long version, TrackingToken token) {
        change(event, version, token, matter -> matter.on(matter.ground().as(event.category())));
    }

    @EventHandler
    void on(ReceiptTimeCorrected event, @SequenceNumber long version, TrackingToken token) {
        change(event, version, token, matter -> matter.receivedAt(event.receivedAt()));
    }

    @EventHandler
    void on(GrievanceDeclined event, @SequenceNumber long version, TrackingToken token) {
        change(event, version, token, CaseTimes::ended);
    }

    @EventHandler
    void on(GrievanceTransferredOut event, @SequenceNumber long version, TrackingToken token) {
        change(event, version, token, CaseTimes::ended);
    }

    @EventHandler
    void on(GrievanceWithdrawn event, @SequenceNumber long version, TrackingToken token) {
        change(event, version, token, CaseTimes::ended);
    }

    @EventHandler
    void on(GrievanceLinked event, @SequenceNumber long version, TrackingToken token) {
        change(event, version, token, CaseTimes::ended);
    }

    @ResetHandler
    void reset() {
        times.clear();
    }

    private void change(GrievanceEvent event, long version, TrackingToken token, UnaryOperator<CaseTimes> change) {
        GrievanceId id = event.grievanceId();
        times.change(Step.of(id, version, token), change);
    }
}
