package org.lunzhi.station;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.closure.ClosureReport;
import org.lunzhi.query.closure.ClosureReport.Leg;
import org.lunzhi.query.closure.figure.Measure;
import org.lunzhi.query.closure.figure.Milestone;

/** Closure times as a table for the terminal, a line for each kind of matter. */
final class ClosureTable {

    private static final String LINE = "  %-28s %8s %8s %8s %8s %8s %12s %12s%n";

    private final PrintWriter out;

    ClosureTable(PrintWriter out) {
        this.out = out;
    }

    void print(Iterable<ClosureReport.Row> rows) {
        out.printf(LINE, "kind", "cases", "closed", "untimed", "open", "left", "p50", "p90");
        rows.forEach(this::print);
        out.println("  untimed: closed, nobody wrote down when; left: cancelled or passed on; – : not reached");
        out.flush();
    }

    private void print(ClosureReport.Row row) {
        Optional<Leg> closure = row.legs().stream()
                .filter(leg -> leg.milestone() == Milestone.CLOSED && leg.measure() == Measure.WALL)
                .findFirst();
        out.printf(
                LINE,
                row.heading(),
                row.registered(),
                row.closed(),
                row.untimed(),
                row.open(),
                row.exited(),
                closure.map(Leg::p50).map(ClosureTable::text).orElse("–"),
                closure.map(Leg::p90).map(ClosureTable::text).orElse("–"));
    }

    /** Days and hours where there are days, hours and minutes otherwise. */
    static String text(@Nullable Duration time) {
        if (time == null) {
            return "–";
        }
        return time.toDays() > 0
                ? String.format(Locale.ROOT, "%dd %dh", time.toDays(), time.toHoursPart())
                : String.format(Locale.ROOT, "%dh %dm", time.toHours(), time.toMinutesPart());
    }
}
