package org.lunzhi.benchmark.station;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import org.lunzhi.benchmark.measure.Contest;
import org.lunzhi.benchmark.measure.Load.Done;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.benchmark.measure.Sample;
import org.lunzhi.benchmark.measure.Settings;
import org.lunzhi.benchmark.measure.WarmUp;

/** Lifecycles against plain inserts through the same stack, and how soon a fact can be read. */
final class HttpFigures {

    private static final int[] CLIENTS = {8, 32};
    private static final int REQUESTS = Lifecycle.COMMANDS + 1;
    private static final int PROBES = 200;
    private static final int TURNS_OF_ACCOUNT = 10;
    private static final double PERCENT = 100;

    private final Station station;
    private final Settings settings;
    private final Report report;

    HttpFigures(Station station, Settings settings, Report report) {
        this.station = station;
        this.settings = settings;
        this.report = report;
    }

    void throughput() throws IOException {
        for (int clients : CLIENTS) {
            try (Crowd crowd = new Crowd(station, clients)) {
                WarmUp.of(
                        crowd.size() + " clients",
                        "lifecycles",
                        settings,
                        time -> crowd.during(time, Lifecycle::run).perSecond(),
                        report);
                contest(crowd);
                processorTime(crowd);
            }
        }
    }

    /** What a lifecycle costs however busy the machine is; the callers' share is in it. */
    private void processorTime(Crowd crowd) {
        long before = processorNanos();
        Done done = crowd.during(settings.turn().multipliedBy(TURNS_OF_ACCOUNT), Lifecycle::run);
        double millis = (processorNanos() - before) / 1e6 / done.succeeded();
        report.row(crowd.size() + " clients: processor time", Report.number("%.2f ms/lifecycle", millis));
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private void contest(Crowd crowd) {
        Duration turn = settings.turn();
        Map<String, Sample> rates = new Contest()
                .with("plain insert", () -> clean(crowd.during(turn, Lifecycle::insertPlainRow)))
                .with("register alone", () -> clean(crowd.during(turn, Lifecycle::register)))
                .with(
                        "commands of a lifecycle",
                        () -> Lifecycle.COMMANDS * clean(crowd.during(turn, Lifecycle::report)))
                .with("lifecycle with its reading", () -> REQUESTS * clean(crowd.during(turn, Lifecycle::run)))
                .run(settings.rounds());
        report.rates(crowd.size() + " clients", "requests/s", rates);
        Sample lifecycles = rates.get("lifecycle with its reading");
        if (lifecycles != null) {
            report.row(
                    crowd.size() + " clients: lifecycles",
                    Report.number("%.0f /s ± %.0f %%", lifecycles.median() / REQUESTS, lifecycles.spread() * PERCENT));
        }
    }

    void visibility() throws IOException {
        try (Lifecycle officers = station.officers()) {
            double[] millis = new double[PROBES];
            for (int i = 0; i < PROBES; i++) {
                millis[i] = officers.registerUntilVisible();
            }
            report.latency("from the answer until the file can be read (one HTTP call included)", Sample.of(millis));
        }
    }

    private double clean(Done done) {
        if (done.failed() > 0) {
            report.row("failed requests in a turn", done.failed() + ": " + done.faults());
        }
        return done.perSecond();
    }
}
