package org.lunzhi.benchmark.command;

import com.mongodb.client.MongoDatabase;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.benchmark.measure.Settings;
import org.lunzhi.benchmark.station.Station;
import org.lunzhi.benchmark.station.Views;

/** Commands in process: the gateway of a whole station, with 1, 8 and 32 threads, real rules and running views. */
public final class CommandSection {

    private final Settings settings;
    private final Report report;

    public CommandSection(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    public void run() {
        report.section("command in process: the whole station without HTTP, one command a commit, kill-safe server");
        try (Station station = Station.start(settings.directory().resolve("command"))) {
            new CommandFigures(
                            Desk.of(station),
                            new Commits(station.bean(MongoDatabase.class)),
                            new Views(station),
                            settings,
                            report)
                    .run();
        }
    }
}
