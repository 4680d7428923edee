package org.lunzhi.command.roster;

import org.jspecify.annotations.Nullable;
import org.lunzhi.command.roster.ShiftCommand.DeclareMissed;
import org.lunzhi.command.support.due.DueCommands;
import org.lunzhi.command.support.due.DueEntry;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.roster.RosterId;
import org.springframework.stereotype.Component;

/** What a roster is told when the time to check in has passed; nobody is reminded at the start of a shift. */
@Component
class CheckInDues implements DueCommands {

    @Override
    public boolean handles(String ownerType, DeadlineKind kind) {
        return ownerType.equals("DutyRoster") && kind == DeadlineKind.SHIFT_CHECK_IN;
    }

    @Override
    public @Nullable Object commandFor(DueEntry entry) {
        return entry.passed() ? new DeclareMissed(RosterId.of(entry.owner()), entry.deadline()) : null;
    }
}
