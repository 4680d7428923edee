package org.lunzhi.command.mediation;

import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.intake.ReceiptCode;
import org.lunzhi.kernel.mediation.MediationId;

/**
 * What whoever applied for mediation takes home.
 *
 * @param code the number of the dispute as it is printed
 * @param token the secret by which they prove that they brought it, shown this once; none if nobody applied
 */
record ApplicationReceipt(
        MediationId mediationId, ReceiptCode code, @Nullable String token) {

    /** Says nothing of the token, because it may end in a log. */
    @Override
    public String toString() {
        return "ApplicationReceipt[" + mediationId + "]";
    }
}
