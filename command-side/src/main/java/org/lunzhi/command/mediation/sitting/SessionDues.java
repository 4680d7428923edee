package org.lunzhi.command.mediation.sitting;

import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.sitting.SittingCommand.RemindOfSession;
import org.lunzhi.command.support.due.DueCommands;
import org.lunzhi.command.support.due.DueEntry;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.mediation.MediationId;
import org.springframework.stereotype.Component;

/** What a case is told about an arranged sitting: it is near; what comes of it only people can say. */
@Component
class SessionDues implements DueCommands {

    @Override
    public boolean handles(String ownerType, DeadlineKind kind) {
        return ownerType.equals("MediationCase") && kind == DeadlineKind.SESSION;
    }

    @Override
    public @Nullable Object commandFor(DueEntry entry) {
        return entry.passed() ? null : new RemindOfSession(MediationId.of(entry.owner()), entry.deadline());
    }
}
