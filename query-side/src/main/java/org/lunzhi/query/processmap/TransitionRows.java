package org.lunzhi.query.processmap;

/** Where the rows of the map come from: the live view, or the log as it was known at a moment. */
interface TransitionRows {

    /** The transitions of one row. */
    Transitions row(Row row);
}
