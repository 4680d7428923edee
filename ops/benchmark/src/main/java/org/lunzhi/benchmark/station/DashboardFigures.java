package org.lunzhi.benchmark.station;

import java.io.IOException;
import java.util.List;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.benchmark.measure.Sample;

/** How long the dashboard of closure times lets its reader wait. */
final class DashboardFigures {

    private static final int QUESTIONS = 50;

    private final Station station;
    private final Report report;

    DashboardFigures(Station station, Report report) {
        this.station = station;
        this.report = report;
    }

    void run() throws IOException {
        try (Caller desk = station.deskCaller()) {
            for (String breakdown : List.of("TOTAL", "MONTH")) {
                String question = "/api/closure-times?from=2026-01&to=2026-12&by=" + breakdown;
                desk.get(question);
                double[] millis = new double[QUESTIONS];
                for (int i = 0; i < QUESTIONS; i++) {
                    long asked = System.nanoTime();
                    desk.get(question);
                    millis[i] = (System.nanoTime() - asked) / 1e6;
                }
                report.latency("closure times of a year, " + breakdown, Sample.of(millis));
            }
        }
    }
}
