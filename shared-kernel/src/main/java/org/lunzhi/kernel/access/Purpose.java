package org.lunzhi.kernel.access;

/** Why somebody reads; a reveal is refused without one (PIPL art. 6). */
public enum Purpose {
    HANDLING,
    FOLLOW_UP,
    SUPERVISION,
    AUDIT,
    OWN_MATTER,
    STATISTICS,
    DATA_SUBJECT_REQUEST
}
