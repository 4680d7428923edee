package org.lunzhi.station.importing.mapping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.station.importing.rows.Row;
import org.lunzhi.station.importing.rows.RowRule;

/** A column of times. */
record TimeColumn(String column, TimeFormats formats) {

    /** The time of a row, if it names one. */
    @Nullable Instant of(Row row, Columns columns) {
        String text = columns.text(row, column);
        return text.isEmpty()
                ? null
                : formats.moment(text).orElseThrow(() -> new RuleBroken(RowRule.IMPOSSIBLE_TIME, column));
    }

    Instant required(Row row, Columns columns) {
        Instant time = of(row, columns);
        if (time == null) {
            throw new RuleBroken(RowRule.MISSING_VALUE, column);
        }
        return time;
    }
}
