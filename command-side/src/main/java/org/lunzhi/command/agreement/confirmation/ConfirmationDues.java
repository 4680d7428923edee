package org.lunzhi.command.agreement.confirmation;

import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.CloseConfirmationWindow;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.RecalculateWindow;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.RemindOfConfirmation;
import org.lunzhi.command.support.due.DueCommands;
import org.lunzhi.command.support.due.DueEntry;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.springframework.stereotype.Component;

/** What an agreement is told about the days for judicial confirmation: few are left, none is, or they moved. */
@Component
class ConfirmationDues implements DueCommands {

    @Override
    public boolean handles(String ownerType, DeadlineKind kind) {
        return ownerType.equals("Agreement") && kind == DeadlineKind.CONFIRMATION_WINDOW;
    }

    @Override
    public Object commandFor(DueEntry entry) {
        AgreementId agreement = AgreementId.of(entry.owner());
        return entry.passed()
                ? new CloseConfirmationWindow(agreement, entry.deadline())
                : new RemindOfConfirmation(agreement, entry.deadline());
    }

    @Override
    public Object recalculationOf(DueEntry entry) {
        return new RecalculateWindow(AgreementId.of(entry.owner()));
    }
}
