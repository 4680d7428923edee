package org.lunzhi.command.agreement.confirmation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.agreement.pact.AgreementCommand;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.acts.ConfirmationRefusal;
import org.lunzhi.kernel.agreement.acts.CourtBasis;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** Everything one can ask about judicial confirmation; what the court does is only recorded. */
sealed interface ConfirmationCommand extends AgreementCommand {

    record ApplyJudicialConfirmation(
            AgreementId agreementId,
            List<PartyRef> applicants,
            List<Integer> obligations,
            CourtBasis basis,
            List<DocumentRef> materials,
            When when)
            implements ConfirmationCommand {}

    record RecordCourtAcceptance(AgreementId agreementId, LocalDate courtDate) implements ConfirmationCommand {}

    record RecordCourtRefusal(AgreementId agreementId, ConfirmationRefusal reason, LocalDate courtDate)
            implements ConfirmationCommand {}

    record WithdrawApplication(AgreementId agreementId, List<PartyRef> withdrawnBy) implements ConfirmationCommand {}

    /** Records the court's ruling: confirmed if no reason is given, else dismissed for it. */
    record RecordRuling(
            AgreementId agreementId,
            DocumentRef ruling,
            @Nullable ConfirmationRefusal dismissedFor,
            LocalDate courtDate)
            implements ConfirmationCommand {}

    record RemindOfConfirmation(AgreementId agreementId, DeadlineId deadline) implements ConfirmationCommand {}

    record CloseConfirmationWindow(AgreementId agreementId, DeadlineId deadline) implements ConfirmationCommand {}

    record RecalculateWindow(AgreementId agreementId) implements ConfirmationCommand {}
}
