package org.lunzhi.kernel.notary.verify;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.BsonDocument;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.NoteEvent;
import org.lunzhi.kernel.eventlog.NoteEvent.NoteTaken;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.LogEvent;
import org.lunzhi.kernel.eventlog.contract.LogId;
import org.lunzhi.kernel.eventlog.contract.LogOrigin;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;

/** A log as the software itself writes it: genesis, then notes of one to four events on several aggregates in turn. */
public final class ToldLog {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC);

    private ToldLog() {}

    /** Tells the log in this database and returns its documents in their order. */
    public static List<BsonDocument> of(MongoDatabase database, int commits, int aggregates) {
        LogSerializer serializer = LogSerializer.of(EventCatalogue.of(LogEvent.class, NoteEvent.class));
        try (MongoEventLog log = MongoEventLog.open(
                database,
                LogSettings.DEFAULT,
                serializer,
                NOON,
                new SimpleMeterRegistry(),
                LogId.of("log-test"),
                LogOrigin.LIVE)) {
            long[] next = new long[aggregates];
            for (int i = 1; i < commits; i++) {
                int aggregate = i % aggregates;
                int count = 1 + i % 4;
                log.appendEvents(events("note-" + aggregate, next[aggregate], count));
                next[aggregate] += count;
            }
        }
        List<BsonDocument> told = collection(database).find().into(new ArrayList<>());
        told.sort(Comparator.comparingLong(commit -> commit.getInt64("_id").getValue()));
        return told;
    }

    public static MongoCollection<BsonDocument> collection(MongoDatabase database) {
        return database.getCollection("commits", BsonDocument.class);
    }

    private static List<DomainEventMessage<?>> events(String aggregate, long from, int count) {
        return LongStream.range(from, from + count)
                .<DomainEventMessage<?>>mapToObj(sequence -> new GenericDomainEventMessage<>(
                        "Note",
                        aggregate,
                        sequence,
                        new NoteTaken(LogId.of(aggregate), (int) sequence, Instant.EPOCH),
                        Map.of("actor", "officer-1")))
                .toList();
    }
}
