package org.lunzhi.kernel.mediation.conduct;

/** Why a mediator may not be impartial (SPC rules on invited mediators 2016 art. 15). */
public enum ConflictKind {
    /** 近亲属: near relative of a party or representative. */
    KIN,
    /** 利害关系: an interest in the dispute. */
    INTEREST,
    /** The mediator's own village is a side. */
    OWN_VILLAGE,
    /** Another relation that may touch fairness. */
    OTHER_RELATION
}
