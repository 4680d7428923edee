package org.lunzhi.command.roster;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.roster.PlanningCommand.BeginRoster;
import org.lunzhi.command.roster.PlanningCommand.EndRoster;
import org.lunzhi.command.roster.ShiftCommand.DeclareMissed;
import org.lunzhi.command.roster.ShiftCommand.EndShift;
import org.lunzhi.command.support.due.DueCommands;
import org.lunzhi.command.support.due.DueEntry;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.roster.RosterId;
import org.springframework.stereotype.Component;

/** What a roster is told when one of its times has come; nobody is reminded of one beforehand. */
@Component
class RosterTimes implements DueCommands {

    private static final Map<DeadlineKind, Function<DueEntry, Object>> COMMANDS = Map.of(
            DeadlineKind.ROSTER_BEGIN, entry -> new BeginRoster(RosterId.of(entry.owner())),
            DeadlineKind.ROSTER_END, entry -> new EndRoster(RosterId.of(entry.owner())),
            DeadlineKind.SHIFT_CHECK_IN, entry -> new DeclareMissed(RosterId.of(entry.owner()), entry.deadline()),
            DeadlineKind.SHIFT_END, entry -> new EndShift(RosterId.of(entry.owner()), entry.deadline()));

    @Override
    public boolean handles(String ownerType, DeadlineKind kind) {
        return ownerType.equals("DutyRoster") && COMMANDS.containsKey(kind);
    }

    @Override
    public @Nullable Object commandFor(DueEntry entry) {
        Function<DueEntry, Object> command = COMMANDS.get(entry.kind());
        return entry.passed() && command != null ? command.apply(entry) : null;
    }
}
