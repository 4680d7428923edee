package org.lunzhi.command.support.resident;

import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.intake.ReceiptCode;

/**
 * What the person takes home.
 *
 * @param code the number of the matter as it is printed
 * @param token the secret by which they follow, rate and take back the matter; it is shown this once
 */
public record IntakeReceipt(GrievanceId grievanceId, ReceiptCode code, String token) {

    /** The receipt of a matter. */
    public static IntakeReceipt of(GrievanceId grievance, String token) {
        return new IntakeReceipt(grievance, ReceiptCode.of(grievance), token);
    }

    /** Says nothing of the token, because it may end in a log. */
    @Override
    public String toString() {
        return "IntakeReceipt[" + grievanceId + "]";
    }
}
