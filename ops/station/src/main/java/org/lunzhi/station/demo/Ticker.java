package org.lunzhi.station.demo;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.StationTime;

/** A bar that grows by the month told, and needs no terminal. */
final class Ticker {

    private static final int MONTHS_A_LINE = 6;

    private final PrintWriter out;
    private @Nullable YearMonth month;
    private int months;

    Ticker(PrintWriter out) {
        this.out = out;
    }

    void at(Instant moment) {
        YearMonth now = YearMonth.from(StationTime.dateOf(moment));
        if (!now.equals(month)) {
            month = now;
            out.print((months % MONTHS_A_LINE == 0 ? "\n  " : " ") + now + " ■");
            out.flush();
            months++;
        }
    }

    void done(int steps, double seconds) {
        out.printf("%n  %,d requests in %.0f s%n", steps, seconds);
        out.flush();
    }
}
