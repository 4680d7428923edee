package org.lunzhi.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Lets work go on until it gets no faster. A virtual machine that has just started spends a quarter of two cores on
 * compiling, and figures from then say nothing about a station that runs for weeks.
 */
public final class WarmUp {

    private static final int TURNS_OF_LOOK = 5;
    private static final int LOOKS_AT_LEAST = 4;
    private static final int LOOKS_AT_MOST = 24;
    private static final double GAIN = 1.05;

    private WarmUp() {}

    /** Works so long at a time, and tells how many units it got done in a second first and at best. */
    public static void of(String who, String unit, Settings settings, ToDoubleFunction<Duration> work, Report report) {
        List<Double> rates = new ArrayList<>();
        double best = 0;
        boolean gaining = true;
        while (rates.size() < LOOKS_AT_MOST && (gaining || rates.size() < LOOKS_AT_LEAST)) {
            double rate = work.applyAsDouble(settings.turn().multipliedBy(TURNS_OF_LOOK));
            rates.add(rate);
            gaining = rate > best * GAIN;
            best = Math.max(best, rate);
        }
        report.row(
                who + ": warm-up",
                Report.number(
                        "%.0f to %.0f %s/s in %d looks of %d turns",
                        rates.get(0), best, unit, rates.size(), TURNS_OF_LOOK));
    }
}
