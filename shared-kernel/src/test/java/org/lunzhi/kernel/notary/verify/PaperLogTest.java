package org.lunzhi.kernel.notary.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.note.KeySuccession;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.SigningKey;
import org.lunzhi.kernel.notary.tree.Hash;
import org.lunzhi.kernel.notary.tree.Tile;

/** What no database lets happen, or seldom, and a verifier must find all the same; each is one check of the verifier. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperLogTest {

    private static final int SIZE = 520;
    private static final int AGGREGATES = 7;
    private static final int VICTIM = 300;
    private static final Progress SILENT = (commits, position) -> {};
    private static final SigningKey STRANGER = SigningKey.generate(PaperLog.ORIGIN);

    private final PaperLog log = new PaperLog(SIZE, AGGREGATES);

    @Test
    void a_log_that_nobody_touched_holds() {
        assertThat(whole().commits()).isEqualTo(SIZE);
        assertThat(whole().checkpoints()).isOne();
        assertThat(excerpt().range(0, SIZE, SILENT).commits()).isEqualTo(SIZE);
        assertThat(excerpt().aggregate("note-3").commits()).isEqualTo(SIZE / AGGREGATES);
        assertThat(part(100, 200).commits()).isEqualTo(100);
    }

    @Test
    void a_log_of_many_cases_is_followed_case_by_case() {
        PaperLog many = new PaperLog(5_000, 3_000);
        assertThat(WholeLog.verify(many, PaperLog.TRUST, List.of(), SILENT).aggregates())
                .isEqualTo(3_000);
        many.commits.get(4_000).put("sequence", new BsonInt64(0));
        many.notarise();
        assertFound(Check.SEQUENCES, 4_000, () -> WholeLog.verify(many, PaperLog.TRUST, List.of(), SILENT));
    }

    @Nested
    class A_commit {

        @ParameterizedTest
        @ValueSource(longs = {-1, 1})
        void with_a_greatest_time_that_is_not_the_greatest(long off) {
            change("latest", new BsonInt64(1000 + VICTIM + off));
            assertFound(Check.TIMES, VICTIM, PaperLogTest.this::whole);
        }

        @Test
        void without_any_event() {
            change("events", new BsonArray());
            assertFound(Check.SHAPE, VICTIM, PaperLogTest.this::whole);
            change("count", new BsonInt32(0));
            assertFound(Check.SHAPE, VICTIM, PaperLogTest.this::whole);
        }

        @Test
        void with_an_event_that_is_none() {
            change("events", new BsonArray(List.of(new BsonString("event"))));
            assertFound(Check.SHAPE, VICTIM, PaperLogTest.this::whole);
        }

        @ParameterizedTest
        @ValueSource(strings = {"payload", "metadata"})
        void with_bytes_of_another_kind(String field) {
            event().put(field, new BsonBinary(BsonBinarySubType.UUID_STANDARD, new byte[16]));
            log.notarise();
            assertFound(Check.SHAPE, VICTIM, PaperLogTest.this::whole);
        }

        @ParameterizedTest
        @ValueSource(strings = {"sequence", "recordedAt", "latest", "number"})
        void with_a_number_below_nought(String field) {
            change(field, new BsonInt64(-1));
            assertFound(Check.SHAPE, VICTIM, PaperLogTest.this::whole);
        }

        @Test
        void whose_event_has_a_field_of_another_type() {
            event().put("time", new BsonString("now"));
            assertFound(Check.SHAPE, VICTIM, PaperLogTest.this::whole);
        }

        @ParameterizedTest
        @ValueSource(longs = {-1, 1})
        void with_another_number(long off) {
            change("number", new BsonInt64(VICTIM + off));
            assertFound(Check.ORDER, VICTIM, PaperLogTest.this::whole);
        }

        private void change(String field, org.bson.BsonValue value) {
            log.commits.get(VICTIM).put(field, value);
        }

        private BsonDocument event() {
            return log.commits.get(VICTIM).getArray("events").get(0).asDocument();
        }
    }

    @Nested
    class A_tile {

        @Test
        void that_is_too_narrow_for_what_was_signed() {
            log.tile(0, 1, Optional.of(new Tile(log.tile(0, 1).hashes().subList(0, 10))));
            assertFound(Check.TILES, 256 + 10, PaperLogTest.this::whole);
        }

        @Test
        void of_a_higher_level_that_is_gone() {
            log.tile(1, 0, Optional.empty());
            assertFound(Check.TILES, 0, PaperLogTest.this::whole);
        }

        @Test
        void of_a_higher_level_whose_last_hash_is_another() {
            List<Hash> hashes = new ArrayList<>(log.tile(1, 0).hashes());
            hashes.set(hashes.size() - 1, Hash.OF_NOTHING);
            log.tile(1, 0, Optional.of(new Tile(hashes)));
            assertFound(Check.TILES, 256, PaperLogTest.this::whole);
        }

        @Test
        void that_is_gone_is_missed_by_an_excerpt() {
            log.tile(0, 0, Optional.empty());
            assertFound(Check.TILES, 2, () -> excerpt().range(2, 3, SILENT));
            log.tile(1, 0, Optional.empty());
            assertFound(Check.TILES, 0, PaperLogTest.this::excerpt);
        }
    }

    @Nested
    class A_checkpoint {

        @Test
        void of_nothing_that_has_a_root() {
            log.checkpoints.add(0, PaperLog.signed(0, Hash.of(new byte[] {1})));
            assertFound(Check.CHECKPOINTS, 0, PaperLogTest.this::whole);
        }

        @Test
        void of_nothing_that_has_none_holds() {
            log.checkpoints.add(0, PaperLog.signed(0, Hash.OF_NOTHING));
            assertThat(whole().checkpoints()).isEqualTo(2);
        }

        @Test
        void of_a_stranger_does_not_vouch_for_an_excerpt() {
            resign(STRANGER);
            assertFound(Check.CHECKPOINTS, 0, PaperLogTest.this::excerpt);
            assertFound(Check.CHECKPOINTS, 100, () -> part(100, 200));
        }

        @Test
        void of_another_log_does_not_vouch_for_this() {
            String other = log.checkpoints.get(0).text().replace(PaperLog.ORIGIN, "test.example/other");
            log.checkpoints.set(0, SignedNote.sign(other, Instant.EPOCH, PaperLog.KEY));
            assertFound(Check.CHECKPOINTS, 0, PaperLogTest.this::whole);
            assertFound(Check.CHECKPOINTS, 0, PaperLogTest.this::excerpt);
        }

        @Test
        void that_the_log_reaches_while_it_is_read_holds() {
            PaperLog growing = new PaperLog(SIZE + 1, AGGREGATES);
            BsonDocument last = growing.commits.remove(SIZE);
            growing.meanwhile(() -> growing.commits.add(last));
            assertThat(WholeLog.verify(growing, PaperLog.TRUST, List.of(), SILENT)
                            .commits())
                    .isEqualTo(SIZE + 1);
        }

        private void resign(SigningKey key) {
            log.checkpoints.set(0, SignedNote.sign(log.checkpoints.get(0).text(), Instant.EPOCH, key));
        }
    }

    @Nested
    class A_checkpoint_kept_elsewhere {

        @Test
        void that_speaks_of_more_than_the_newest_is_of_a_log_that_was_set_back() {
            SavedCheckpoint more = saved(log.checkpoints.get(0));
            log.checkpoints.set(0, PaperLog.signed(SIZE - 1, log.root(SIZE - 1)));
            assertFound(Check.SAVED, 0, () -> new Excerpt(log, PaperLog.TRUST, List.of(more)));
        }

        @Test
        void of_a_stranger_says_nothing_about_this_log() {
            SavedCheckpoint forged =
                    saved(SignedNote.sign(log.checkpoints.get(0).text(), Instant.EPOCH, STRANGER));
            assertFound(Check.SAVED, 0, () -> WholeLog.verify(log, PaperLog.TRUST, List.of(forged), SILENT));
            assertFound(Check.SAVED, 0, () -> new Excerpt(log, PaperLog.TRUST, List.of(forged)));
            assertFound(Check.SAVED, 100, () -> part(100, 200, forged));
        }

        @Test
        void with_another_root_for_the_size_of_a_part_is_found() {
            SavedCheckpoint other = saved(PaperLog.signed(SIZE, Hash.OF_NOTHING));
            assertFound(Check.SAVED, 100, () -> part(100, 200, other));
            assertThat(part(100, 200, saved(log.checkpoints.get(0))).saved()).isOne();
        }

        private SavedCheckpoint saved(SignedNote note) {
            return new SavedCheckpoint("mine", note);
        }
    }

    @Nested
    class An_excerpt {

        @Test
        void of_what_is_not_stored() {
            assertFound(Check.ORDER, SIZE + 5, () -> excerpt().range(SIZE + 5, SIZE + 9, SILENT));
        }

        @Test
        void of_a_case_whose_events_stand_in_another_order() {
            log.commits.get(3 + AGGREGATES).put("sequence", new BsonInt64(2));
            log.commits.get(3 + 2 * AGGREGATES).put("sequence", new BsonInt64(1));
            log.notarise();
            Collections.swap(log.commits, 3 + AGGREGATES, 3 + 2 * AGGREGATES);
            assertFound(Check.ORDER, 3 + AGGREGATES, () -> excerpt().aggregate("note-3"));
        }

        @Test
        void holds_its_last_commit_against_the_tree() {
            log.entries.set(SIZE - 1, changed(SIZE - 1));
            assertFound(Check.TILES, SIZE - 1, () -> excerpt().range(SIZE - 3, SIZE, SILENT));
            assertFound(
                    Check.TILES,
                    SIZE - 1,
                    () -> excerpt()
                            .aggregate(log.commits
                                    .get(SIZE - 1)
                                    .getString("aggregate")
                                    .getValue()));
        }

        @Test
        void counts_what_is_not_signed_yet() {
            log.checkpoints.set(0, PaperLog.signed(SIZE - 2, log.root(SIZE - 2)));
            log.growTiles();
            assertThat(excerpt().range(SIZE - 5, SIZE, SILENT).unsealed()).isEqualTo(2);
            assertThat(whole().unsealed()).isEqualTo(2);
        }
    }

    @Nested
    class A_part_with_proofs {

        @Test
        void from_which_a_commit_was_taken() {
            log.commits.remove(150);
            assertFound(Check.ORDER, 150, () -> part(100, 200));
        }

        @Test
        void whose_commit_is_not_the_one_in_the_tree() {
            log.entries.set(150, changed(150));
            assertFound(Check.CHECKPOINTS, 150, () -> part(100, 200));
        }

        @Test
        void that_begins_with_something_else() {
            log.commits.get(100).remove("nonce");
            assertFound(Check.SHAPE, 100, () -> part(100, 200));
        }
    }

    @Nested
    class The_keys {

        @Test
        void must_have_the_one_that_is_known() {
            assertThat(Trust.in(PaperLog.ORIGIN, PaperLog.KEY.verifier(), List.of(), List.of(PaperLog.KEY.verifier()))
                            .keys()
                            .keys())
                    .hasSize(1);
            assertFound(
                    Check.KEYS,
                    0,
                    () -> Trust.in(PaperLog.ORIGIN, PaperLog.KEY.verifier(), List.of(), List.of(STRANGER.verifier())));
        }

        @Test
        void must_each_be_introduced_by_the_one_before() {
            SignedNote fair = KeySuccession.declare(PaperLog.ORIGIN, PaperLog.KEY, STRANGER, Instant.EPOCH);
            SignedNote alone = new SignedNote(fair.text(), fair.signatures().subList(1, 2));
            assertThat(Trust.in(PaperLog.ORIGIN, PaperLog.KEY.verifier(), List.of(fair), List.of(STRANGER.verifier()))
                            .keys()
                            .current())
                    .isEqualTo(STRANGER.verifier());
            assertFound(
                    Check.KEYS, 0, () -> Trust.in(PaperLog.ORIGIN, PaperLog.KEY.verifier(), List.of(alone), List.of()));
        }
    }

    /** Changes a commit, and returns the entry it then has. */
    private LogEntry changed(int number) {
        log.commits.get(number).put("key", new BsonString("another"));
        return LogEntry.of(log.commits.get(number));
    }

    private Verified whole() {
        return WholeLog.verify(log, PaperLog.TRUST, List.of(), SILENT);
    }

    private Excerpt excerpt() {
        return new Excerpt(log, PaperLog.TRUST, List.of());
    }

    private Verified part(long from, long end, SavedCheckpoint... saved) {
        return ProvenExcerpt.verify(log.part(from, end), PaperLog.TRUST, List.of(saved), SILENT);
    }

    static void assertFound(Check check, long position, ThrowingCallable act) {
        Difference found = catchThrowableOfType(Difference.class, act);
        assertThat(found).as("a difference").isNotNull();
        assertThat(List.of(found.check(), found.position()))
                .as(found.getMessage())
                .isEqualTo(List.of(check, position));
    }
}
