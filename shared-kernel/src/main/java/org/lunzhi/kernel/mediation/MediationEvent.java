package org.lunzhi.kernel.mediation;

import java.time.Instant;

/** Everything that can happen to a case of people's mediation, in the families of its phases. */
public sealed interface MediationEvent
        permits OpeningEvent, PreparationEvent, SittingEvent, CourseEvent, EndingEvent, UpkeepEvent {

    MediationId mediationId();

    /** When it happened, which may be before it was recorded. */
    Instant occurredAt();
}
