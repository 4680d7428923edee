package org.lunzhi.benchmark.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.lunzhi.benchmark.measure.Contest;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.benchmark.measure.Settings;

/** The station without cases, and again with as many as asked for. */
public final class StationSections {

    private static final double MEBIBYTE = 1024 * 1024;

    private final Settings settings;
    private final Report report;

    public StationSections(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    public void run(boolean http, boolean rebuild) {
        try (Station station = Station.start(settings.directory().resolve("station"))) {
            if (http) {
                report.section("http: the whole station, no cases at first");
                http(station);
            }
            int seeded = 0;
            for (int cases : settings.cases()) {
                report.section("the same station with " + cases + " cases more than at first");
                seed(station, cases - seeded);
                seeded = cases;
                new DashboardFigures(station, report).run();
                if (http) {
                    http(station);
                }
                if (rebuild) {
                    new RebuildFigures(station, report).run();
                }
                report.row("disk used", Report.number("%.0f MiB", station.diskBytes() / MEBIBYTE));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void http(Station station) throws IOException {
        HttpFigures figures = new HttpFigures(station, settings, report);
        figures.throughput();
        figures.visibility();
        new Burst(station, report).run();
    }

    private void seed(Station station, int cases) throws IOException {
        Views views = new Views(station);
        try (Lifecycle officers = station.officers()) {
            Seeding seeding = new Seeding(station, officers.report().matter(), report);
            long before = station.diskBytes();
            double appended = Contest.secondsOf(() -> {
                seeding.append(cases);
                return "appended";
            });
            double behind = Contest.secondsOf(() -> {
                views.awaitUpToDate();
                return "up to date";
            });
            long events = (long) cases * seeding.events();
            report.row(
                    "appending " + events + " events while the views follow",
                    Report.number("%,.0f events/s; the views were up to date %.1f s later", events / appended, behind));
            report.row(
                    "disk for them, views included",
                    Report.number("%,.0f bytes/event", (station.diskBytes() - before) / (double) events));
        }
    }
}
