package org.lunzhi.kernel.notary.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lunzhi.kernel.notary.verify.PaperLogTest.assertFound;

import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.tree.Hash;
import org.lunzhi.kernel.notary.tree.Tile;

/** Where a verifier that is off by one would see nothing, or something that is not there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperEdgesTest {

    private static final int SIZE = 520;
    private static final int VICTIM = 300;
    private static final Progress SILENT = (commits, position) -> {};

    private final PaperLog log = new PaperLog(SIZE, 7);

    @Nested
    class A_clock_that_was_set_back {

        @Test
        void holds_as_long_as_the_greatest_time_stays() {
            clockOf(VICTIM, 5, 1000 + VICTIM - 1);
            log.notarise();
            assertThat(whole(log).commits()).isEqualTo(SIZE);
            assertThat(excerpt(log).range(VICTIM, VICTIM + 1, SILENT).commits()).isEqualTo(2);
            assertThat(part(VICTIM, VICTIM + 2).commits()).isEqualTo(2);
        }

        @Test
        void is_found_where_the_greatest_time_goes_back_with_it() {
            clockOf(VICTIM, 5, 5);
            log.notarise();
            assertFound(Check.TIMES, VICTIM, () -> whole(log));
        }
    }

    @Nested
    class An_entry {

        @ParameterizedTest
        @CsvSource({"1, 0, 0", "-1, 0, 0", "0, 1, 0", "0, 0, 1", "0, -1, 1", "0, 1, -1"})
        void that_says_another_number_position_or_count_of_the_same_bytes(int number, int position, int count) {
            LogEntry entry = log.entries.get(VICTIM);
            log.entries.set(
                    VICTIM,
                    new LogEntry(
                            entry.number() + number,
                            entry.position() + position,
                            entry.count() + count,
                            entry.commit()));
            assertFound(Check.ENTRIES, VICTIM, () -> whole(log));
            assertFound(Check.ENTRIES, VICTIM, () -> excerpt(log).range(VICTIM, VICTIM, SILENT));
            assertFound(Check.ENTRIES, VICTIM, () -> part(VICTIM, VICTIM + 1));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void is_not_missed_of_what_the_notary_has_not_seen_yet(int unseen) {
            log.notarise(SIZE - unseen);
            assertThat(whole(log).unsealed()).isEqualTo(unseen);
            assertThat(excerpt(log).range(0, SIZE, SILENT).unsealed()).isEqualTo(unseen);
        }
    }

    @Nested
    class A_tile {

        @Test
        void that_lacks_the_last_commit_alone() {
            Tile last = log.tile(0, 2);
            log.tile(0, 2, Optional.of(new Tile(last.hashes().subList(0, last.width() - 1))));
            assertFound(Check.TILES, SIZE - 1, () -> whole(log));
        }

        @Test
        void of_a_higher_level_that_is_too_narrow() {
            log.tile(1, 0, Optional.of(new Tile(log.tile(1, 0).hashes().subList(0, 1))));
            assertFound(Check.TILES, 0, () -> whole(log));
        }

        @Test
        void that_is_not_readable_is_found_where_it_begins() {
            log.scrawlTile(0, 1);
            assertFound(Check.TILES, 256, () -> whole(log));
        }

        @Test
        void of_a_higher_level_that_is_not_readable() {
            log.scrawlTile(1, 0);
            assertFound(Check.TILES, 0, () -> whole(log));
        }

        @Test
        void of_a_higher_level_that_ends_with_the_log() {
            PaperLog even = new PaperLog(512, 7);
            even.tile(1, 0, Optional.empty());
            assertFound(Check.TILES, 0, () -> whole(even));
        }
    }

    @Nested
    class A_checkpoint_kept_elsewhere {

        @Test
        void of_the_same_size_as_the_newest_holds() {
            assertThat(excerpt(log, saved(SIZE)).range(0, 1, SILENT).saved()).isOne();
            assertThat(part(100, 200, saved(SIZE)).saved()).isOne();
        }

        @Test
        void with_another_root_is_held_against_the_tiles() {
            SavedCheckpoint other = new SavedCheckpoint("mine", PaperLog.signed(SIZE - 1, Hash.OF_NOTHING));
            assertFound(Check.SAVED, 0, () -> excerpt(log, other));
        }

        @Test
        void of_more_than_a_part_proves_nothing_about_it() {
            SavedCheckpoint more = new SavedCheckpoint("mine", PaperLog.signed(SIZE + 1, log.root(SIZE)));
            assertThatThrownBy(() -> part(100, 200, more)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void holds_beside_others_of_its_size_and_in_any_order() {
            assertThat(whole(log, saved(400), saved(2), saved(SIZE), saved(2), saved(257))
                            .saved())
                    .isEqualTo(5);
        }

        @Test
        void of_more_than_there_is_is_missed_though_all_of_the_logs_own_hold() {
            SavedCheckpoint more = new SavedCheckpoint("mine", PaperLog.signed(SIZE + 1, log.root(SIZE)));
            assertFound(Check.SAVED, SIZE, () -> whole(log, more));
        }

        private SavedCheckpoint saved(long size) {
            return new SavedCheckpoint("mine", PaperLog.signed(size, log.root(size)));
        }
    }

    @Nested
    class A_checkpoint {

        @Test
        void may_be_stored_twice_but_not_after_a_larger_one() {
            SignedNote newest = log.checkpoints.get(0);
            log.checkpoints.add(0, PaperLog.signed(10, log.root(10)));
            log.checkpoints.add(0, PaperLog.signed(10, log.root(10)));
            assertThat(whole(log).checkpoints()).isEqualTo(3);

            log.checkpoints.add(2, PaperLog.signed(9, log.root(9)));
            assertThat(log.checkpoints.get(3)).isEqualTo(newest);
            assertFound(Check.CHECKPOINTS, 10, () -> whole(log));
        }

        @Test
        void of_more_than_there_is_is_found_at_the_end() {
            log.checkpoints.add(PaperLog.signed(SIZE + 1, log.root(SIZE)));
            assertFound(Check.END, SIZE, () -> whole(log));
        }

        @Test
        void of_more_than_there_is_is_told_before_one_kept_elsewhere() {
            log.checkpoints.add(PaperLog.signed(SIZE + 2, log.root(SIZE)));
            SavedCheckpoint more = new SavedCheckpoint("mine", PaperLog.signed(SIZE + 1, log.root(SIZE)));
            assertFound(Check.END, SIZE, () -> whole(log, more));
        }

        @Test
        void that_is_not_readable_is_found_after_what_the_one_before_it_vouches_for() {
            log.checkpoints.add(0, PaperLog.signed(10, log.root(10)));
            log.scrawlCheckpoint(1);
            assertFound(Check.CHECKPOINTS, 10, () -> whole(log));
        }

        @Test
        void that_is_missing_vouches_for_nothing() {
            log.checkpoints.clear();
            assertFound(Check.CHECKPOINTS, 0, () -> whole(log));
            assertFound(Check.CHECKPOINTS, 0, () -> excerpt(log));
            assertFound(Check.CHECKPOINTS, 0, () -> part(100, 100));
        }

        @Test
        void that_is_the_newest_is_held_against_the_log_though_it_is_not_listed() {
            log.hideCheckpoints();
            assertThat(whole(log).checkpoints()).isZero();
            log.commits.get(VICTIM).put("key", new org.bson.BsonString("another"));
            SignedNote newest = log.checkpoints.get(0);
            log.notarise();
            log.checkpoints.set(0, newest);
            assertFound(Check.CHECKPOINTS, 0, () -> whole(log));
            log.commits.subList(VICTIM, SIZE).clear();
            assertFound(Check.END, VICTIM, () -> whole(log));
        }
    }

    @Nested
    class A_range {

        @Test
        void ends_with_the_commit_that_holds_its_last_event() {
            Verified verified = excerpt(log).range(2, 3, SILENT);
            assertThat(List.of(verified.from(), verified.end(), verified.commits()))
                    .isEqualTo(List.of(2L, 4L, 2L));
        }

        @Test
        void whose_last_commit_alone_was_cut_off() {
            log.commits.remove(SIZE - 1);
            assertFound(Check.END, SIZE - 1, () -> excerpt(log).range(SIZE - 20, SIZE - 1, SILENT));
            assertThat(excerpt(log).range(SIZE - 20, SIZE - 2, SILENT).commits())
                    .isEqualTo(19);
        }

        @Test
        void that_asks_for_more_than_was_ever_there_holds() {
            assertThat(excerpt(log).range(SIZE - 5, SIZE + 100, SILENT).commits())
                    .isEqualTo(5);
        }

        @Test
        void of_which_proofs_run_on_over_many_commits() {
            PaperLog longer = new PaperLog(4_200, 7);
            assertThat(excerpt(longer).range(0, 4_199, SILENT).unsealed()).isZero();
        }
    }

    @Nested
    class A_part_with_proofs {

        @Test
        void whose_last_commit_alone_is_missing() {
            log.commits.remove(200);
            assertFound(Check.END, 200, () -> part(100, 201));
        }

        @Test
        void from_the_first_commit_on_is_read_to_its_end() {
            assertThat(part(0, 10).commits()).isEqualTo(10);
            BsonDocument genesis = log.commits.get(0).getArray("events").get(0).asDocument();
            genesis.put("name", new org.bson.BsonString("note/NoteTaken"));
            log.notarise();
            assertFound(Check.ORDER, 0, () -> part(0, 10));
        }

        @Test
        void whose_commit_has_another_number() {
            log.commits.get(150).put("number", new BsonInt64(151));
            assertFound(Check.ORDER, 150, () -> part(100, 200));
        }
    }

    private void clockOf(int commit, long recordedAt, long latest) {
        log.commits.get(commit).put("recordedAt", new BsonInt64(recordedAt));
        log.commits.get(commit).put("latest", new BsonInt64(latest));
    }

    private static Verified whole(PaperLog log, SavedCheckpoint... saved) {
        return WholeLog.verify(log, PaperLog.TRUST, List.of(saved), SILENT);
    }

    private static Excerpt excerpt(PaperLog log, SavedCheckpoint... saved) {
        return new Excerpt(log, PaperLog.TRUST, List.of(saved));
    }

    private Verified part(long from, long end, SavedCheckpoint... saved) {
        return ProvenExcerpt.verify(log.part(from, end), PaperLog.TRUST, List.of(saved), SILENT);
    }
}
