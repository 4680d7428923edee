package org.lunzhi.command.roster.diary;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.roster.DutyInterval;
import org.lunzhi.kernel.roster.DutyPersonId;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.ShiftId;

/** Everything one can ask of a person's duty diary. */
sealed interface DutyPersonCommand {

    OfficerId officer();

    @TargetAggregateIdentifier
    default DutyPersonId dutyPersonId() {
        return DutyPersonId.of(officer());
    }

    /** A shift that will be given up for this one is not in its way. */
    record ReserveInterval(
            OfficerId officer,
            RosterId rosterId,
            ShiftId shiftId,
            DutyInterval interval,
            int restHours,
            @Nullable ShiftId givenUp)
            implements DutyPersonCommand {}

    record ReleaseInterval(OfficerId officer, RosterId rosterId, ShiftId shiftId) implements DutyPersonCommand {}
}
