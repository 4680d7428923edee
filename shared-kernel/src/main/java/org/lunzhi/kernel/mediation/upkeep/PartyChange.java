package org.lunzhi.kernel.mediation.upkeep;

/** How the sides of a dispute changed. */
public enum PartyChange {
    /** 追加. */
    ADDED,
    /** 更换: the wrong one had been named. */
    REPLACED,
    /** 承继: another took over the rights and duties. */
    SUCCEEDED
}
