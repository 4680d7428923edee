package org.lunzhi.station.importing.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as it stands in the file.
 *
 * @param line the number of its (first) line, counted from 1 with the heading
 * @param fault why its cells cannot be read; then there are none
 */
public record Row(long line, List<String> cells, @Nullable RowRule fault) {

    public Row {
        cells = List.copyOf(cells);
    }

    static Row of(long line, List<String> cells) {
        return new Row(line, cells, null);
    }

    static Row broken(long line, RowRule fault) {
        return new Row(line, List.of(), fault);
    }

    /** Cells may hold what must not be shown. */
    @Override
    public String toString() {
        return "Row[line=" + line + ", fault=" + fault + "]";
    }
}
