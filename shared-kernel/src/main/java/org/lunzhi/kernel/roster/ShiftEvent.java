package org.lunzhi.kernel.roster;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;

/** What happens to one shift, from the person's confirmation to its end. */
public sealed interface ShiftEvent extends RosterEvent {

    ShiftId shiftId();

    /** The time of a person was reserved for the shift. */
    @Revision("1")
    record ShiftConfirmed(RosterId rosterId, ShiftId shiftId, OfficerId officer, Instant occurredAt)
            implements ShiftEvent {}

    /** The person came on duty; a record made later says why. */
    @Revision("1")
    record ShiftCheckedIn(
            RosterId rosterId,
            ShiftId shiftId,
            OfficerId officer,
            @Nullable LateRecordGround lateRecord,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements ShiftEvent, EndsDeadlines {

        public ShiftCheckedIn {
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }

    /** Nobody had checked in when the window closed. */
    @Revision("1")
    record ShiftMissed(
            RosterId rosterId, ShiftId shiftId, OfficerId officer, List<DeadlineId> endedDeadlines, Instant occurredAt)
            implements ShiftEvent, EndsDeadlines {

        public ShiftMissed {
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }

    /** The person said beforehand that they cannot come. */
    @Revision("1")
    record AbsenceReported(
            RosterId rosterId,
            ShiftId shiftId,
            OfficerId officer,
            AbsenceGround ground,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements ShiftEvent, EndsDeadlines {

        public AbsenceReported {
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }

    /** Those planned as relief were called. */
    @Revision("1")
    record ReliefCalled(RosterId rosterId, ShiftId shiftId, List<OfficerId> called, Instant occurredAt)
            implements ShiftEvent {

        public ReliefCalled {
            called = called == null ? List.of() : List.copyOf(called);
        }
    }

    /** A relief took the place of the person who is absent. */
    @Revision("1")
    record ReliefAppointed(
            RosterId rosterId,
            ShiftId shiftId,
            OfficerId absent,
            OfficerId relief,
            ShiftId reliefShift,
            Instant occurredAt)
            implements ShiftEvent {}

    /** The shift is over; who answers for which matter does not change by that. */
    @Revision("1")
    record ShiftCompleted(
            RosterId rosterId, ShiftId shiftId, OfficerId officer, List<DeadlineId> endedDeadlines, Instant occurredAt)
            implements ShiftEvent, EndsDeadlines {

        public ShiftCompleted {
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }

    /** The time of the shift is over and nobody stood it; a relief that came is still recorded by hand. */
    @Revision("1")
    record ShiftWentUnstood(
            RosterId rosterId, ShiftId shiftId, OfficerId officer, List<DeadlineId> endedDeadlines, Instant occurredAt)
            implements ShiftEvent, EndsDeadlines {

        public ShiftWentUnstood {
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }

    /** Somebody on duty reported a major incident upward. */
    @Revision("1")
    record IncidentReported(
            RosterId rosterId,
            ShiftId shiftId,
            OfficerId officer,
            IncidentKind kind,
            DocumentRef report,
            UnitId reportedTo,
            Instant occurredAt)
            implements ShiftEvent {}

    /** Why a check-in was recorded only later. */
    enum LateRecordGround {
        /** 无网络. */
        NO_NETWORK,
        /** 设备故障. */
        DEVICE_FAILED,
        /** 外出处置. */
        OUT_ON_A_MATTER,
        /** 遗漏登记. */
        FORGOTTEN
    }

    /** Why somebody cannot come; never what illness. */
    enum AbsenceGround {
        /** 请假. */
        LEAVE,
        /** 公务. */
        OFFICIAL_DUTY,
        /** 突发情况. */
        EMERGENCY
    }

    /** What kind of incident the duty officer must report at once. */
    enum IncidentKind {
        /** 群体性事件. */
        CROWD,
        /** 安全生产事故. */
        ACCIDENT,
        /** 自然灾害. */
        NATURAL_DISASTER,
        /** 公共卫生事件. */
        PUBLIC_HEALTH,
        /** 其他紧急情况. */
        OTHER_EMERGENCY
    }
}
