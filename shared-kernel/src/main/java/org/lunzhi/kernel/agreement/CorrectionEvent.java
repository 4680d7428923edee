package org.lunzhi.kernel.agreement;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.lunzhi.kernel.mediation.upkeep.CorrectionReason;
import org.lunzhi.kernel.privacy.DocumentRef;

/** What was corrected in the record of an agreement; the old facts stay readable. */
public sealed interface CorrectionEvent extends AgreementEvent {

    /** A wrong paper beside the agreement itself was replaced. */
    @Revision("1")
    record AgreementPaperCorrected(
            AgreementId agreementId,
            DocumentRef replaced,
            DocumentRef corrected,
            CorrectionReason reason,
            Instant occurredAt)
            implements CorrectionEvent {}

    /** A wrong time was corrected; the entry is named by its number within the agreement. */
    @Revision("1")
    record AgreementTimeCorrected(
            AgreementId agreementId, long entry, Instant corrected, CorrectionReason reason, Instant occurredAt)
            implements CorrectionEvent {}
}
