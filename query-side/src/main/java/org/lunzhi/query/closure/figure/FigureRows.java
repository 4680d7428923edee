package org.lunzhi.query.closure.figure;

import java.util.List;
import java.util.SortedMap;

/** Figures by heading, as they are or as they were. */
public interface FigureRows {

    /** The figures of one row. */
    Figures row(Heading heading);

    /** The figures of every unit under the heading's month, channel and category, in the order of unit numbers. */
    SortedMap<String, Figures> units(Heading heading);

    /** The categories that occur in the heading's month under its channel. */
    List<String> categories(Heading heading);

    /** The channels that occur in the heading's month. */
    List<String> channels(Heading heading);
}
