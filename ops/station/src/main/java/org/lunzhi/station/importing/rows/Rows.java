package org.lunzhi.station.importing.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a file in their order, read as they are asked for. */
public interface Rows extends Closeable {

    /** The names of the columns. */
    List<String> heading();

    /** The next row, good or broken; empty after the last one. */
    Optional<Row> next() throws IOException;
}
