package org.lunzhi.kernel.roster;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.lunzhi.kernel.access.OfficerId;

/** What the duty diary of one person holds, so that nobody stands in two places at once. */
public sealed interface DutyPersonEvent {

    DutyPersonId dutyPersonId();

    RosterId rosterId();

    ShiftId shiftId();

    Instant occurredAt();

    /** The person's time was reserved for a shift. */
    @Revision("1")
    record IntervalReserved(
            DutyPersonId dutyPersonId,
            OfficerId officer,
            RosterId rosterId,
            ShiftId shiftId,
            DutyInterval interval,
            Instant occurredAt)
            implements DutyPersonEvent {}

    /** The person's time could not be reserved, because another shift is in the way. */
    @Revision("1")
    record IntervalRefused(
            DutyPersonId dutyPersonId,
            OfficerId officer,
            RosterId rosterId,
            ShiftId shiftId,
            RosterId conflictingRoster,
            ShiftId conflictingShift,
            RefusalGround ground,
            Instant occurredAt)
            implements DutyPersonEvent {}

    /** The person's time is free again. */
    @Revision("1")
    record IntervalReleased(
            DutyPersonId dutyPersonId, OfficerId officer, RosterId rosterId, ShiftId shiftId, Instant occurredAt)
            implements DutyPersonEvent {}

    /** What is in the way of a reservation. */
    enum RefusalGround {
        /** 时间重叠. */
        OVERLAP,
        /** 休息时间不足. */
        REST_TOO_SHORT
    }
}
