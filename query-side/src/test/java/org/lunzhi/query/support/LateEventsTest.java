package org.lunzhi.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.query.support.ViewsTest.Added;
import org.lunzhi.query.support.ViewsTest.Touched;

/** Events that are parked and told later, when their partition has gone on without them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LateEventsTest {

    private static final Instant T = Instant.parse("2026-03-02T01:00:00Z");
    private static final String SICK = "thing-sick";

    /** Another aggregate whose figures go into the same document. */
    private static final String NEIGHBOUR = IntStream.iterate(0, number -> number + 1)
            .mapToObj(number -> "thing-" + number)
            .filter(id -> PartitionPolicy.partitionOf(id) == PartitionPolicy.partitionOf(SICK))
            .findFirst()
            .orElseThrow();

    private static TestMongo mongo;

    private final InMemorySequencedDeadLetterQueue<EventMessage<?>> queue =
            InMemorySequencedDeadLetterQueue.defaultQueue();
    private MongoDatabase database;
    private Counting counting;
    private DeadLetteringEventHandlerInvoker handlers;

    @BeforeAll
    static void start() {
        mongo = new TestMongo();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @BeforeEach
    void fresh() {
        database = mongo.database();
        counting = new Counting(database);
        handlers = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(counting)
                .sequencingPolicy(LateEventsTest::caseOf)
                .queue(queue)
                .enqueuePolicy((letter, cause) -> {
                    ViewFlush.forget();
                    return Decisions.requeue(cause);
                })
                .transactionManager(NoTransactionManager.instance())
                .build();
        var unused = handlers.registerHandlerInterceptor(new ViewFlush());
    }

    @Test
    void a_refused_event_changes_nothing_and_holds_up_its_own_aggregate_only() {
        deliver(history());

        assertThat(queue.amountOfSequences()).isEqualTo(1);
        assertThat(queue.size()).isEqualTo(2);
        assertThat(total()).isEqualTo(4);
        assertThat(touches(SICK)).isEqualTo(1);
        assertThat(touches(NEIGHBOUR)).isEqualTo(3);
    }

    @Test
    void told_late_it_counts_as_if_it_had_been_told_in_its_place() {
        List<TrackedEventMessage<?>> events = history();
        deliver(events);
        assertThat(handlers.process(letter -> true)).isFalse();
        assertThat(total()).isEqualTo(4);

        counting.healed = true;
        assertThat(handlers.process(letter -> true)).isTrue();

        assertThat(queue.size()).isZero();
        assertThat(total()).isEqualTo(6);
        assertThat(touches(SICK)).isEqualTo(3);
        // The partition goes on from where it was, and what it was told is not told again.
        deliver(events);
        assertThat(total()).isEqualTo(6);
    }

    @Test
    void a_retry_that_broke_off_after_the_shared_document_was_written_counts_once() {
        List<TrackedEventMessage<?>> events = history();
        deliver(events);
        counting.healed = true;
        assertThat(handlers.process(letter -> true)).isTrue();
        Object sequence = caseOf(events.get(2));
        // What a crash leaves: the letter is still there, the owned document is as before, the shared one is not.
        queue.enqueue(sequence, new GenericDeadLetter<>(sequence, events.get(2), new IllegalStateException("crash")));
        database.getCollection("things")
                .updateOne(
                        new Document("_id", SICK),
                        new Document("$set", new Document("version", 0L).append("view.touches", 1)));

        assertThat(handlers.process(letter -> true)).isTrue();

        assertThat(total()).isEqualTo(6);
        assertThat(touches(SICK)).isEqualTo(2);
    }

    @Test
    void only_the_place_of_an_aggregate_tells_it_from_its_neighbours_and_its_hash_chooses_the_segment() {
        var sick = new PartitionPolicy.Place(3, SICK);
        assertThat(sick).isNotEqualTo(new PartitionPolicy.Place(3, NEIGHBOUR)).hasSameHashCodeAs(3);
        assertThat(sick.compareTo(new PartitionPolicy.Place(3, NEIGHBOUR))).isNotZero();
    }

    /** As the station's queue knows it. */
    private static Object caseOf(EventMessage<?> event) {
        return ((PartitionPolicy.Place) new PartitionPolicy().getSequenceIdentifierFor(event)).aggregate();
    }

    private static List<TrackedEventMessage<?>> history() {
        return new History()
                .add(SICK, new Added(SICK), T)
                .add(NEIGHBOUR, new Added(NEIGHBOUR), T)
                .add(SICK, new Touched(SICK), T)
                .add(NEIGHBOUR, new Touched(NEIGHBOUR), T)
                .add(NEIGHBOUR, new Touched(NEIGHBOUR), T)
                .add(SICK, new Touched(SICK), T)
                .events();
    }

    private void deliver(List<TrackedEventMessage<?>> events) {
        BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(new ArrayList<>(events));
        var result =
                work.executeWithResult(() -> new DefaultInterceptorChain<>(work, List.of(new ViewFlush()), event -> {
                            handlers.handle(event, Segment.ROOT_SEGMENT);
                            return null;
                        })
                        .proceed());
        assertThat(result.isExceptional()).isFalse();
    }

    private long total() {
        return counting.totals.parts("all").stream().mapToLong(Total::count).sum();
    }

    private int touches(String thing) {
        return counting.things.find(thing).orElseThrow().view().touches();
    }

    record Thing(int touches) {}

    record Total(long count) {}

    /** Counts each thing and all together; before it is healed it gives up in the middle of what it does. */
    static final class Counting {

        private final OwnedView<Thing> things;
        private final SharedView<Total> totals;
        private boolean healed;

        Counting(MongoDatabase database) {
            ViewCodec codec = new ViewCodec();
            things = new OwnedView<>(database.getCollection("things"), Thing.class, codec);
            totals = new SharedView<>(database.getCollection("totals"), Total.class, codec, key -> new Total(0));
        }

        @EventHandler
        void on(Added event, @SequenceNumber long version, TrackingToken token) {
            count(event.thing(), token);
            things.create(event.thing(), version, new Thing(1));
        }

        @EventHandler
        void on(Touched event, @SequenceNumber long version, TrackingToken token) {
            count(event.thing(), token);
            things.update(event.thing(), version, thing -> new Thing(thing.touches() + 1));
            if (event.thing().equals(SICK) && !healed) {
                throw new IllegalStateException("sick");
            }
        }

        private void count(String thing, TrackingToken token) {
            totals.update(
                    "all",
                    thing,
                    ((GlobalSequenceTrackingToken) token).getGlobalIndex(),
                    total -> new Total(total.count() + 1));
        }
    }
}
