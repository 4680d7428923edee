package org.lunzhi.kernel.grievance;

import java.time.Instant;

/** Everything that can happen to a grievance, cut by the phase it belongs to. */
public sealed interface GrievanceEvent
        permits IntakeEvent, DispatchEvent, LimitEvent, OverlayEvent, OutcomeEvent, RecordEvent {

    GrievanceId grievanceId();

    /** When it happened in the office, which is not always when it was recorded. */
    Instant occurredAt();
}
