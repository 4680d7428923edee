package org.lunzhi.query.grievance;

/** Where a grievance stands between the first words and its end. */
public enum CaseStage {
    REGISTERED,
    TRIAGED,
    ACCEPTED,
    DISPATCHED,
    IN_HANDLING,
    OUTCOME_REPORTED,
    OUTCOME_REVIEWED,
    FOLLOWED_UP,
    CLOSED,
    DECLINED,
    TRANSFERRED_OUT,
    WITHDRAWN,
    LINKED
}
