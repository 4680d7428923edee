package org.lunzhi.benchmark.log;

import static org.lunzhi.benchmark.measure.Settings.EVENTS_OF_AGGREGATE;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.Iterator;
import java.util.Random;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.bson.BsonDocument;
import org.lunzhi.benchmark.measure.Contest;
import org.lunzhi.benchmark.measure.Load;
import org.lunzhi.benchmark.measure.Load.Done;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.benchmark.measure.Settings;
import org.lunzhi.kernel.eventlog.MongoEventLog;

/** Following the log from its start against a bare cursor over the same commits, and loading an aggregate. */
public final class ReadSection {

    private static final int SEED = 7;

    private final Settings settings;
    private final Report report;

    public ReadSection(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    public void run() {
        report.section("read: " + settings.commits() + " commits of one event, kill-safe server");
        try (Server server = Server.durable(settings.directory().resolve("read"))) {
            MongoDatabase database = server.database("read");
            try (MongoEventLog log = Engines.ours(database)) {
                EventStorageEngine axons = Engines.axons(database);
                fill(log);
                fill(axons);
                follow(database, log, axons);
                load(log, axons);
            }
        }
    }

    private void fill(EventStorageEngine engine) {
        for (int i = 0; i < settings.commits(); i++) {
            engine.appendEvents(Facts.fact(matter(i / EVENTS_OF_AGGREGATE), i % EVENTS_OF_AGGREGATE));
        }
    }

    private void follow(MongoDatabase database, MongoEventLog log, EventStorageEngine axons) {
        Contest contest = new Contest()
                .with("bare cursor", () -> rateOf(() -> stream(cursor(database))))
                .with("Axon's engine", () -> rateOf(axons))
                .with("ours", () -> rateOf(log));
        report.rates("following the log", "events/s", contest.run(settings.rounds()));
    }

    private void load(MongoEventLog log, EventStorageEngine axons) {
        Contest contest =
                new Contest().with("Axon's engine", () -> loads(axons)).with("ours", () -> loads(log));
        report.rates("loading an aggregate of " + EVENTS_OF_AGGREGATE, "loads/s", contest.run(settings.rounds()));
    }

    private static MongoCursor<BsonDocument> cursor(MongoDatabase database) {
        return database.getCollection("commits", BsonDocument.class)
                .find()
                .sort(Sorts.ascending("_id"))
                .iterator();
    }

    private double rateOf(EventStorageEngine engine) {
        return rateOf(() -> engine.readEvents(null, false));
    }

    private static Stream<BsonDocument> stream(MongoCursor<BsonDocument> cursor) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .onClose(cursor::close);
    }

    /** Reads from the start again and again until the turn is over; not every engine gets to the end even once. */
    private double rateOf(Supplier<Stream<?>> fromTheStart) {
        long start = System.nanoTime();
        long end = start + settings.turn().toNanos();
        long read = 0;
        while (System.nanoTime() < end) {
            try (Stream<?> events = fromTheStart.get()) {
                for (Iterator<?> each = events.iterator(); System.nanoTime() < end && each.hasNext(); read++) {
                    each.next();
                }
            }
        }
        return read * 1e9 / (System.nanoTime() - start);
    }

    private double loads(EventStorageEngine engine) {
        Random random = new Random(SEED);
        int matters = settings.commits() / EVENTS_OF_AGGREGATE;
        Done done = Load.during(settings.turn(), 1, worker -> {
            long events = engine.readEvents(matter(random.nextInt(matters)), 0)
                    .asStream()
                    .count();
            if (events != EVENTS_OF_AGGREGATE) {
                throw new IllegalStateException("An aggregate came back with " + events + " events");
            }
        });
        if (done.failed() > 0) {
            throw new IllegalStateException("Loads failed: " + done.faults());
        }
        return done.perSecond();
    }

    private static String matter(int number) {
        return "grievance-" + number;
    }
}
