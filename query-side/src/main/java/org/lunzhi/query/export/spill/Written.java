package org.lunzhi.query.export.spill;

/** How much of a spill is on disk for good. */
public record Written(int runs, long events) {

    public static final Written NOTHING = new Written(0, 0);
}
