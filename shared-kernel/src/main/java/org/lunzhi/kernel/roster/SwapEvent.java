package org.lunzhi.kernel.roster;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;

/** How a shift goes from one person to another: asked, agreed, secured, approved. */
public sealed interface SwapEvent extends RosterEvent {

    ShiftId shiftId();

    /** The person on the shift asked a colleague to take it, possibly in return for another. */
    @Revision("1")
    record SwapRequested(
            RosterId rosterId,
            ShiftId shiftId,
            OfficerId giver,
            OfficerId taker,
            @Nullable ShiftId inReturn,
            long seenPosition,
            Instant occurredAt)
            implements SwapEvent {}

    /** The colleague agreed to the swap. */
    @Revision("1")
    record SwapAccepted(
            RosterId rosterId,
            ShiftId shiftId,
            OfficerId giver,
            OfficerId taker,
            DutyInterval interval,
            @Nullable ShiftId inReturn,
            @Nullable DutyInterval returnInterval,
            int restHours,
            Instant occurredAt)
            implements SwapEvent {}

    /** The time of somebody who takes over a shift was reserved. */
    @Revision("1")
    record SwapSecured(RosterId rosterId, ShiftId shiftId, OfficerId officer, Instant occurredAt)
            implements SwapEvent {}

    /** The swap came to nothing; everybody keeps their shift. */
    @Revision("1")
    record SwapDropped(
            RosterId rosterId,
            ShiftId shiftId,
            OfficerId giver,
            OfficerId taker,
            @Nullable ShiftId inReturn,
            SwapDropGround ground,
            Instant occurredAt)
            implements SwapEvent {}

    /** The swap was approved: shift and count of shifts go over to the other person. */
    @Revision("1")
    record ShiftSwapped(
            RosterId rosterId,
            ShiftId shiftId,
            OfficerId giver,
            OfficerId taker,
            @Nullable ShiftId inReturn,
            Instant occurredAt)
            implements SwapEvent {}

    /** Why a swap came to nothing. */
    enum SwapDropGround {
        /** 对方不同意. */
        DECLINED,
        /** 申请人撤回. */
        WITHDRAWN,
        /** 未批准. */
        NOT_APPROVED,
        /** 已在别处值班. */
        PERSON_RESERVED_ELSEWHERE
    }
}
