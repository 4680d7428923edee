package org.lunzhi.station.importing.mapping;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.station.importing.rows.Row;
import org.lunzhi.station.importing.rows.RowRule;

/**
 * A column whose words stand for codes, or one code for all rows.
 *
 * @param column the column; absent where the constant stands for all rows
 * @param whenEmpty the code that an empty cell stands for, if any
 */
record CodeColumn<T>(
        @Nullable String column,
        Map<String, T> words,
        @Nullable T constant,
        @Nullable T whenEmpty) {

    CodeColumn {
        words = Map.copyOf(words);
    }

    /** The code of a row; an empty cell may stand for none. */
    @Nullable T of(Row row, Columns columns) {
        if (column == null) {
            return constant;
        }
        String word = columns.text(row, column);
        if (word.isEmpty()) {
            return whenEmpty;
        }
        T code = words.get(word);
        if (code == null) {
            throw new RuleBroken(RowRule.UNKNOWN_VALUE, column);
        }
        return code;
    }

    T required(Row row, Columns columns) {
        T code = of(row, columns);
        if (code == null) {
            throw new RuleBroken(RowRule.MISSING_VALUE, column);
        }
        return code;
    }

    /** Every code that a row can have. */
    Stream<T> codes() {
        Stream<T> single = Stream.concat(Stream.ofNullable(constant), Stream.ofNullable(whenEmpty));
        return Stream.concat(words.values().stream(), single).distinct();
    }
}
