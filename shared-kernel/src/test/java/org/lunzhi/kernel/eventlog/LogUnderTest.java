package org.lunzhi.kernel.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.NoteEvent.NoteTaken;
import org.lunzhi.kernel.eventlog.NoteEvent.PadFilled;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.LogEvent;
import org.lunzhi.kernel.eventlog.contract.LogId;
import org.lunzhi.kernel.eventlog.contract.LogOrigin;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;

/** Logs and events to try them with. */
final class LogUnderTest {

    static final LogSerializer SERIALIZER = LogSerializer.of(EventCatalogue.of(LogEvent.class, NoteEvent.class));
    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private LogUnderTest() {}

    static MongoEventLog open(MongoDatabase database, LogSettings settings, Clock clock) {
        return open(database, settings, clock, LogOrigin.LIVE);
    }

    static MongoEventLog open(MongoDatabase database, LogOrigin origin) {
        return open(database, LogSettings.DEFAULT, Clock.systemUTC(), origin);
    }

    private static MongoEventLog open(MongoDatabase database, LogSettings settings, Clock clock, LogOrigin origin) {
        return MongoEventLog.open(
                database, settings, SERIALIZER, clock, new SimpleMeterRegistry(), LogId.of("log-test"), origin);
    }

    static MongoEventLog open(MongoDatabase database) {
        return open(database, LogSettings.DEFAULT, Clock.systemUTC());
    }

    static MongoClient connect(String uri) {
        return MongoClients.create(MongoEventLog.within(LogSettings.DEFAULT, uri));
    }

    static DomainEventMessage<?> note(String aggregate, long sequence) {
        return note(aggregate, sequence, Map.of());
    }

    static DomainEventMessage<?> note(String aggregate, long sequence, Map<String, ?> metadata) {
        return new GenericDomainEventMessage<>(
                "Note", aggregate, sequence, new NoteTaken(LogId.of(aggregate), (int) sequence, NOON), metadata);
    }

    /** An event of about so many bytes. */
    static DomainEventMessage<?> pad(String aggregate, long sequence, int bytes) {
        List<LogId> lines = List.of(LogId.of("x".repeat(bytes)));
        return new GenericDomainEventMessage<>(
                "Note", aggregate, sequence, new PadFilled(LogId.of(aggregate), lines, NOON));
    }

    /** Events of one aggregate that follow each other. */
    static List<DomainEventMessage<?>> notes(String aggregate, long from, int count) {
        return LongStream.range(from, from + count)
                .<DomainEventMessage<?>>mapToObj(sequence -> note(aggregate, sequence))
                .toList();
    }

    static List<TrackedEventMessage<?>> allAfter(MongoEventLog log, @Nullable TrackingToken token) {
        return new ArrayList<>(log.readEvents(token, false).toList());
    }

    /** The numbers an order without gaps has. */
    static List<Long> numbers(long count) {
        return LongStream.range(0, count).boxed().toList();
    }

    static List<Long> positions(List<TrackedEventMessage<?>> events) {
        return events.stream()
                .map(event -> event.trackingToken().position().getAsLong())
                .toList();
    }
}
