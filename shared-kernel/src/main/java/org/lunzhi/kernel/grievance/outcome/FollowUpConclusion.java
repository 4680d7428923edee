package org.lunzhi.kernel.grievance.outcome;

/** What a follow-up attempt leads to. */
public enum FollowUpConclusion {
    /** 再次联系. */
    TRY_AGAIN,
    /** 回访结束. */
    CONCLUDED,
    /** 多次未联系上. */
    UNREACHED,
    /** 退回重办. */
    REWORK,
    /** 转督办. */
    SUPERVISED
}
