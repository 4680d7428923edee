package org.lunzhi.query.closure.figure;

/** The clock by which a leg is measured. */
public enum Measure {
    /** Hours and days as they pass. */
    WALL,
    /** Wall-clock time without the time a matter was parked. */
    UNPARKED,
    /** Opening hours on working days; not available outside the published calendar. */
    WORKING
}
