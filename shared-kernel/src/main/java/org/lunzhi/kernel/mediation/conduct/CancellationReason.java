package org.lunzhi.kernel.mediation.conduct;

/** Why a scheduled sitting did not take place. */
public enum CancellationReason {
    /** 当事人未到. */
    PARTY_ABSENT,
    /** 调解员未到. */
    MEDIATOR_ABSENT,
    /** 改期. */
    MOVED,
    /** The sitting may no longer be held. */
    BARRED
}
