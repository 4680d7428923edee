package org.lunzhi.benchmark.log;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.lunzhi.benchmark.measure.HeapWatch;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.benchmark.measure.Settings;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.commit.RawCommits;
import org.lunzhi.kernel.notary.Notary;
import org.lunzhi.kernel.notary.evidence.StoredLog;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.lunzhi.kernel.notary.store.StoredKeys;
import org.lunzhi.kernel.notary.verify.Trust;
import org.lunzhi.kernel.notary.verify.Verified;
import org.lunzhi.kernel.notary.verify.WholeLog;

/** A notary that catches up with a whole log at once, and a verifier that reads all of it: how fast, in what memory. */
public final class NotarySection {

    static final String HEAP = "heap in use after a collection meanwhile, database included, at most";

    private static final int ON_DEMAND = 200;
    private static final double NANOS = 1e9;

    private final Settings settings;
    private final Report report;

    public NotarySection(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    public void run() {
        report.section("notary: " + settings.commits() + " commits of one event, kill-safe server");
        try (Server server = Server.durable(settings.directory().resolve("notary"))) {
            MongoDatabase database = server.database("notary");
            MadeLog log = new MadeLog(database);
            log.append(settings.commits());
            Notary notary = notary(database);
            catchUp(notary);
            verify(database, log);
            onDemand(notary, log);
        }
    }

    private Notary notary(MongoDatabase database) {
        Clock clock = Clock.systemUTC();
        SigningKeys keys = new SigningKeys(
                settings.directory().resolve("notary.key"),
                new StoredKeys(database),
                "lunzhi.example/benchmark",
                clock);
        return new Notary(database, new RawCommits(database, LogSettings.DEFAULT.collection()), keys, clock);
    }

    private void catchUp(Notary notary) {
        try (HeapWatch heap = HeapWatch.begin()) {
            long start = System.nanoTime();
            long size = notary.signNewest().orElseThrow().checkpoint().size();
            double seconds = (System.nanoTime() - start) / NANOS;
            report.row(
                    "catching up from zero",
                    Report.number("%,d commits in %.1f s, %,.0f commits/s", size, seconds, size / seconds));
            report.row(HEAP, heap.most());
        }
    }

    private void verify(MongoDatabase database, MadeLog log) {
        StoredLog stored = new StoredLog(database, LogSettings.DEFAULT.collection());
        Trust trust = Trust.in(new StoredKeys(database), List.of());
        try (HeapWatch heap = HeapWatch.begin()) {
            long start = System.nanoTime();
            Verified verified = WholeLog.verify(stored, trust, List.of(), (commits, position) -> {});
            double seconds = (System.nanoTime() - start) / NANOS;
            report.row(
                    "verifying the whole log",
                    Report.number(
                            "%,d commits in %.1f s, %,.0f commits/s, %.1f MiB/s",
                            verified.commits(), seconds, verified.commits() / seconds, log.mebibytes() / seconds));
            report.row(HEAP, heap.most());
        }
    }

    private void onDemand(Notary notary, MadeLog log) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < ON_DEMAND; i++) {
            log.append(1);
            long start = System.nanoTime();
            if (notary.signNewest().isEmpty()) {
                throw new IllegalStateException("The notary signed nothing");
            }
            millis.add((System.nanoTime() - start) / 1e6);
        }
        millis.sort(Double::compare);
        report.row(
                "a checkpoint on demand, one commit later",
                Report.number("p50 %.1f ms, p99 %.1f ms", millis.get(ON_DEMAND / 2), millis.get(ON_DEMAND * 99 / 100)));
    }
}
