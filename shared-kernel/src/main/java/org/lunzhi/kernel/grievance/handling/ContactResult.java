package org.lunzhi.kernel.grievance.handling;

/** What came of trying to speak with a person. */
public enum ContactResult {
    /** 联系上. */
    REACHED,
    /** 无人接听. */
    NO_ANSWER,
    /** 拒绝接听. */
    REFUSED,
    /** 号码有误. */
    WRONG_NUMBER
}
