package org.lunzhi.benchmark.station;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.lunzhi.benchmark.measure.Contest;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.kernel.eventlog.MongoEventLog;

/** Making all views anew against copying the log with a cursor and bulk writes. */
final class RebuildFigures {

    private static final int BULK = 200;

    private final Station station;
    private final Report report;

    RebuildFigures(Station station, Report report) {
        this.station = station;
        this.report = report;
    }

    void run() {
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
}
