package org.lunzhi.station.exporting;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.lunzhi.kernel.notary.verify.Progress;
import org.lunzhi.query.export.ExportWatch;

/** Says now and then how far an export has come. */
final class ExportProgress implements ExportWatch, Progress {

    private static final long EVERY = Duration.ofSeconds(1).toNanos();

    private final PrintWriter err;
    private long said = System.nanoTime();

    ExportProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void reached(Stage stage, long done, long of) {
        String what = switch (stage) {
            case READING_THE_LOG -> "reading the log: %,d of %,d events";
            case WRITING -> "writing: %,d events read of %,d, some forms read them twice";
        };
        say(what, done, of);
    }

    @Override
    public void at(long commits, long position) {
        say("wrote %,d commits, up to position %,d", commits, position);
    }

    private void say(String what, long one, long other) {
        long now = System.nanoTime();
        if (now - said >= EVERY) {
            said = now;
            err.println("  " + String.format(Locale.ROOT, what, one, other));
            err.flush();
        }
    }
}
