package org.lunzhi.query.support;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.kernel.Families;
import org.lunzhi.kernel.eventlog.LogEventStore;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.LogId;
import org.lunzhi.kernel.eventlog.contract.LogOrigin;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;

/** The real log in an embedded server, written at times that a test sets. */
public final class TestLog implements AutoCloseable {

    private final Map<String, Long> sequences = new HashMap<>();
    private final SetClock clock = new SetClock();
    private final MongoEventLog engine;
    private final LogEventStore store;

    public TestLog(MongoDatabase database) {
        engine = MongoEventLog.open(
                database,
                LogSettings.DEFAULT,
                LogSerializer.of(EventCatalogue.of(Families.ALL)),
                clock,
                new SimpleMeterRegistry(),
                LogId.of("log-test"),
                LogOrigin.LIVE);
        store = LogEventStore.over(engine).build();
    }

    /** Records a fact at the moment; where it stands in the log. */
    public long tell(String matter, Object event, Instant recordedAt, Map<String, ?> metadata) {
        clock.now = recordedAt;
        long sequence = sequences.merge(matter, 0L, (known, unused) -> known + 1);
        engine.appendEvents(List.of(new GenericDomainEventMessage<>("aggregate", matter, sequence, event, metadata)));
        return engine.position() - 1;
    }

    public long tell(String matter, Object event, Instant recordedAt) {
        return tell(matter, event, recordedAt, Map.of());
    }

    /** The facts from a position on, as a processor gets them. */
    public List<TrackedEventMessage<?>> from(long position) {
        return engine.readEvents(new GlobalSequenceTrackingToken(position - 1), false)
                .collect(Collectors.toList());
    }

    public EventStore store() {
        return store;
    }

    /** The next free position. */
    public long end() {
        return engine.position();
    }

    public Clock clock() {
        return clock;
    }

    @Override
    public void close() {
        store.close();
        engine.close();
    }

    private static final class SetClock extends Clock {

        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
