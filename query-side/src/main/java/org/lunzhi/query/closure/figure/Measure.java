package org.lunzhi.query.closure.figure;

/** The clock by which a leg is measured. */
public enum Measure {
    /** Hours and days as they pass. */
    WALL,
    /** Wall-clock time without the time a matter was parked. */
    UNPARKED,
    /** Opening hours on working days; not available outside the published calendar. */
    WORKING,
    /** Opening hours on working days without those during which a matter was parked. */
    WORKING_UNPARKED;

    /** Whether it leaves out the time a matter was parked. */
    public boolean leavesPausesOut() {
        return this == UNPARKED || this == WORKING_UNPARKED;
    }

    /** The same clock with the pauses counted. */
    public Measure withPauses() {
        return switch (this) {
            case WALL, UNPARKED -> WALL;
            case WORKING, WORKING_UNPARKED -> WORKING;
        };
    }
}
