package org.lunzhi.station.verify;

import java.io.PrintWriter;
import java.util.Locale;
import org.lunzhi.kernel.notary.verify.Progress;

/** Lines on a terminal about how far long work is, a few in a while. */
final class Told implements Progress {

    private static final long EVERY_NANOS = 2_000_000_000L;

    private final PrintWriter err;
    private final String verb;
    private long told = System.nanoTime();

    Told(PrintWriter err, String verb) {
        this.err = err;
        this.verb = verb;
    }

    @Override
    public void at(long commits, long position) {
        if (System.nanoTime() - told > EVERY_NANOS) {
            told = System.nanoTime();
            err.println(String.format(Locale.ROOT, "  %s %,d commits, up to position %,d", verb, commits, position));
            err.flush();
        }
    }
}
