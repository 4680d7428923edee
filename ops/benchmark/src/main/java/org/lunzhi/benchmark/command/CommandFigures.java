package org.lunzhi.benchmark.command;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.lunzhi.benchmark.measure.Contest;
import org.lunzhi.benchmark.measure.Load;
import org.lunzhi.benchmark.measure.Load.Done;
import org.lunzhi.benchmark.measure.PlainInserts;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.benchmark.measure.Sample;
import org.lunzhi.benchmark.measure.Settings;
import org.lunzhi.benchmark.measure.WarmUp;
import org.lunzhi.benchmark.station.Views;

/** Commands that make a matter or find one, against the driver's insert of as large a document. */
final class CommandFigures {

    private static final int[] THREADS = {1, 8, 32};
    private static final int WARM_UP_THREADS = 8;
    private static final int COMMANDS_OF_A_WARM_UP = 2;

    private final Desk desk;
    private final Commits commits;
    private final Views views;
    private final Settings settings;
    private final Report report;
    private final List<Double> behind = new ArrayList<>();

    CommandFigures(Desk desk, Commits commits, Views views, Settings settings, Report report) {
        this.desk = desk;
        this.commits = commits;
        this.views = views;
        this.settings = settings;
        this.report = report;
    }

    void run() {
        var matter = desk.register();
        BsonDocument registration = commits.newestOf(matter);
        desk.note(matter);
        BsonDocument note = commits.newestOf(matter);
        report.row("size of a commit: new matter", Commits.bytes(registration) + " bytes");
        report.row("size of a commit: note", Commits.bytes(note) + " bytes");
        warmUp();
        for (int threads : THREADS) {
            behind.clear();
            newMatters(registration, threads);
            notes(note, threads);
            Sample seconds =
                    Sample.of(behind.stream().mapToDouble(Double::doubleValue).toArray());
            report.row(
                    threads + " threads: the views had followed",
                    Report.number(
                            "%.1f s after a turn of commands, at most %.1f s", seconds.median(), seconds.quantile(1)));
        }
    }

    private void warmUp() {
        WarmUp.of(
                WARM_UP_THREADS + " threads",
                "commands",
                settings,
                time -> COMMANDS_OF_A_WARM_UP
                        * clean(Load.during(time, WARM_UP_THREADS, worker -> desk.note(desk.register()))),
                report);
        views.awaitUpToDate();
    }

    private void newMatters(BsonDocument commit, int threads) {
        Contest contest = new Contest()
                .with("driver's insertOne", () -> inserts(commit, threads))
                .with("command", () -> commands(threads, worker -> desk.register()));
        report.rates(threads + " threads, new matter", "commands/s", contest.run(settings.rounds()));
    }

    private void notes(BsonDocument commit, int threads) {
        OpenMatters matters = OpenMatters.at(desk, threads);
        views.awaitUpToDate();
        Contest contest = new Contest()
                .with("driver's insertOne", () -> inserts(commit, threads))
                .with("command, matter cached", () -> commands(threads, worker -> desk.note(matters.next(worker))))
                .with(
                        "command, matter read from the log",
                        () -> commands(threads, worker -> {
                            var matter = matters.next(worker);
                            desk.forget(matter);
                            desk.note(matter);
                        }));
        report.rates(threads + " threads, note", "commands/s", contest.run(settings.rounds()));
    }

    private double inserts(BsonDocument commit, int threads) {
        try (PlainInserts inserts = commits.insertsLike(commit)) {
            return clean(Load.during(settings.turn(), threads, inserts));
        }
    }

    /** The views follow meanwhile; whoever is next does not begin before they have caught up. */
    private double commands(int threads, Load.Step step) {
        double rate = clean(Load.during(settings.turn(), threads, step));
        behind.add(Contest.secondsOf(() -> {
            views.awaitUpToDate();
            return "up to date";
        }));
        return rate;
    }

    /** A rate counts only if nothing was refused on the way. */
    private static double clean(Done done) {
        if (done.failed() > 0) {
            throw new IllegalStateException(done.failed() + " steps failed: " + done.faults());
        }
        return done.perSecond();
    }
}
