package org.lunzhi.command.roster;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.calendar.StationHours;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.roster.DutyInterval;
import org.lunzhi.kernel.roster.PlanningEvent.CancelGround;
import org.lunzhi.kernel.roster.PlanningEvent.PostPhone;
import org.lunzhi.kernel.roster.PlanningEvent.RevisionGround;
import org.lunzhi.kernel.roster.PlanningEvent.RotaPlace;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftRole;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.RosterPolicy;
import org.lunzhi.kernel.roster.ShiftId;

/** Everything one can ask of a roster as a plan. */
sealed interface PlanningCommand {

    @TargetAggregateIdentifier
    RosterId rosterId();

    record DraftRoster(
            RosterId rosterId,
            UnitId post,
            @Nullable CommitteeId committee,
            LocalDate firstDay,
            LocalDate lastDay,
            StationHours hours,
            List<RotaPlace> rota,
            RosterPolicy policy)
            implements PlanningCommand {}

    record PlanShift(RosterId rosterId, ShiftId shiftId, OfficerId officer, ShiftRole role, DutyInterval interval)
            implements PlanningCommand {}

    record CancelShift(RosterId rosterId, ShiftId shiftId, CancelGround ground) implements PlanningCommand {}

    record ProposeRoster(RosterId rosterId) implements PlanningCommand {}

    record ReturnRoster(RosterId rosterId) implements PlanningCommand {}

    record AcceptGap(RosterId rosterId, DutyInterval gap) implements PlanningCommand {}

    record PublishRoster(RosterId rosterId, PostPhone phone) implements PlanningCommand {}

    record ReviseRoster(RosterId rosterId, RevisionGround ground) implements PlanningCommand {}

    record BeginRoster(RosterId rosterId) implements PlanningCommand {}

    record EndRoster(RosterId rosterId) implements PlanningCommand {}
}
