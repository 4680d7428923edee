package org.lunzhi.query.closure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.query.closure.figure.Figures;
import org.lunzhi.query.closure.figure.Marks;

/**
 * At which level matters were solved (小事不出村), among all that were concluded in the months.
 *
 * @param concluded all that were concluded, with and without a known level
 * @param unknown concluded without a known level; in the denominator of every share
 */
public record ResolutionLevels(
        YearMonth from, YearMonth to, String unit, long concluded, long unknown, List<Level> levels) {

    private static final int DIGITS = 4;

    /**
     * One level.
     *
     * @param concluded concluded at this level, solved or not
     * @param solved numerator: concluded at this level with the request met or settled
     * @param of denominator: everything concluded in the months
     * @param share numerator by denominator; absent (n/a) where nothing was concluded, never nought
     */
    public record Level(
            HandlingLevel level,
            long concluded,
            long solved,
            long of,
            @Nullable BigDecimal share) {}

    static ResolutionLevels of(YearMonth from, YearMonth to, String unit, Figures figures) {
        long concluded = figures.count(Marks.CONCLUDED);
        List<Level> levels = Arrays.stream(HandlingLevel.values())
                .map(level -> level(level, figures, concluded))
                .toList();
        long known = levels.stream().mapToLong(Level::concluded).sum();
        return new ResolutionLevels(from, to, unit, concluded, concluded - known, levels);
    }

    private static Level level(HandlingLevel level, Figures figures, long all) {
        long concluded = figures.count(Marks.level(Marks.CONCLUDED, level.name()));
        long solved = figures.count(Marks.level(Marks.SOLVED, level.name()));
        return new Level(level, concluded, solved, all, share(solved, all));
    }

    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
