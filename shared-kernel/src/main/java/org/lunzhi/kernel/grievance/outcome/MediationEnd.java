package org.lunzhi.kernel.grievance.outcome;

/** How the mediation of a matter ended. */
public enum MediationEnd {
    /** 达成协议. */
    AGREED,
    /** 未达成协议. */
    NOT_REACHED,
    /** 当事人拒绝. */
    REFUSED,
    /** 不予受理. */
    DECLINED,
    /** 终止. */
    TERMINATED
}
