package org.lunzhi.query.closure;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.closure.figure.Figures;
import org.lunzhi.query.closure.figure.Marks;
import org.lunzhi.query.closure.figure.Measure;
import org.lunzhi.query.closure.figure.Milestone;
import org.lunzhi.query.support.measure.Histogram;
import org.lunzhi.query.support.past.Standpoint;

/**
 * Closure times as they are shown, one row for each value of the chosen breakdown.
 *
 * @param basis INTAKE: matters that came in during the months; CLOSING: matters closed during the months
 * @param seenFrom from where the past was looked at; absent for the figures as they are
 */
public record ClosureReport(
        String basis,
        YearMonth from,
        YearMonth to,
        String by,
        List<Row> rows,
        @Nullable Standpoint seenFrom) {

    /**
     * One row of figures.
     *
     * @param heading the unit, category, channel or month of the row; {@code *} for all
     * @param open matters neither closed nor ended otherwise
     * @param untimed matters of a ledger that are closed without a word of when; no percentile counts them
     * @param exited matters declined, transferred, withdrawn or linked; they stay in the number registered
     */
    public record Row(
            String heading, long registered, long closed, long untimed, long open, long exited, List<Leg> legs) {}

    /**
     * One leg from intake to a milestone, by one clock. A share that has not been reached, because too many matters
     * still run, is absent and never guessed.
     *
     * @param reached matters that reached the milestone and can be measured by this clock
     * @param notYet matters that may still reach it
     * @param unavailable matters outside the published working calendar
     * @param pauses what was left out; absent for a clock that leaves nothing out. A clock without pauses is shown
     *     only where some matter was parked: elsewhere it would say the same as the other
     */
    public record Leg(
            Milestone milestone,
            Measure measure,
            long reached,
            long notYet,
            long unavailable,
            @Nullable Duration p50,
            @Nullable Duration p90,
            @Nullable Duration p95,
            @Nullable Pauses pauses) {}

    /** How many matters were parked before the milestone, and for how long. */
    public record Pauses(
            long matters,
            @Nullable Duration p50,
            @Nullable Duration p90,
            @Nullable Duration p95) {

        static Pauses of(Histogram pauses) {
            return new Pauses(
                    pauses.count(),
                    pauses.quantile(0.50, 0).orElse(null),
                    pauses.quantile(0.90, 0).orElse(null),
                    pauses.quantile(0.95, 0).orElse(null));
        }
    }

    static Row row(String heading, Figures figures) {
        long registered = figures.count(Marks.REGISTERED);
        long exited = figures.count(Marks.EXITED);
        long closed = Math.max(
                figures.time(Marks.leg(Milestone.CLOSED, Measure.WALL)).count(), figures.count(Marks.CONCLUDED));
        long untimed = figures.count(Marks.UNTIMED);
        long open = Math.max(0, registered - closed - untimed - exited);
        return new Row(heading, registered, closed, untimed, open, exited, legs(figures, registered));
    }

    private static List<Leg> legs(Figures figures, long registered) {
        List<Leg> legs = new ArrayList<>();
        for (Milestone milestone : Milestone.values()) {
            long known = figures.time(Marks.leg(milestone, Measure.WALL)).count();
            long notYet = Math.max(0, registered - known - figures.count(Marks.never(milestone)));
            for (Measure measure : Measure.values()) {
                if (isShown(figures, milestone, measure, notYet)) {
                    legs.add(leg(figures, milestone, measure, notYet));
                }
            }
        }
        return legs;
    }

    /** Without a pause there is nothing to leave out, and without anybody to reach it no milestone. */
    private static boolean isShown(Figures figures, Milestone milestone, Measure measure, long notYet) {
        boolean anybody = !figures.time(Marks.leg(milestone, Measure.WALL)).isEmpty() || notYet > 0;
        return anybody
                && (!measure.leavesPausesOut()
                        || !figures.time(Marks.pause(milestone)).isEmpty());
    }

    private static Leg leg(Figures figures, Milestone milestone, Measure measure, long notYet) {
        Histogram times = times(figures, milestone, measure);
        long unavailable = measure.withPauses() == Measure.WORKING ? figures.count(Marks.unavailable(milestone)) : 0;
        return new Leg(
                milestone,
                measure,
                times.count(),
                notYet,
                unavailable,
                times.quantile(0.50, notYet).orElse(null),
                times.quantile(0.90, notYet).orElse(null),
                times.quantile(0.95, notYet).orElse(null),
                measure.leavesPausesOut() ? Pauses.of(figures.time(Marks.pause(milestone))) : null);
    }

    /** What the matters without a pause took, and what is left of the others' time. */
    private static Histogram times(Figures figures, Milestone milestone, Measure measure) {
        String leg = Marks.leg(milestone, measure);
        Histogram all = figures.time(Marks.leg(milestone, measure.withPauses()));
        return measure.leavesPausesOut()
                ? all.minus(figures.time(Marks.gross(leg))).plus(figures.time(leg))
                : all;
    }
}
