package org.lunzhi.kernel.servicerequest.feedback;

/** What came of asking the requester whether the service arrived; constants are only ever added. */
public enum ContactResult {
    /** 联系上，未表态. */
    REACHED,
    /** 无人接听. */
    NO_ANSWER,
    /** 拒绝接听. */
    REFUSED,
    /** 号码有误. */
    WRONG_NUMBER
}
