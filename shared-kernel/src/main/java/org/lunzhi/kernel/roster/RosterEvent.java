package org.lunzhi.kernel.roster;

import java.time.Instant;

/** Everything that can happen to the roster of one post for one period. */
public sealed interface RosterEvent permits PlanningEvent, ShiftEvent, SwapEvent, AssignmentEvent, HandoverEvent {

    RosterId rosterId();

    /** When it happened in the office, which may be other than when it was recorded. */
    Instant occurredAt();
}
