package org.lunzhi.command.roster;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.lunzhi.command.roster.ShiftCommand.ConfirmReservation;
import org.lunzhi.command.roster.ShiftCommand.RefuseReservation;
import org.lunzhi.kernel.roster.DutyPersonEvent.IntervalRefused;
import org.lunzhi.kernel.roster.DutyPersonEvent.IntervalReserved;
import org.springframework.stereotype.Component;

/** When a person's diary answers, the shift or swap that waited for it is confirmed or dropped. */
@Component
@ProcessingGroup("shift-reservations")
@DisallowReplay
class WhenDiaryAnswersSettleShift {

    private final CommandGateway commands;

    WhenDiaryAnswersSettleShift(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(IntervalReserved event) {
        commands.sendAndWait(new ConfirmReservation(event.rosterId(), event.shiftId(), event.officer()));
    }

    @EventHandler
    void react(IntervalRefused event) {
        commands.sendAndWait(new RefuseReservation(event.rosterId(), event.shiftId(), event.officer()));
    }
}
