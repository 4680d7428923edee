package org.lunzhi.kernel.mediation.ending;

/** What a party said about the mediation. */
public enum Satisfaction {
    /** 非常满意. */
    VERY_SATISFIED,
    /** 满意. */
    SATISFIED,
    /** 基本满意. */
    NEUTRAL,
    /** 不满意. */
    DISSATISFIED
}
