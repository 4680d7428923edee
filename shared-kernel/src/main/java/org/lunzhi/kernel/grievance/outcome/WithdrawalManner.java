package org.lunzhi.kernel.grievance.outcome;

/** How a person took their matter back. */
public enum WithdrawalManner {
    /** 凭回执口令: by the secret on their receipt. */
    BY_TOKEN,
    /** 书面: in their own writing, filed by somebody who did not handle the matter. */
    IN_WRITING
}
