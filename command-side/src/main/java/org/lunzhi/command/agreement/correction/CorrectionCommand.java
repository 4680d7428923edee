package org.lunzhi.command.agreement.correction;

import java.time.Instant;
import org.lunzhi.command.agreement.pact.AgreementCommand;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.mediation.upkeep.CorrectionReason;
import org.lunzhi.kernel.privacy.DocumentRef;

/** Everything one can correct in the record of an agreement. */
sealed interface CorrectionCommand extends AgreementCommand {

    record CorrectAgreementPaper(
            AgreementId agreementId, DocumentRef replaced, DocumentRef corrected, CorrectionReason reason)
            implements CorrectionCommand {}

    /** Corrects the business time of the entry with that number within the agreement. */
    record CorrectAgreementTime(AgreementId agreementId, long entry, Instant corrected, CorrectionReason reason)
            implements CorrectionCommand {}
}
