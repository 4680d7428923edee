package org.lunzhi.command.roster;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.ShiftEvent.AbsenceGround;
import org.lunzhi.kernel.roster.ShiftEvent.IncidentKind;
import org.lunzhi.kernel.roster.ShiftEvent.LateRecordGround;
import org.lunzhi.kernel.roster.ShiftId;
import org.lunzhi.kernel.roster.SwapEvent.SwapDropGround;

/** Everything one can ask of a shift. */
sealed interface ShiftCommand {

    @TargetAggregateIdentifier
    RosterId rosterId();

    record ConfirmReservation(RosterId rosterId, ShiftId shiftId, OfficerId officer) implements ShiftCommand {}

    record RefuseReservation(RosterId rosterId, ShiftId shiftId, OfficerId officer) implements ShiftCommand {}

    record RequestSwap(
            RosterId rosterId,
            ShiftId shiftId,
            OfficerId taker,
            @Nullable ShiftId inReturn) implements ShiftCommand {}

    record AcceptSwap(RosterId rosterId, ShiftId shiftId) implements ShiftCommand {}

    record DropSwap(RosterId rosterId, ShiftId shiftId, SwapDropGround ground) implements ShiftCommand {}

    record ApproveSwap(RosterId rosterId, ShiftId shiftId) implements ShiftCommand {}

    /** Without a time it is a check-in now; with one it is the record of an earlier check-in and needs a reason. */
    record CheckIn(
            RosterId rosterId,
            ShiftId shiftId,
            @Nullable Instant at,
            @Nullable LateRecordGround lateRecord) implements ShiftCommand {}

    /** Sent by the due-list when the check-in of a shift is overdue. */
    record DeclareMissed(RosterId rosterId, DeadlineId deadline) implements ShiftCommand {}

    record ReportAbsence(RosterId rosterId, ShiftId shiftId, AbsenceGround ground) implements ShiftCommand {}

    record AppointRelief(RosterId rosterId, ShiftId shiftId, OfficerId relief) implements ShiftCommand {}

    record CompleteShift(RosterId rosterId, ShiftId shiftId) implements ShiftCommand {}

    /** Sent by the due-list when the time of a shift is over. */
    record EndShift(RosterId rosterId, DeadlineId deadline) implements ShiftCommand {}

    record ReportMajorIncident(
            RosterId rosterId, ShiftId shiftId, IncidentKind kind, DocumentRef report, UnitId reportedTo)
            implements ShiftCommand {}
}
