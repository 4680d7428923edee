package org.lunzhi.kernel.mediation.conduct;

/** Why a recusal was granted or refused. */
public enum RecusalBasis {
    /** The committee decided. */
    COMMITTEE,
    /** The policy lets a mediator step aside as soon as a party asks. */
    ON_DEMAND,
    /** The case has another mediator, so the wish is honoured. */
    ALTERNATIVE_MEDIATOR,
    /** 自行回避: the mediator stepped aside. */
    SELF
}
