package org.lunzhi.station.shape;

/** Which sides of the system one node runs, chosen by {@code lunzhi.shape}. */
public enum Shape {
    ALL,
    COMMAND,
    QUERY;

    /** Whether a node of this shape runs the given side. */
    public boolean runs(Shape side) {
        return this == ALL || this == side;
    }
}
