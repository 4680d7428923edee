package org.lunzhi.command.grievance.standing;

import static java.util.Map.entry;

import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchAcknowledged;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchReturned;
import org.lunzhi.kernel.grievance.DispatchEvent.GrievanceDispatched;
import org.lunzhi.kernel.grievance.DispatchEvent.UnitDesignated;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceAccepted;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceDeclined;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTransferredOut;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTriaged;
import org.lunzhi.kernel.grievance.OutcomeEvent.FollowUpRecorded;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceClosed;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceReopened;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceWithdrawn;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReported;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReviewed;
import org.lunzhi.kernel.grievance.OutcomeEvent.ReworkOrdered;
import org.lunzhi.kernel.grievance.RecordEvent.GrievanceLinked;
import org.lunzhi.kernel.grievance.outcome.FollowUpConclusion;

/** Which stage each event leads to: the state machine of DOMAIN §4.1 in one table. */
final class Course {

    private static final Map<Class<? extends GrievanceEvent>, Stage> LEADS_TO = Map.ofEntries(
            entry(GrievanceRegistered.class, Stage.REGISTERED),
            entry(GrievanceTriaged.class, Stage.TRIAGED),
            entry(GrievanceAccepted.class, Stage.ACCEPTED),
            entry(GrievanceDeclined.class, Stage.DECLINED),
            entry(GrievanceTransferredOut.class, Stage.TRANSFERRED_OUT),
            entry(GrievanceDispatched.class, Stage.DISPATCHED),
            entry(UnitDesignated.class, Stage.DISPATCHED),
            entry(DispatchReturned.class, Stage.ACCEPTED),
            entry(DispatchAcknowledged.class, Stage.IN_HANDLING),
            entry(OutcomeReported.class, Stage.OUTCOME_REPORTED),
            entry(OutcomeReviewed.class, Stage.OUTCOME_REVIEWED),
            entry(ReworkOrdered.class, Stage.IN_HANDLING),
            entry(GrievanceClosed.class, Stage.CLOSED),
            entry(GrievanceReopened.class, Stage.ACCEPTED),
            entry(GrievanceWithdrawn.class, Stage.WITHDRAWN),
            entry(GrievanceLinked.class, Stage.LINKED));

    private Stage stage = Stage.REGISTERED;

    @EventSourcingHandler
    void evolve(GrievanceEvent event) {
        stage = LEADS_TO.getOrDefault(event.getClass(), stage);
    }

    @EventSourcingHandler
    void evolve(FollowUpRecorded event) {
        stage = event.conclusion() == FollowUpConclusion.TRY_AGAIN ? stage : Stage.FOLLOWED_UP;
    }

    Stage stage() {
        return stage;
    }
}
