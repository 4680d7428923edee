package org.lunzhi.kernel.grievance.overlay;

/** Why a matter is supervised (Jinan art. 28, Weifang art. 26); constants are only ever added. */
public enum SupervisionCause {
    /** 逾期. */
    OVERDUE,
    /** 拒不承办. */
    REFUSED_TO_TAKE,
    /** 反复反映未解决. */
    REPEATED,
    /** 重办后仍不满意. */
    DISSATISFIED_AGAIN,
    /** 造成不良影响. */
    BAD_EFFECT,
    /** 弄虚作假. */
    FALSE_REPORT
}
