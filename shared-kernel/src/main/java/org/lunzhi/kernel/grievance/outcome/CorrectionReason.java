package org.lunzhi.kernel.grievance.outcome;

/** Why the record is corrected; the old fact stays readable. */
public enum CorrectionReason {
    /** 笔误. */
    CLERICAL,
    /** 理解有误. */
    MISUNDERSTOOD,
    /** 人员有误. */
    WRONG_PERSON,
    /** 权利承继. */
    SUCCESSION,
    /** 事后查明. */
    LATER_KNOWLEDGE
}
