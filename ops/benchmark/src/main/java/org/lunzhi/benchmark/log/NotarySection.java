package org.lunzhi.benchmark.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.types.Binary;
import org.lunzhi.benchmark.measure.HeapWatch;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.benchmark.measure.Settings;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.eventlog.commit.MongoCommitStore;
import org.lunzhi.kernel.eventlog.commit.RawCommits;
import org.lunzhi.kernel.eventlog.commit.Tail;
import org.lunzhi.kernel.notary.Notary;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.lunzhi.kernel.notary.store.StoredKeys;

/** A notary that catches up with a whole log at once: how fast, and in how much memory. */
public final class NotarySection {

    private static final int GROUP = 1_000;
    private static final int ON_DEMAND = 200;
    private static final int PAYLOAD = 400;
    private static final int METADATA = 500;
    private static final double NANOS = 1e9;

    private final Settings settings;
    private final Report report;
    private Tail tail = Tail.OF_AN_EMPTY_LOG;

    public NotarySection(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    public void run() {
        report.section("notary: " + settings.commits() + " commits of one event, kill-safe server");
        try (Server server = Server.durable(settings.directory().resolve("notary"))) {
            MongoDatabase database = server.database("notary");
            MongoCommitStore store = new MongoCommitStore(database, "commits");
            store.prepare();
            for (int made = 0; made < settings.commits(); made += GROUP) {
                append(store, Math.min(GROUP, settings.commits() - made));
            }
            Notary notary = notary(database);
            catchUp(notary);
            onDemand(notary, store);
        }
    }

    private Notary notary(MongoDatabase database) {
        Clock clock = Clock.systemUTC();
        SigningKeys keys = new SigningKeys(
                settings.directory().resolve("notary.key"),
                new StoredKeys(database),
                "lunzhi.example/benchmark",
                clock);
        return new Notary(database, new RawCommits(database, "commits"), keys, clock);
    }

    private void catchUp(Notary notary) {
        try (HeapWatch heap = HeapWatch.begin()) {
            long start = System.nanoTime();
            long size = notary.signNewest().orElseThrow().checkpoint().size();
            double seconds = (System.nanoTime() - start) / NANOS;
            report.row(
                    "catching up from zero",
                    Report.number("%,d commits in %.1f s, %,.0f commits/s", size, seconds, size / seconds));
            report.row(
                    "heap in use after a collection, database included, at most",
                    Report.number("%.0f MiB", heap.mebibytes()));
        }
    }

    private void onDemand(Notary notary, MongoCommitStore store) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < ON_DEMAND; i++) {
            append(store, 1);
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

    private void append(MongoCommitStore store, int commits) {
        List<Commit> group = new ArrayList<>();
        for (int i = 0; i < commits; i++) {
            String id = "grievance-" + tail.number();
            Commit.Event event = new Commit.Event(
                    "event-" + tail.number(),
                    "grievance/DispatchAcknowledged",
                    "1",
                    tail.number(),
                    bytes(id, PAYLOAD),
                    bytes(id, METADATA));
            Commit commit =
                    Commit.unplaced("Grievance", id, 0, null, List.of(event)).placedAt(tail, tail.number());
            tail = Tail.after(commit);
            group.add(commit);
        }
        if (store.insert(group).stored() != commits) {
            throw new IllegalStateException("The log did not take what was made for it");
        }
    }

    private static Binary bytes(String text, int length) {
        return new Binary(
                text.repeat(length / text.length() + 1).substring(0, length).getBytes(UTF_8));
    }
}
