package org.lunzhi.kernel.notary.verify;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.note.KeyHistory;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.SigningKey;
import org.lunzhi.kernel.notary.tree.Hash;
import org.lunzhi.kernel.notary.tree.Tile;
import org.lunzhi.kernel.notary.tree.Tiles;

/** Somebody with the rights of a database administrator changes the log; each way is found, at its place. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperingTest {

    private static final int COMMITS = 700;
    private static final int AGGREGATES = 20;
    private static final SigningKey KEY = SigningKey.generate(Exhibit.ORIGIN);
    private static final Trust TRUST =
            new Trust(Exhibit.ORIGIN, KeyHistory.of(Exhibit.ORIGIN, KEY.verifier(), List.of()));

    /** In the middle of the log, with three events, not the last of its aggregate. */
    private static final int VICTIM = 338;

    private static MongoServer server;
    private static MongoClient client;
    private static List<BsonDocument> told;

    private MongoDatabase database;
    private MongoCollection<BsonDocument> commits;
    private Exhibit exhibit;

    @BeforeAll
    static void tellALog() {
        server = new MongoServer(new MemoryBackend());
        server.bind();
        client = MongoClients.create(server.getConnectionString());
        told = ToldLog.of(client.getDatabase("original"), COMMITS, AGGREGATES);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.shutdownNow();
    }

    @BeforeEach
    void copyTheLog() {
        database = client.getDatabase("tampered");
        database.drop();
        commits = commitsIn(database);
        commits.insertMany(told.stream().map(BsonDocument::clone).toList());
        exhibit = new Exhibit(database).notarise(KEY);
    }

    @Test
    void a_log_that_nobody_touched_holds() {
        Verified verified = verify(saved(0), saved(3));

        assertThat(verified).isEqualTo(new Verified(0, end(), COMMITS, AGGREGATES + 1, 2 + 2, COMMITS / 100, 2, 0));
    }

    @Test
    void commits_after_the_newest_checkpoint_are_counted() {
        exhibit.checkpoints.remove(exhibit.checkpoints.size() - 1);

        assertThat(verify().unsealed()).isEqualTo(100);
    }

    @Nested
    class A_commit {

        @Test
        void whose_payload_was_changed() {
            changeBytes("payload");
            assertFound(Check.ENTRIES, victim());
        }

        @Test
        void whose_metadata_was_changed() {
            changeBytes("metadata");
            assertFound(Check.ENTRIES, victim());
        }

        @Test
        void whose_actor_was_changed() {
            BsonDocument event = told(VICTIM).getArray("events").get(1).asDocument();
            String metadata = new String(event.getBinary("metadata").getData(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("officer-1");
            byte[] other = metadata.replace("officer-1", "officer-2").getBytes(StandardCharsets.UTF_8);
            change(set("events.1.metadata", new BsonBinary(other)));
            assertFound(Check.ENTRIES, victim());
        }

        @Test
        void whose_time_was_changed() {
            change(set("events.2.time", 1L));
            assertFound(Check.ENTRIES, victim());
        }

        @Test
        void whose_time_of_recording_was_changed() {
            change(set("recordedAt", 1L));
            assertFound(Check.ENTRIES, victim());
        }

        @Test
        void whose_event_got_another_name() {
            change(set("events.0.name", "note/PadFilled"));
            assertFound(Check.ENTRIES, victim());
        }

        @Test
        void whose_greatest_time_was_changed() {
            change(set("latest", told(VICTIM).getInt64("latest").getValue() + 1));
            assertFound(Check.TIMES, victim());
        }

        @Test
        void that_was_deleted() {
            commits.deleteOne(eq("_id", victim()));
            assertFound(Check.ORDER, victim());
        }

        @Test
        void that_was_deleted_with_many_others() {
            commits.deleteMany(and(gte("_id", 100L), lt("_id", 1500L)));
            assertFound(
                    Check.ORDER,
                    positionOf(told.stream()
                            .filter(c -> positionOf(c) >= 100)
                            .findFirst()
                            .orElseThrow()));
        }

        @Test
        void that_was_deleted_from_an_aggregate_while_the_others_moved_up() {
            rewrite(without(VICTIM));
            assertFound(Check.ENTRIES, victim());
            exhibit.notarise(KEY);
            assertFound(Check.SEQUENCES, positionOf(told(VICTIM + AGGREGATES)) - countOf(told(VICTIM)));
        }

        @Test
        void that_was_swapped_with_another() {
            List<BsonDocument> swapped = copies();
            BsonDocument one = swapped.get(VICTIM);
            BsonDocument other = swapped.get(VICTIM + 4);
            for (String field : new String[] {"_id", "number", "latest"}) {
                BsonValue kept = one.get(field);
                one.put(field, other.get(field));
                other.put(field, kept);
            }
            replace(swapped);
            assertFound(Check.ENTRIES, victim());
        }

        @Test
        void that_was_inserted_between_two() {
            List<BsonDocument> more = copies();
            more.add(VICTIM, stranger());
            rewrite(more);
            assertFound(Check.ENTRIES, victim());
        }

        @Test
        void that_was_inserted_within_another() {
            BsonDocument stranger = stranger();
            stranger.put("_id", new BsonInt64(victim() + 1));
            commits.insertOne(stranger);
            assertFound(Check.ORDER, victim() + 1);
        }

        @Test
        void that_was_inserted_beyond_the_end() {
            insertAt(new BsonInt64(end() + 5000));
            assertFound(Check.ORDER, end());
        }

        @Test
        void that_was_inserted_before_the_beginning() {
            insertAt(new BsonInt64(-7));
            assertFound(Check.STRAYS, end());
        }

        @Test
        void that_was_inserted_where_no_position_is() {
            insertAt(new BsonString("7"));
            assertFound(Check.STRAYS, end());
            commits.deleteOne(eq("_id", "7"));
            insertAt(new BsonObjectId());
            assertFound(Check.STRAYS, end());
        }

        @Test
        void that_was_inserted_at_half_a_position() {
            insertAt(new BsonDouble(victim() + 0.5));
            assertFound(Check.SHAPE, victim() + 3);
        }

        @Test
        void that_was_given_to_another_aggregate() {
            change(set("aggregate", "note-0"));
            assertFound(Check.SEQUENCES, victim());
        }

        @Test
        void that_was_made_the_first_of_a_new_aggregate() {
            int last = COMMITS - 1;
            commits.updateOne(
                    eq("_id", positionOf(told(last))), combine(set("aggregate", "note-new"), set("sequence", 0L)));
            assertFound(Check.ENTRIES, positionOf(told(last)));
        }

        @Test
        void that_became_one_of_another_type() {
            change(set("type", "Grievance"));
            assertFound(Check.SEQUENCES, victim());
        }

        @Test
        void whose_sequence_was_changed() {
            change(set("sequence", told(VICTIM).getInt64("sequence").getValue() + 1000));
            assertFound(Check.SEQUENCES, victim());
        }

        @Test
        void whose_number_was_changed() {
            change(set("number", 5L));
            assertFound(Check.ORDER, victim());
        }

        @Test
        void whose_nonce_or_key_was_changed() {
            change(set("nonce", new ObjectId()));
            assertFound(Check.ENTRIES, victim());
            change(set("nonce", told(VICTIM).getObjectId("nonce").getValue()));
            verify();
            change(set("key", "another"));
            assertFound(Check.ENTRIES, victim());
        }

        @ParameterizedTest
        @ValueSource(strings = {"note", "events.1.note"})
        void that_got_an_unknown_field(String field) {
            change(set(field, 1L));
            assertFound(Check.SHAPE, victim() + (field.equals("note") ? 0 : 1));
        }

        @ParameterizedTest
        @ValueSource(strings = {"aggregate", "count", "nonce", "recordedAt", "events.0.payload", "events.0.id"})
        void that_lost_a_field(String field) {
            change(unset(field));
            assertFound(Check.SHAPE, victim());
        }

        @ParameterizedTest
        @ValueSource(strings = {"sequence", "number", "_id"})
        void with_a_field_of_another_type(String field) {
            List<BsonDocument> all = copies();
            all.get(VICTIM)
                    .put(field, new BsonInt32((int) told(VICTIM).getInt64(field).getValue()));
            replace(all);
            assertFound(Check.SHAPE, victim());
        }

        @Test
        void that_lost_an_event() {
            BsonArray fewer = told(VICTIM).getArray("events").clone();
            fewer.remove(2);
            change(set("events", fewer));
            assertFound(Check.SHAPE, victim());
        }
    }

    @Nested
    class A_log {

        @Test
        void whose_tail_was_cut_off() {
            cutOff(COMMITS - 30);
            assertFound(Check.END, positionOf(told(COMMITS - 30)));
        }

        @Test
        void whose_tail_was_cut_off_with_everything_the_notary_wrote_about_it() {
            SavedCheckpoint saved = saved(6);
            cutOff(COMMITS - 30);
            exhibit.notarise(KEY);

            verify();
            assertFound(Check.SAVED, positionOf(told(COMMITS - 30)), saved);
        }

        @Test
        void whose_commits_were_renumbered() {
            List<BsonDocument> shifted = copies();
            shifted.subList(VICTIM, COMMITS)
                    .forEach(c ->
                            c.put("number", new BsonInt64(c.getInt64("number").getValue() + 1)));
            replace(shifted);
            assertFound(Check.ORDER, victim());
        }

        @Test
        void whose_positions_were_shifted() {
            List<BsonDocument> shifted = copies();
            shifted.subList(VICTIM, COMMITS).forEach(c -> c.put("_id", new BsonInt64(positionOf(c) + 1)));
            replace(shifted);
            assertFound(Check.ORDER, victim());
        }

        @Test
        void that_no_longer_begins_with_its_genesis() {
            commits.updateOne(eq("_id", 0L), set("events.0.name", "note/NoteTaken"));
            assertFound(Check.ORDER, 0);
        }

        @Test
        void that_was_rewritten_whole_with_another_key() {
            SavedCheckpoint saved = saved(4);
            changeBytes("payload");
            SigningKey own = SigningKey.generate(Exhibit.ORIGIN);
            exhibit.notarise(own);

            // Whoever knows the key finds it at once, whoever believes the log what its key is needs a checkpoint.
            assertFound(Check.CHECKPOINTS, 0);
            Trust deceived = new Trust(Exhibit.ORIGIN, KeyHistory.of(Exhibit.ORIGIN, own.verifier(), List.of()));
            WholeLog.verify(exhibit, deceived, List.of(), (commits, position) -> {});
            Difference found = catchThrowableOfType(
                    Difference.class,
                    () -> WholeLog.verify(exhibit, deceived, List.of(saved), (commits, position) -> {}));
            assertThat(found.check()).isEqualTo(Check.SAVED);
        }

        @Test
        void that_was_rewritten_whole_with_its_own_key() {
            SavedCheckpoint before = saved(2);
            SavedCheckpoint after = saved(4);
            changeBytes("payload");
            exhibit.notarise(KEY);

            verify(before);
            assertFound(Check.SAVED, positionOf(told(300)), before, after);
        }
    }

    @Nested
    class What_the_notary_wrote {

        @Test
        void an_entry_was_changed_with_its_commit() {
            changeBytes("payload");
            tellEntryAnew();
            assertFound(Check.TILES, positionOf(told(VICTIM)));
        }

        @Test
        void entry_and_tiles_were_changed_with_their_commit() {
            changeBytes("payload");
            tellEntryAnew();
            exhibit.growTreeAnew();
            assertFound(Check.CHECKPOINTS, positionOf(told(300)));
        }

        @Test
        void an_entry_is_missing() {
            exhibit.entries.remove(COMMITS - 1);
            assertFound(Check.ENTRIES, positionOf(told(COMMITS - 1)));
        }

        @Test
        void a_tile_is_missing() {
            Tiles all = exhibit.tiles().orElseThrow();
            exhibit.tiles(id -> id.level() == 0 && id.index() == 1 ? Optional.empty() : all.tile(id));
            assertFound(Check.TILES, positionOf(told(256)));
        }

        @Test
        void a_higher_tile_was_changed() {
            Tiles all = exhibit.tiles().orElseThrow();
            exhibit.tiles(id -> id.level() == 1 ? all.tile(id).map(TamperingTest::swapped) : all.tile(id));
            assertFound(Check.TILES, 0);
        }

        @Test
        void a_checkpoint_was_signed_with_another_key() {
            SignedNote third = exhibit.checkpoints.get(2);
            exhibit.checkpoints.set(
                    2, SignedNote.sign(third.text(), Instant.EPOCH, SigningKey.generate(Exhibit.ORIGIN)));
            assertFound(Check.CHECKPOINTS, positionOf(told(200)));
        }

        @Test
        void a_checkpoint_is_of_another_log() {
            SignedNote third = exhibit.checkpoints.get(2);
            String other = third.text().replace(Exhibit.ORIGIN, "test.example/other");
            exhibit.checkpoints.set(2, SignedNote.sign(other, Instant.EPOCH, KEY));
            assertFound(Check.CHECKPOINTS, positionOf(told(200)));
        }

        @Test
        void the_newest_checkpoint_is_no_checkpoint() {
            exhibit.checkpoints.add(SignedNote.sign("nonsense\n", Instant.EPOCH, KEY));
            assertFound(Check.CHECKPOINTS, 0);
        }

        @Test
        void checkpoints_are_stored_out_of_order() {
            exhibit.checkpoints.add(5, exhibit.checkpoints.get(1));
            assertFound(Check.CHECKPOINTS, positionOf(told(500)));
        }
    }

    @Nested
    class An_excerpt {

        @Test
        void of_a_range_holds() {
            Verified verified = excerpt().range(victim() + 1, victim() + 40, (commits, position) -> {});
            assertThat(verified.from()).isEqualTo(victim());
            assertThat(verified.end()).isGreaterThan(victim() + 40);
            assertThat(verified.unsealed()).isZero();
        }

        @Test
        void of_a_range_with_a_changed_commit() {
            changeBytes("payload");
            assertExcerpt(Check.ENTRIES, victim(), () -> range(0, end() - 1));
            assertExcerpt(Check.ENTRIES, victim(), () -> range(victim() + 2, victim() + 2));
            range(0, victim() - 1);
            range(victim() + 3, end());
        }

        @Test
        void of_a_range_with_a_changed_commit_and_its_entry() {
            changeBytes("payload");
            tellEntryAnew();
            assertExcerpt(Check.TILES, victim(), () -> range(victim(), victim()));
        }

        @Test
        void whose_tree_was_changed_throughout() {
            changeBytes("payload");
            tellEntryAnew();
            exhibit.growTreeAnew();
            assertExcerpt(Check.CHECKPOINTS, 0, () -> range(0, 10));
        }

        @Test
        void of_a_range_with_a_gap() {
            commits.deleteOne(eq("_id", victim()));
            assertExcerpt(Check.ORDER, victim(), () -> range(victim() - 10, victim() + 10));
            assertExcerpt(Check.ORDER, victim(), () -> range(victim(), victim() + 10));
        }

        @Test
        void of_a_range_beyond_a_tail_that_was_cut_off() {
            cutOff(COMMITS - 30);
            assertExcerpt(Check.END, positionOf(told(COMMITS - 30)), () -> range(end() - 3, end() - 1));
        }

        @Test
        void against_a_checkpoint_kept_before_everything_was_rewritten() {
            SavedCheckpoint saved = saved(4);
            changeBytes("payload");
            exhibit.notarise(KEY);
            Difference found =
                    catchThrowableOfType(Difference.class, () -> new Excerpt(exhibit, TRUST, List.of(saved)));
            assertThat(found.check()).isEqualTo(Check.SAVED);
        }

        @Test
        void of_a_case_holds() {
            Verified verified = excerpt().aggregate("note-18");
            assertThat(verified.commits()).isEqualTo(COMMITS / AGGREGATES);
            assertThat(verified.aggregates()).isOne();
        }

        @Test
        void of_a_case_with_a_changed_commit() {
            changeBytes("metadata");
            assertExcerpt(Check.ENTRIES, victim(), () -> excerpt().aggregate("note-18"));
            excerpt().aggregate("note-17");
        }

        @Test
        void of_a_case_with_a_deleted_commit() {
            commits.deleteOne(eq("_id", victim()));
            assertExcerpt(
                    Check.SEQUENCES,
                    positionOf(told(VICTIM + AGGREGATES)),
                    () -> excerpt().aggregate("note-18"));
        }

        private Excerpt excerpt() {
            return new Excerpt(exhibit, TRUST, List.of());
        }

        private void range(long from, long to) {
            excerpt().range(from, to, (commits, position) -> {});
        }

        private void assertExcerpt(Check check, long position, ThrowingCallable act) {
            Difference found = catchThrowableOfType(Difference.class, act);
            assertThat(found).isNotNull();
            assertThat(List.of(found.check(), found.position()))
                    .as(found.getMessage())
                    .isEqualTo(List.of(check, position));
        }
    }

    private Verified verify(SavedCheckpoint... saved) {
        return WholeLog.verify(exhibit, TRUST, List.of(saved), (commits, position) -> {});
    }

    private Difference find(SavedCheckpoint... saved) {
        Difference found = catchThrowableOfType(Difference.class, () -> verify(saved));
        assertThat(found).as("a difference").isNotNull();
        return found;
    }

    private void assertFound(Check check, long position, SavedCheckpoint... saved) {
        Difference found = find(saved);
        assertThat(List.of(found.check(), found.position()))
                .as(found.getMessage())
                .isEqualTo(List.of(check, position));
    }

    private SavedCheckpoint saved(int index) {
        return new SavedCheckpoint("checkpoint " + index, exhibit.checkpoints.get(index));
    }

    private void change(Bson update) {
        assertThat(commits.updateOne(eq("_id", victim()), update).getMatchedCount())
                .isOne();
    }

    private void changeBytes(String field) {
        BsonDocument event = told(VICTIM).getArray("events").get(1).asDocument();
        byte[] bytes = event.getBinary(field).getData().clone();
        bytes[bytes.length / 2] ^= 1;
        change(set("events.1." + field, new BsonBinary(bytes)));
    }

    private void tellEntryAnew() {
        exhibit.entries.set(
                VICTIM, LogEntry.of(commits.find(eq("_id", victim())).first()));
    }

    private void cutOff(int number) {
        commits.deleteMany(gte("_id", positionOf(told(number))));
    }

    private void insertAt(BsonValue id) {
        BsonDocument stranger = stranger();
        stranger.put("_id", id);
        commits.insertOne(stranger);
    }

    /** A commit that would be a good one at the victim's place, of an aggregate of its own. */
    private static BsonDocument stranger() {
        BsonDocument stranger = told(VICTIM).clone();
        stranger.put("aggregate", new BsonString("note-stranger"));
        stranger.put("sequence", new BsonInt64(0));
        stranger.put("nonce", new BsonObjectId());
        return stranger;
    }

    private static List<BsonDocument> without(int number) {
        List<BsonDocument> fewer = copies();
        fewer.remove(number);
        return fewer;
    }

    /** Stores these commits, each at the place where it stands in the list. */
    private void rewrite(List<BsonDocument> all) {
        long position = 0;
        for (int number = 0; number < all.size(); number++) {
            all.get(number).put("_id", new BsonInt64(position));
            all.get(number).put("number", new BsonInt64(number));
            position += countOf(all.get(number));
        }
        replace(all);
    }

    private void replace(List<BsonDocument> all) {
        commits.drop();
        commits.insertMany(all);
    }

    private static Tile swapped(Tile tile) {
        List<Hash> hashes = new ArrayList<>(tile.hashes());
        Collections.swap(hashes, 0, 1);
        return new Tile(hashes);
    }

    private static List<BsonDocument> copies() {
        return new ArrayList<>(told.stream().map(BsonDocument::clone).toList());
    }

    private static BsonDocument told(int number) {
        return told.get(number);
    }

    private static long victim() {
        return positionOf(told(VICTIM));
    }

    private static long end() {
        BsonDocument last = told(COMMITS - 1);
        return positionOf(last) + countOf(last);
    }

    private static long positionOf(BsonDocument commit) {
        return commit.getInt64("_id").getValue();
    }

    private static int countOf(BsonDocument commit) {
        return ((BsonInt32) commit.get("count")).getValue();
    }

    private static MongoCollection<BsonDocument> commitsIn(MongoDatabase database) {
        return database.getCollection("commits", BsonDocument.class);
    }
}
