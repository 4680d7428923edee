package org.lunzhi.kernel.eventlog.append;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Pauses of random length, so that several processes share the end of the log fairly. */
final class Backoff {

    private static final long STEP_MICROS = 200;
    private static final int MOST_STEPS = 64;
    private static final int POLITE_WINS = 16;

    private int losses;
    private int politeWins;

    /** Waits longer, on average, with every loss in a row. */
    void afterLosing() {
        politeWins = POLITE_WINS;
        losses++;
        pause(Math.min(MOST_STEPS, 1 << Math.min(losses, 6)));
    }

    /** Leaves the others a chance, as long as there were others a short while ago. */
    void afterWinning() {
        losses = 0;
        if (politeWins > 0) {
            politeWins--;
            pause(4);
        }
    }

    private static void pause(int steps) {
        long micros = ThreadLocalRandom.current().nextLong(STEP_MICROS * steps) + 1;
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
    }
}
