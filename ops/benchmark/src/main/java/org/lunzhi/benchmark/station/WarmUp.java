package org.lunzhi.benchmark.station;

import java.util.ArrayList;
import java.util.List;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.benchmark.measure.Settings;

/**
 * Lets a crowd work until it gets no faster. A virtual machine that has just started spends a quarter of two cores on
 * compiling, and figures from then say nothing about a station that runs for weeks.
 */
final class WarmUp {

    private static final int TURNS_OF_LOOK = 5;
    private static final int LOOKS_AT_LEAST = 4;
    private static final int LOOKS_AT_MOST = 24;
    private static final double GAIN = 1.05;

    private WarmUp() {}

    static void of(Crowd crowd, Settings settings, Report report) {
        List<Double> rates = new ArrayList<>();
        double best = 0;
        boolean gaining = true;
        while (rates.size() < LOOKS_AT_MOST && (gaining || rates.size() < LOOKS_AT_LEAST)) {
            double rate = crowd.during(settings.turn().multipliedBy(TURNS_OF_LOOK), Lifecycle::run)
                    .perSecond();
            rates.add(rate);
            gaining = rate > best * GAIN;
            best = Math.max(best, rate);
        }
        report.row(
                crowd.size() + " clients: warm-up",
                Report.number(
                        "%.0f to %.0f lifecycles/s in %d looks of %d turns",
                        rates.get(0), best, rates.size(), TURNS_OF_LOOK));
    }
}
