package org.lunzhi.kernel.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lunzhi.kernel.eventlog.LogUnderTest.allAfter;
import static org.lunzhi.kernel.eventlog.LogUnderTest.note;
import static org.lunzhi.kernel.eventlog.LogUnderTest.notes;
import static org.lunzhi.kernel.eventlog.LogUnderTest.numbers;
import static org.lunzhi.kernel.eventlog.LogUnderTest.positions;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the log promises on every MongoDB-compatible server; a subclass says which one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class EventLogContract {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    protected MongoClient client;
    protected MongoDatabase database;
    protected MongoEventLog log;

    /** A server to which this test may write databases of its own. */
    protected abstract String connectionString();

    @BeforeEach
    void openLog() {
        client = LogUnderTest.connect(connectionString());
        database =
                client.getDatabase("log-contract-" + ProcessHandle.current().pid() + "-" + DATABASES.incrementAndGet());
        log = LogUnderTest.open(database);
    }

    @AfterEach
    void dropLog() {
        log.close();
        database.drop();
        client.close();
    }

    @Test
    void begins_with_its_genesis() {
        assertThat(allAfter(log, null)).singleElement().satisfies(first -> {
            assertThat(first.getPayload()).isEqualTo(log.start());
            assertThat(first.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        });
    }

    @Test
    void gives_all_events_one_order_without_gaps() {
        for (int i = 0; i < 100; i++) {
            log.appendEvents(notes("note-" + i, 0, 1 + i % 7));
        }
        List<TrackedEventMessage<?>> all = allAfter(log, null);
        assertThat(positions(all)).isEqualTo(numbers(log.position()));
        assertThat(log.commits().page(0, 512))
                .extracting(commit -> commit.number())
                .isEqualTo(numbers(101));
    }

    @Test
    void resumes_after_any_token() {
        log.appendEvents(notes("note-1", 0, 5));
        log.appendEvents(notes("note-2", 0, 700));
        log.appendEvents(notes("note-1", 5, 3));
        List<TrackedEventMessage<?>> all = allAfter(log, null);
        for (int seen : new int[] {0, 1, 4, 5, 6, 300, 600, 704, 705, 706, 707, 708}) {
            assertThat(positions(allAfter(log, all.get(seen).trackingToken())))
                    .isEqualTo(positions(all.subList(seen + 1, all.size())));
        }
    }

    @Test
    void refuses_a_second_event_at_the_same_place_of_an_aggregate() {
        log.appendEvents(note("note-1", 0));
        log.appendEvents(note("note-1", 1));
        assertThatThrownBy(() -> log.appendEvents(note("note-1", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> log.appendEvents(note("note-1", 1))).isExactlyInstanceOf(ConcurrencyException.class);
        log.appendEvents(note("note-1", 2));
        assertThat(log.position()).isEqualTo(4);
    }

    @Test
    void reads_an_aggregate_from_any_sequence_number() {
        log.appendEvents(notes("note-1", 0, 3));
        log.appendEvents(notes("note-2", 0, 2));
        log.appendEvents(notes("note-1", 3, 4));
        for (int from = 0; from <= 7; from++) {
            assertThat(log.readEvents("note-1", from).asStream().map(DomainEventMessage::getSequenceNumber))
                    .isEqualTo(numbers(7).subList(from, 7));
        }
        assertThat(log.lastSequenceNumberFor("note-1")).contains(6L);
        assertThat(log.lastSequenceNumberFor("nobody")).isEmpty();
    }
}
