package org.lunzhi.kernel.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.eventlog.LogUnderTest.notes;
import static org.lunzhi.kernel.eventlog.LogUnderTest.pad;

import com.mongodb.client.MongoClient;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.eventlog.NoteEvent.PadFilled;

/** What a reader is given who has said which events it has no use for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogStreamTest {

    private static final long GENESIS = 1;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private MongoClient client;
    private MongoEventLog log;
    private LogEventStore store;

    @BeforeEach
    void begin() {
        client = LogUnderTest.connect("mongodb://127.0.0.1:" + server.bind().getPort());
        log = LogUnderTest.open(client.getDatabase("lunzhi"));
        store = LogEventStore.over(log).pollInterval(Duration.ofMillis(5)).build();
    }

    @AfterEach
    void end() {
        store.close();
        log.close();
        client.close();
        server.shutdownNow();
    }

    @Test
    void passes_over_what_nobody_wants() throws Exception {
        store.publish(notes("note-1", 0, 5));
        store.publish(pad("pad-1", 0, 1));
        store.publish(notes("note-2", 0, 5));
        store.publish(pad("pad-2", 0, 1));

        assertThat(positionsWithoutNotes()).containsExactly(GENESIS, GENESIS + 5, GENESIS + 11);
    }

    @Test
    void gives_the_last_event_though_nobody_wants_it() throws Exception {
        store.publish(notes("note-1", 0, 5));

        assertThat(positionsWithoutNotes()).containsExactly(GENESIS, GENESIS + 4);
    }

    @Test
    void gives_one_of_many_so_that_a_place_can_be_kept() throws Exception {
        int many = 3 * LogStream.MOST_PASSED;
        for (int from = 0; from < many; from += 500) {
            store.publish(notes("note-1", from, 500));
        }

        assertThat(positionsWithoutNotes())
                .containsExactly(GENESIS, GENESIS + 1001, GENESIS + 2002, GENESIS + many - 1L);
    }

    @Test
    void commits_that_come_one_upon_the_other_are_told_of_together() throws Exception {
        int commits = 300;
        AtomicInteger told = new AtomicInteger();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(log.createHeadToken())) {
            stream.setOnAvailableCallback(told::incrementAndGet);
            long begun = System.nanoTime();
            for (int i = 0; i < commits; i++) {
                store.publish(notes("note-" + i, 0, 1));
            }
            for (int i = 0; i < commits; i++) {
                stream.nextAvailable();
            }
            long looks = (System.nanoTime() - begun) / LogFollower.BETWEEN_LOOKS.toNanos() + 2;
            assertThat(told.get()).isPositive().isLessThanOrEqualTo((int) looks);
        }
    }

    /** The positions of what is given from the first event after the genesis on, when notes are declared unwanted. */
    private List<Long> positionsWithoutNotes() throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(log.createTailToken())) {
            stream.nextAvailable();
            while (stream.hasNextAvailable(200, TimeUnit.MILLISECONDS)) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                positions.add(EventForm.positionOf(event.trackingToken()));
                if (!event.getPayloadType().equals(PadFilled.class)) {
                    stream.skipMessagesWithPayloadTypeOf(event);
                }
            }
        }
        return positions;
    }
}
