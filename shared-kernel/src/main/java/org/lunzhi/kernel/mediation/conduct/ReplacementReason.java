package org.lunzhi.kernel.mediation.conduct;

/** Why another mediator took over. */
public enum ReplacementReason {
    /** 回避. */
    RECUSED,
    /** 任期届满. */
    MANDATE_ENDED,
    /** 因故不能继续. */
    UNAVAILABLE,
    /** The parties asked for it. */
    PARTIES_ASKED
}
