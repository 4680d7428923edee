package org.lunzhi.station.importing;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Says now and then how far the import has come. */
public final class Progress {

    private final PrintWriter out;
    private final long every;
    private final long started = System.nanoTime();
    private long said = started;

    public Progress(PrintWriter out, Duration every) {
        this.out = out;
        this.every = every.toNanos();
    }

    void note(Tally tally) {
        long now = System.nanoTime();
        if (now - said >= every) {
            said = now;
            double seconds = (now - started) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "  %,d rows read, %,d rejected, %,.0f a second%n",
                    tally.rows(),
                    tally.rejected(),
                    tally.rows() / seconds);
            out.flush();
        }
    }
}
