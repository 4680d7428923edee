package org.lunzhi.kernel.servicerequest.order;

/** Why the record of an order is corrected; the old fact stays readable. */
public enum CorrectionReason {
    /** 笔误. */
    CLERICAL,
    /** 理解有误. */
    MISUNDERSTOOD,
    /** 点错事项. */
    WRONG_ITEM,
    /** 事后查明. */
    LATER_KNOWLEDGE
}
