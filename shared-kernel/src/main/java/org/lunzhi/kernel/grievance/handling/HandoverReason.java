package org.lunzhi.kernel.grievance.handling;

/** Why responsibility for a matter moves to another officer. */
public enum HandoverReason {
    /** 交班. */
    END_OF_SHIFT,
    /** 请假、外出. */
    ABSENCE,
    /** 离岗. */
    LEAVING_POST,
    /** 回避. */
    RECUSAL,
    /** 职责调整. */
    COMPETENCE,
    /** 轮值派件. */
    ROTA
}
