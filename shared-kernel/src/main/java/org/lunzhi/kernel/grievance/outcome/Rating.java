package org.lunzhi.kernel.grievance.outcome;

/** What the person thinks of the handling; nobody in office gives one. */
public enum Rating {
    /** 满意. */
    SATISFIED,
    /** 基本满意. */
    BASICALLY_SATISFIED,
    /** 不满意. */
    DISSATISFIED,
    /** 不愿评价. */
    DECLINED
}
