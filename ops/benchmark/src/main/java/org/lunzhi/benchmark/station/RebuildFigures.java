package org.lunzhi.benchmark.station;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.lunzhi.benchmark.measure.Contest;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.benchmark.measure.Sample;
import org.lunzhi.benchmark.measure.Settings;
import org.lunzhi.kernel.eventlog.MongoEventLog;

/** Making all views anew against copying the log with a cursor and bulk writes, and asking the dashboard. */
final class RebuildFigures {

    private static final int BULK = 200;
    private static final int QUESTIONS = 50;

    private final Station station;
    private final Settings settings;
    private final Report report;

    RebuildFigures(Station station, Settings settings, Report report) {
        this.station = station;
        this.settings = settings;
        this.report = report;
    }

    void run() throws IOException {
        Views views = new Views(station);
        views.awaitUpToDate();
        long events = station.bean(MongoEventLog.class).position();
        double raw = Contest.secondsOf(this::copy);
        double rebuilt = Contest.secondsOf(() -> {
            views.rebuild();
            return "rebuilt";
        });
        report.row(
                "bare cursor and bulk write of each commit by its aggregate",
                Report.number("%.1f s for %,d events, %,.0f events/s", raw, events, events / raw));
        report.row(
                "rebuild of all " + views.count() + " views at once",
                Report.number(
                        "%.1f s, %,.0f events/s into all, × %.2f of as many bare copies",
                        rebuilt, events / rebuilt, views.count() * raw / rebuilt));
        dashboard();
    }

    private Object copy() {
        MongoDatabase database = station.bean(MongoDatabase.class);
        MongoCollection<BsonDocument> target = database.getCollection("bare-copy", BsonDocument.class);
        List<ReplaceOneModel<BsonDocument>> writes = new ArrayList<>();
        for (BsonDocument commit :
                database.getCollection("commits", BsonDocument.class).find().sort(Sorts.ascending("_id"))) {
            BsonDocument key = new BsonDocument("_id", commit.get("aggregate"));
            commit.put("_id", key.get("_id"));
            writes.add(new ReplaceOneModel<>(key, commit, new ReplaceOptions().upsert(true)));
            if (writes.size() == BULK) {
                target.bulkWrite(writes);
                writes.clear();
            }
        }
        if (!writes.isEmpty()) {
            target.bulkWrite(writes);
        }
        target.drop();
        return "copied";
    }

    private void dashboard() throws IOException {
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
                report.latency(
                        "closure times of a year, " + breakdown + ", at " + settings.cases() + " seeded cases",
                        Sample.of(millis));
            }
        }
    }
}
