package org.lunzhi.benchmark.log;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.lunzhi.benchmark.measure.Contest;
import org.lunzhi.benchmark.measure.Load;
import org.lunzhi.benchmark.measure.Load.Done;
import org.lunzhi.benchmark.measure.PlainInserts;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.benchmark.measure.Settings;
import org.lunzhi.kernel.eventlog.MongoEventLog;

/** Appending one event at a time: the bare driver, Axon's engine and ours, with 1, 8 and 32 writers. */
public final class AppendSection {

    private static final int[] WRITERS = {1, 8, 32};

    private final Settings settings;
    private final Report report;

    public AppendSection(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    public void run() {
        report.section("append: events/s, one event a commit, majority and journal");
        try (Server server = Server.inMemory()) {
            measure(server);
        }
        try (Server server = Server.durable(settings.directory().resolve("append"))) {
            measure(server);
        }
    }

    private void measure(Server server) {
        MongoDatabase database = server.database("append");
        try (MongoEventLog log = Engines.ours(database)) {
            EventStorageEngine axons = Engines.axons(database);
            BsonDocument stored = storedCommit(database, log);
            for (int writers : WRITERS) {
                Contest contest = new Contest()
                        .with("driver's insertOne", () -> inserts(database, stored, writers))
                        .with("Axon's engine", () -> appends(axons, writers))
                        .with("ours", () -> appends(log, writers));
                report.rates(server.name() + ", " + writers + " writers", "events/s", contest.run(settings.rounds()));
            }
        }
    }

    /** A commit as the log stores it, so that the driver is given a document of the same size. */
    private static BsonDocument storedCommit(MongoDatabase database, MongoEventLog log) {
        long position = log.position();
        log.appendEvents(Facts.fact("grievance-" + UUID.randomUUID(), 0));
        return requireNonNull(database.getCollection("commits", BsonDocument.class)
                .find(new BsonDocument("_id", new BsonInt64(position)))
                .first());
    }

    private double inserts(MongoDatabase database, BsonDocument like, int writers) {
        try (PlainInserts inserts = new PlainInserts(database, like)) {
            return clean(Load.during(settings.turn(), writers, inserts));
        }
    }

    private double appends(EventStorageEngine engine, int writers) {
        String[] matters = new String[writers];
        long[] sequences = new long[writers];
        for (int i = 0; i < writers; i++) {
            matters[i] = "grievance-" + UUID.randomUUID();
        }
        return clean(Load.during(
                settings.turn(),
                writers,
                worker -> engine.appendEvents(Facts.fact(matters[worker], sequences[worker]++))));
    }

    /** A rate counts only if nothing was refused on the way. */
    private static double clean(Done done) {
        if (done.failed() > 0) {
            throw new IllegalStateException(done.failed() + " appends failed: " + done.faults());
        }
        return done.perSecond();
    }
}
