package org.lunzhi.query.closure;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.query.closure.figure.GrievanceTimes;

/** Keeps the closure times of all matters up to date. */
@ProcessingGroup(ClosureProjection.GROUP)
class ClosureProjection {

    static final String GROUP = "closure-times";

    private final ClosureTimes times;

    ClosureProjection(ClosureTimes times) {
        this.times = times;
    }

    @EventHandler
    void on(GrievanceEvent event, @SequenceNumber long version, TrackingToken token) {
        Step step = Step.of(event.grievanceId(), version, token);
        if (event instanceof GrievanceRegistered registered) {
            times.begin(step, GrievanceTimes.begin(registered));
        } else {
            times.change(step, was -> GrievanceTimes.apply(was, event));
        }
    }

    @ResetHandler
    void reset() {
        times.clear();
    }
}
