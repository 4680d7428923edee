package org.lunzhi.kernel.grievance.overlay;

/** Why a matter moves up; constants are only ever added. */
public enum EscalationReason {
    /** 超出本级权限. */
    BEYOND_POWERS,
    /** 涉及多部门. */
    SEVERAL_ORGANS,
    /** 久拖未决. */
    UNRESOLVED,
    /** 承办单位逾期不签收. */
    NOT_ACKNOWLEDGED,
    /** 有激化风险. */
    RISK,
    /** 逾期未办结. */
    OVERDUE
}
