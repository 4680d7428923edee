package org.lunzhi.kernel.grievance.handling;

/** Why more time is asked for; constants are only ever added. */
public enum ExtensionReason {
    /** 情况复杂. */
    COMPLEX,
    /** 等待鉴定. */
    EXPERT_OPINION,
    /** 需其他部门配合. */
    OTHER_ORGAN,
    /** 当事人暂时无法配合. */
    PERSON_UNAVAILABLE,
    /** 不可抗力. */
    FORCE_MAJEURE
}
