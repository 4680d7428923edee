package org.lunzhi.command.grievance.overlay;

import org.lunzhi.command.support.due.DueCommands;
import org.lunzhi.command.support.due.DueEntry;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.springframework.stereotype.Component;

/** What a grievance is told about its deadlines, dispatched or not: each is near, passed, or under a new calendar. */
@Component
public class GrievanceDues implements DueCommands {

    @Override
    public boolean handles(String ownerType, DeadlineKind kind) {
        return ownerType.equals("Grievance");
    }

    @Override
    public Object commandFor(DueEntry entry) {
        return new RemindOfDeadline(GrievanceId.of(entry.owner()), entry.deadline());
    }

    @Override
    public Object recalculationOf(DueEntry entry) {
        return new RecalculateDeadline(GrievanceId.of(entry.owner()), entry.deadline());
    }
}
