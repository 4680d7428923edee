package org.lunzhi.kernel.grievance.intake;

/** Why a matter is not accepted; constants are only ever added. */
public enum DeclineReason {
    /** 已进入法定途径. */
    ON_STATUTORY_ROUTE,
    /** 不属于职权范围. */
    NOT_COMPETENT,
    /** 同一事实和理由已依法处理. */
    SAME_FACTS_DECIDED,
    /** 内容无法辨识. */
    NOT_A_MATTER,
    /** 诉求不合法. */
    UNLAWFUL_REQUEST
}
