package org.lunzhi.command.roster.diary;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.lunzhi.command.roster.diary.DutyPersonCommand.ReleaseInterval;
import org.lunzhi.command.roster.diary.DutyPersonCommand.ReserveInterval;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftCancelled;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftPlanned;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.ShiftEvent.AbsenceReported;
import org.lunzhi.kernel.roster.ShiftId;
import org.lunzhi.kernel.roster.SwapEvent.ShiftSwapped;
import org.lunzhi.kernel.roster.SwapEvent.SwapAccepted;
import org.lunzhi.kernel.roster.SwapEvent.SwapDropped;
import org.springframework.stereotype.Component;

/** When a shift is planned, changes hands or is given up, the diaries of the people concerned follow. */
@Component
@ProcessingGroup("duty-diaries")
@DisallowReplay
class WhenShiftChangesHandsKeepDiary {

    private final CommandGateway commands;

    WhenShiftChangesHandsKeepDiary(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(ShiftPlanned event) {
        commands.sendAndWait(new ReserveInterval(
                event.officer(), event.rosterId(), event.shiftId(), event.interval(), event.restHours(), null));
    }

    @EventHandler
    void react(SwapAccepted event) {
        commands.sendAndWait(new ReserveInterval(
                event.taker(),
                event.rosterId(),
                event.shiftId(),
                event.interval(),
                event.restHours(),
                event.inReturn()));
        if (event.inReturn() != null && event.returnInterval() != null) {
            commands.sendAndWait(new ReserveInterval(
                    event.giver(),
                    event.rosterId(),
                    event.inReturn(),
                    event.returnInterval(),
                    event.restHours(),
                    event.shiftId()));
        }
    }

    @EventHandler
    void react(ShiftSwapped event) {
        release(event.giver(), event.rosterId(), event.shiftId());
        if (event.inReturn() != null) {
            release(event.taker(), event.rosterId(), event.inReturn());
        }
    }

    @EventHandler
    void react(SwapDropped event) {
        release(event.taker(), event.rosterId(), event.shiftId());
        if (event.inReturn() != null) {
            release(event.giver(), event.rosterId(), event.inReturn());
        }
    }

    @EventHandler
    void react(ShiftCancelled event) {
        release(event.officer(), event.rosterId(), event.shiftId());
    }

    @EventHandler
    void react(AbsenceReported event) {
        release(event.officer(), event.rosterId(), event.shiftId());
    }

    private void release(OfficerId officer, RosterId roster, ShiftId shift) {
        commands.sendAndWait(new ReleaseInterval(officer, roster, shift));
    }
}
