package org.lunzhi.command.mediation.course;

import org.lunzhi.command.mediation.course.CourseCommand.ExpirePeriod;
import org.lunzhi.command.mediation.course.CourseCommand.RecalculatePeriod;
import org.lunzhi.command.mediation.course.CourseCommand.RemindOfPeriod;
import org.lunzhi.command.support.due.DueCommands;
import org.lunzhi.command.support.due.DueEntry;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.mediation.MediationId;
import org.springframework.stereotype.Component;

/** What a case is told about its period: it is near its end, it has run out, or a new calendar may have moved it. */
@Component
class PeriodDues implements DueCommands {

    @Override
    public boolean handles(String ownerType, DeadlineKind kind) {
        return ownerType.equals("MediationCase") && kind == DeadlineKind.MEDIATION_PERIOD;
    }

    @Override
    public Object commandFor(DueEntry entry) {
        MediationId mediation = MediationId.of(entry.owner());
        return entry.passed()
                ? new ExpirePeriod(mediation, entry.deadline())
                : new RemindOfPeriod(mediation, entry.deadline());
    }

    @Override
    public Object recalculationOf(DueEntry entry) {
        return new RecalculatePeriod(MediationId.of(entry.owner()));
    }
}
