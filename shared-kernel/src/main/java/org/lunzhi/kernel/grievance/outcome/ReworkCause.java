package org.lunzhi.kernel.grievance.outcome;

/** Why a unit must handle a matter again. */
public enum ReworkCause {
    /** 审核退回. */
    REVIEW,
    /** 回访未解决. */
    NOT_RESOLVED,
    /** 回访不满意. */
    DISSATISFIED,
    /** 督办要求. */
    SUPERVISION,
    /** 结果不实. */
    FALSE_REPORT
}
