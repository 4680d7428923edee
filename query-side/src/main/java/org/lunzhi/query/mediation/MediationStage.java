package org.lunzhi.query.mediation;

/** Where a mediation stands between the proposal and the archive. */
public enum MediationStage {
    PROPOSED,
    REFUSED,
    DECLINED,
    ACCEPTED,
    READY,
    SITTING,
    AGREED,
    EFFECTIVE,
    NOT_REACHED,
    LEFT,
    TERMINATED,
    CONCLUDED,
    ARCHIVED
}
