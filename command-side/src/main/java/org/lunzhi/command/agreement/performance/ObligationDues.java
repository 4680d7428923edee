package org.lunzhi.command.agreement.performance;

import org.lunzhi.command.agreement.pact.Dates;
import org.lunzhi.command.agreement.performance.PerformanceCommand.ExpireObligation;
import org.lunzhi.command.agreement.performance.PerformanceCommand.RecalculateObligations;
import org.lunzhi.command.agreement.performance.PerformanceCommand.RemindOfObligation;
import org.lunzhi.command.support.due.DueCommands;
import org.lunzhi.command.support.due.DueEntry;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.springframework.stereotype.Component;

/** What an agreement is told about its obligations: one is due soon, is overdue, or hangs on a new calendar. */
@Component
class ObligationDues implements DueCommands {

    @Override
    public boolean handles(String ownerType, DeadlineKind kind) {
        return ownerType.equals("Agreement") && kind == DeadlineKind.OBLIGATION;
    }

    @Override
    public Object commandFor(DueEntry entry) {
        AgreementId agreement = AgreementId.of(entry.owner());
        int obligation = Dates.obligationIn(entry.number());
        return entry.passed()
                ? new ExpireObligation(agreement, obligation)
                : new RemindOfObligation(agreement, obligation);
    }

    @Override
    public Object recalculationOf(DueEntry entry) {
        return new RecalculateObligations(AgreementId.of(entry.owner()));
    }
}
