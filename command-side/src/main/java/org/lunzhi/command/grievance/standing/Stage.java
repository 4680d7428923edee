package org.lunzhi.command.grievance.standing;

import java.util.EnumSet;
import java.util.Set;

/** How far a grievance has come (DOMAIN §4.1). */
public enum Stage {
    REGISTERED,
    TRIAGED,
    ACCEPTED,
    DISPATCHED,
    IN_HANDLING,
    OUTCOME_REPORTED,
    OUTCOME_REVIEWED,
    FOLLOWED_UP,
    CLOSED,
    DECLINED,
    TRANSFERRED_OUT,
    WITHDRAWN,
    LINKED;

    private static final Set<Stage> ENDS = EnumSet.of(CLOSED, DECLINED, TRANSFERRED_OUT, WITHDRAWN, LINKED);

    /** Whether the office still owes the person something. */
    public boolean open() {
        return !ENDS.contains(this);
    }
}
