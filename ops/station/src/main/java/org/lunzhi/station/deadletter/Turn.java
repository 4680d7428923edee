package org.lunzhi.station.deadletter;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.lunzhi.station.web.Refusal;
import org.lunzhi.station.web.StationRule;

/** The queue gives a letter to one at a time: what a person does waits for an attempt that is under way. */
final class Turn {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Turn() {}

    /** Repeats what needs the letter until it was done; refuses when the other does not end. */
    static void await(BooleanSupplier done) {
        await(LONGEST, done);
    }

    static void await(Duration longest, BooleanSupplier done) {
        long start = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - start > longest.toNanos()) {
                throw new Refusal(StationRule.BUSY, null);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(StationRule.BUSY, null);
        }
    }
}
