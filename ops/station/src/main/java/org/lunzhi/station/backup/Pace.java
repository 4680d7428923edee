package org.lunzhi.station.backup;

import java.io.PrintWriter;
import java.util.Locale;
import org.lunzhi.station.backup.archive.Part;

/** Says now and then how far a long work has come. */
final class Pace {

    private static final long EVERY_NANOS = 2_000_000_000L;

    private final PrintWriter out;
    private long said = System.nanoTime();

    Pace(PrintWriter out) {
        this.out = out;
    }

    /** Says it when there was silence for a while. */
    void at(Part part, long documents) {
        long now = System.nanoTime();
        if (now - said >= EVERY_NANOS) {
            said = now;
            say(String.format(Locale.ROOT, "%s: %,d documents so far", part.label(), documents));
        }
    }

    void say(String line) {
        out.println("  " + line);
        out.flush();
    }
}
