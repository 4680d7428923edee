package org.lunzhi.kernel.mediation.ending;

/** How an agreement fared. */
public enum PerformanceState {
    /** 履行. */
    PERFORMED,
    /** 未履行. */
    BREACHED,
    /** 反悔: its content or performance is disputed. */
    DISPUTED
}
