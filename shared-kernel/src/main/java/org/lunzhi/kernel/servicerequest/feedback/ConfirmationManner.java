package org.lunzhi.kernel.servicerequest.feedback;

/** Who says that a delivery was received; constants are only ever added. */
public enum ConfirmationManner {
    /** 本人凭回执确认. */
    BY_TOKEN,
    /** 本人或监护人书面确认. */
    IN_WRITING,
    /** 未确认: nobody could be reached; never counted as satisfied. */
    UNCONFIRMED
}
