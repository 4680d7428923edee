package org.lunzhi.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.AppointmentId;
import org.lunzhi.kernel.access.Cause;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Origin;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.roster.ShiftId;

/**
 * One step of a replay.
 *
 * @param sequence its place in the matter's own history
 * @param position its place in the whole log
 * @param event the logical name
 * @param cause the fact of another matter that it answers; absent where nobody's fact asked for it, or where that
 *     matter is not for the reader
 * @param effects what was done elsewhere in answer to it
 */
record ReplayStep(
        long sequence,
        long position,
        String event,
        Words.Sentence words,
        Who who,
        Instant occurredAt,
        Instant recordedAt,
        Rules rules,
        List<LimitChange> limits,
        List<StateDifference.Change> changes,
        @Nullable Cause cause,
        List<Effect> effects) {

    /**
     * Who acted, in which office and from where.
     *
     * @param onBehalfOf whom the officer stood in for
     * @param client from what kind of address; the address itself is not kept
     * @param origin whether it was recorded as it happened, taken from a ledger or made up
     */
    record Who(
            OfficerId officer,
            Set<Role> roles,
            UnitId unit,
            @Nullable AppointmentId appointment,
            @Nullable OfficerId onBehalfOf,
            @Nullable ShiftId shift,
            ClientClass client,
            Origin origin) {

        static Who of(Actor actor, Origin origin) {
            return new Who(
                    actor.officer(),
                    actor.roles(),
                    actor.unit(),
                    actor.appointment(),
                    actor.onBehalfOf(),
                    actor.shift(),
                    actor.client(),
                    origin);
        }
    }

    /** By which editions the matter was worked on at this step; absent before any was fixed. */
    record Rules(@Nullable PolicyVersion policy, @Nullable CalendarVersion calendar) {}

    /**
     * What the step did to one deadline.
     *
     * @param before as it ran before; absent where none did
     * @param after as it runs from now on; absent where it ended
     */
    record LimitChange(@Nullable Deadline before, @Nullable Deadline after) {}

    /** A fact of another matter that answers this step. */
    record Effect(String matter, long sequence, long position, String event) {}
}
