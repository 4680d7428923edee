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
                HttpFigures figures = new HttpFigures(station, settings, report);
                figures.throughput();
                figures.visibility();
                new Burst(station, report).run();
            }
            seed(station);
            if (http) {
                HttpFigures figures = new HttpFigures(station, settings, report);
                figures.throughput();
                figures.visibility();
                new Burst(station, report).run();
            }
            if (rebuild) {
                new RebuildFigures(station, report).run();
            }
            new DashboardFigures(station, settings, report).run();
            report.row("disk used at the end", Report.number("%.0f MiB", station.diskBytes() / MEBIBYTE));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void seed(Station station) throws IOException {
        report.section("the same station with " + settings.cases() + " cases more");
        Views views = new Views(station);
        try (Lifecycle officers = station.officers()) {
            Seeding seeding = new Seeding(station, officers.report().matter(), report);
            long before = station.diskBytes();
            double appended = Contest.secondsOf(() -> {
                seeding.append(settings.cases());
                return "appended";
            });
            double behind = Contest.secondsOf(() -> {
                views.awaitUpToDate();
                return "up to date";
            });
            long events = (long) settings.cases() * seeding.events();
            report.row(
                    "appending " + events + " events while the views follow",
                    Report.number("%,.0f events/s; the views were up to date %.1f s later", events / appended, behind));
            report.row(
                    "disk for them, views included",
                    Report.number("%,.0f bytes/event", (station.diskBytes() - before) / (double) events));
        }
    }
}
