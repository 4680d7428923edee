package org.lunzhi.kernel.mediation.ending;

/** 不予受理: why a committee does not take a dispute up. */
public enum DeclineReason {
    /** 不属于民间纠纷. */
    NOT_CIVIL,
    /** The committee is not competent. */
    NO_JURISDICTION,
    /** A court or other body has it before it. */
    PENDING_ELSEWHERE,
    /** 不适合调解. */
    NOT_SUITED
}
