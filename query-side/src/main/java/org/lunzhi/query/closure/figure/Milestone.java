package org.lunzhi.query.closure.figure;

/** A point that a matter reaches once or again after its intake; each ends one leg that is measured from intake. */
public enum Milestone {
    ACCEPTED,
    DISPATCHED,
    CONTACTED,
    /** The outcome that stands; rework or a reopening takes it back. */
    OUTCOME,
    /** The first closure; a later reopening does not take it back. */
    FIRST_CLOSED,
    /** The closure that stands; a reopening takes it back. */
    CLOSED,
    FEEDBACK
}
