package org.lunzhi.kernel.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.roster.ShiftId;

/** Who acts: a person in office, in one appointment, for one unit, possibly on somebody's behalf and during a shift. */
public record Actor(
        OfficerId officer,
        @Nullable AppointmentId appointment,
        Set<Role> roles,
        UnitId unit,
        @Nullable OfficerId onBehalfOf,
        @Nullable ShiftId shift,
        ClientClass client) {

    /** The station itself: the due-list, reactions and imports act under this name. */
    public static final Actor SYSTEM = new Actor(
            OfficerId.of("officer-system"),
            null,
            Set.of(Role.SYSTEM),
            UnitId.of("unit-station"),
            null,
            null,
            ClientClass.INTERNAL);

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether the actor's appointment carries the role. */
    public boolean holds(Role role) {
        return roles.contains(role);
    }

    /** Whether any of the roles is carried by the actor's appointment. */
    public boolean holdsAny(Role... wanted) {
        for (Role role : wanted) {
            if (holds(role)) {
                return true;
            }
        }
        return false;
    }
}
