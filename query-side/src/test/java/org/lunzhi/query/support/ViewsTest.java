package org.lunzhi.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lunzhi.query.support.question.Cursor;
import org.lunzhi.query.support.question.PageQuery;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewsTest {

    private static final Instant T = Instant.parse("2026-03-02T01:00:00Z");

    private static TestMongo mongo;

    private MongoDatabase database;
    private Counting projection;
    private Delivery delivery;

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
        projection = new Counting(database);
        delivery = new Delivery(projection);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 7", "4, 3", "16, 100"})
    void a_batch_is_written_once_and_every_count_is_there(int segments, int batchSize) {
        delivery.deliver(history(40, 5), segments, batchSize);

        assertThat(projection.totals.parts("all").stream()
                        .mapToLong(Total::count)
                        .sum())
                .isEqualTo(200);
        assertThat(projection.things.find("thing-3"))
                .get()
                .isEqualTo(new Versioned<>("thing-3", 4, new Thing(5, LocalDate.of(2026, 3, 2), T)));
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "4, 5", "16, 50"})
    void redelivery_from_anywhere_on_several_segments_changes_nothing(int segments, int batchSize) {
        List<TrackedEventMessage<?>> events = history(40, 5);
        delivery.deliver(events, segments, batchSize);
        Map<String, String> once = Snapshot.of(database);

        delivery.deliver(events.subList(60, 200), segments, batchSize + 4);
        delivery.deliver(events, segments, batchSize + 1);

        assertThat(Snapshot.of(database)).isEqualTo(once);
    }

    @Test
    void a_batch_of_more_documents_than_are_read_at_once_finds_all_of_them() {
        List<TrackedEventMessage<?>> events = history(250, 2);
        delivery.deliver(events, 1, 1000);
        Map<String, String> once = Snapshot.of(database);

        delivery.deliver(events, 1, 1000);

        assertThat(once).hasSizeGreaterThan(250);
        assertThat(Snapshot.of(database)).isEqualTo(once);
    }

    @Test
    void a_batch_that_broke_off_after_the_shared_documents_is_made_whole_by_redelivery() {
        List<TrackedEventMessage<?>> events = history(10, 3);
        delivery.deliver(events, 1, 10);
        Map<String, String> whole = Snapshot.of(database);
        // The shared totals stay, the owned documents are as before the batch: what a crash in between leaves behind.
        projection.things.clear();

        delivery.deliver(events, 1, 4);

        assertThat(Snapshot.of(database)).isEqualTo(whole);
    }

    @Test
    void a_rebuilt_view_equals_the_live_one() {
        List<TrackedEventMessage<?>> events = history(30, 4);
        delivery.deliver(events, 4, 3);
        Map<String, String> live = Snapshot.of(database);

        delivery.reset();
        assertThat(Snapshot.of(database)).isEmpty();
        delivery.deliver(events, 16, 500);

        assertThat(Snapshot.of(database)).isEqualTo(live);
    }

    @Test
    void an_event_for_a_document_that_is_not_there_is_an_error() {
        History history = new History().add("thing-1", new Touched("thing-1"), T);

        assertThatThrownBy(() -> delivery.deliver(history.events(), 1, 1))
                .rootCause()
                .hasMessageContaining("has no document thing-1");
    }

    @Test
    void a_document_that_another_node_has_written_meanwhile_fails_the_batch() {
        delivery.deliver(history(1, 2), 1, 10);
        History later = new History();
        history(1, 3).forEach(event -> later.add("thing-0", event.getPayload(), T));
        projection.meddle = () -> database.getCollection("things")
                .updateOne(new Document(), new Document("$set", new Document("version", 9L)));

        assertThatThrownBy(() -> delivery.deliver(later.events(), 1, 10))
                .rootCause()
                .hasMessageContaining("changed by another node");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        delivery.deliver(history(25, 2), 1, 50);
        PageQuery first = new PageQuery(new Document(), "view.changedAt", false, 10, null);

        List<Versioned<Thing>> rows = projection.things.page(first);
        Versioned<Thing> last = rows.get(9);
        Cursor cursor = new Cursor(last.view().changedAt().toEpochMilli(), last.id());
        List<Versioned<Thing>> next = projection.things.page(
                new PageQuery(new Document(), "view.changedAt", false, 200, Cursor.decode(cursor.encoded())));

        assertThat(rows).hasSize(10);
        assertThat(next).hasSize(15).doesNotContainAnyElementsOf(rows);
    }

    @Test
    void a_cursor_of_somebodys_own_making_is_refused() {
        assertThatThrownBy(() -> Cursor.decode("nonsense")).hasMessageStartingWith("after:");
        assertThatThrownBy(() -> new PageQuery(new Document(), "x", false, 201, null))
                .hasMessageStartingWith("limit:");
    }

    private static List<TrackedEventMessage<?>> history(int things, int touches) {
        History history = new History();
        int[] left = new int[things];
        java.util.Arrays.fill(left, touches);
        Random random = new Random(7);
        for (int n = 0; n < things * touches; ) {
            int thing = random.nextInt(things);
            if (left[thing] > 0) {
                boolean first = left[thing]-- == touches;
                String id = "thing-" + thing;
                history.add(id, first ? new Added(id) : new Touched(id), T);
                n++;
            }
        }
        return history.events();
    }

    record Added(String thing) {}

    record Touched(String thing) {}

    record Thing(int touches, LocalDate day, Instant changedAt) {}

    record Total(long count) {}

    /** Counts, for each thing and over all of them, deriving the total from the thing's document as it was. */
    static final class Counting {

        private final OwnedView<Thing> things;
        private final SharedView<Total> totals;
        private Runnable meddle = () -> {};

        Counting(MongoDatabase database) {
            ViewCodec codec = new ViewCodec();
            things = new OwnedView<>(database.getCollection("things"), Thing.class, codec);
            totals = new SharedView<>(database.getCollection("totals"), Total.class, codec, key -> new Total(0));
        }

        @EventHandler
        void on(Added event, @SequenceNumber long version, TrackingToken token) {
            things.create(event.thing(), version, new Thing(1, LocalDate.of(2026, 3, 2), T));
            count(event.thing(), token);
        }

        @EventHandler
        void on(Touched event, @SequenceNumber long version, TrackingToken token) {
            meddle.run();
            things.update(
                    event.thing(), version, thing -> new Thing(thing.touches() + 1, thing.day(), thing.changedAt()));
            count(event.thing(), token);
        }

        @ResetHandler
        void reset() {
            things.clear();
            totals.clear();
        }

        private void count(String thing, TrackingToken token) {
            long position = ((GlobalSequenceTrackingToken) token).getGlobalIndex();
            totals.update("all", thing, position, total -> new Total(total.count() + 1));
        }
    }
}
