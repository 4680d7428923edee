package org.lunzhi.kernel.notary;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.independent.Rfc6962;
import org.lunzhi.kernel.notary.note.KeyHistory;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.SigningKey;
import org.lunzhi.kernel.notary.store.LogContradicted;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;
import org.lunzhi.kernel.notary.store.StoredCheckpoints;
import org.lunzhi.kernel.notary.tree.Hash;
import org.lunzhi.kernel.notary.tree.TileId;

/** What the notary signs, and when it refuses to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotaryTest {

    @TempDir
    Path keys;

    private NotaryFixture log;
    private Notary notary;

    @BeforeEach
    void start() {
        log = new NotaryFixture(keys);
        notary = log.notary();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void signs_nothing_while_there_is_nothing() {
        assertThat(notary.signNewest()).isEmpty();
    }

    @Test
    void signs_the_root_that_the_rfc_gives_the_stored_documents() {
        for (int commits : new int[] {1, 2, 250, 3, 1, 260, 513}) {
            log.append(commits);
            StoredCheckpoint signed = notary.signNewest().orElseThrow();
            assertThat(signed.checkpoint().size()).isEqualTo(log.size());
            assertThat(signed.checkpoint().root().bytes()).isEqualTo(log.rootByTheRfc((int) log.size()));
            assertThat(log.signingKeys().history().open(NotaryFixture.ORIGIN, signed.note()))
                    .isEqualTo(signed.checkpoint());
        }
    }

    @Test
    void signs_a_size_once() {
        log.append(3);
        StoredCheckpoint first = notary.signNewest().orElseThrow();
        assertThat(notary.signNewest()).contains(first);
        assertThat(log.published().checkpoints(Long.MAX_VALUE, 10)).containsExactly(first);
    }

    @Test
    void goes_on_where_another_one_stopped() {
        for (int commits : new int[] {255, 1, 1, 300, 211}) {
            log.append(commits);
            Hash root = log.notary().signNewest().orElseThrow().checkpoint().root();
            assertThat(root.bytes()).isEqualTo(log.rootByTheRfc((int) log.size()));
        }
    }

    @Test
    void takes_over_what_another_one_signed_meanwhile() {
        log.append(10);
        notary.signNewest();
        log.append(300);
        Notary other = log.notary();
        StoredCheckpoint signed = other.signNewest().orElseThrow();
        assertThat(notary.signNewest()).contains(signed);
        log.append(1);
        assertThat(notary.signNewest()).isEqualTo(other.signNewest());
    }

    @Test
    void several_at_once_sign_one_tree_of_each_size() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int node = 0; node < 3; node++) {
            Notary one = log.notary();
            work.add(() -> signUpTo(one, 400));
        }
        work.add(() -> {
            for (int i = 0; i < 100; i++) {
                log.append(4);
            }
            return 0;
        });
        for (Future<Integer> done : nodes.invokeAll(work)) {
            done.get(1, TimeUnit.MINUTES);
        }
        nodes.shutdown();
        for (StoredCheckpoint signed : log.published().checkpoints(Long.MAX_VALUE, 1000)) {
            assertThat(signed.checkpoint().root().bytes())
                    .isEqualTo(log.rootByTheRfc((int) signed.checkpoint().size()));
        }
        assertThat(log.published().size()).isEqualTo(400);
    }

    private static int signUpTo(Notary notary, long size) {
        int looks = 0;
        while (notary.signNewest().map(signed -> signed.checkpoint().size()).orElse(0L) < size) {
            looks++;
        }
        return looks;
    }

    @Test
    void goes_on_after_being_interrupted_between_claim_and_signature() {
        log.append(300);
        Hash root = Hash.from(log.rootByTheRfc(300));
        new StoredCheckpoints(log.database()).claim(300, root);
        assertThat(log.published().newest()).isEmpty();
        log.append(5);
        assertThat(notary.signNewest().orElseThrow().checkpoint().size()).isEqualTo(305);
        assertThat(log.notary().signNewest()).isPresent();
    }

    @Test
    void finishes_a_claim_of_the_size_the_log_has() {
        log.append(3);
        new StoredCheckpoints(log.database()).claim(3, Hash.from(log.rootByTheRfc(3)));
        assertThat(notary.signNewest().orElseThrow().checkpoint().size()).isEqualTo(3);
    }

    @Test
    void signs_with_the_key_that_took_over() {
        log.append(1);
        notary.signNewest();
        SigningKey first = log.signingKeys().current();
        SigningKey second = log.signingKeys().rotate();
        log.append(1);
        SignedNote note = notary.signNewest().orElseThrow().note();
        assertThat(note.signedBy(List.of(first.verifier(), second.verifier()))).containsExactly(second.verifier());
        KeyHistory history = log.signingKeys().history();
        assertThat(history.keys()).containsExactly(first.verifier(), second.verifier());
    }

    @Test
    void tries_again_when_the_database_was_away() {
        log.append(300);
        NotaryFixture away = new NotaryFixture(keys.resolve("away"));
        Notary cut = away.notary();
        away.append(1);
        cut.signNewest();
        away.close();
        assertThatThrownBy(cut::signNewest).isInstanceOf(LogUnavailable.class);
        assertThatThrownBy(cut::signNewest).isInstanceOf(LogUnavailable.class);
    }

    @Nested
    class What_it_has_published {

        @BeforeEach
        void publish() {
            log.append(600);
            notary.signNewest();
        }

        @Test
        void is_proved_to_a_verifier_that_shares_nothing_with_it() {
            byte[] root = log.published().root(600).bytes();
            for (long leaf : new long[] {0, 1, 255, 256, 511, 512, 599}) {
                byte[] entry = log.published().entry(leaf).bytes();
                List<byte[]> path = log.published().inclusion(leaf, 600).stream()
                        .map(Hash::bytes)
                        .toList();
                assertThat(Rfc6962.includes(root, 600, leaf, Rfc6962.leafHash(entry), path))
                        .isTrue();
                byte[] altered = entry.clone();
                altered[52]++;
                assertThat(Rfc6962.includes(root, 600, leaf, Rfc6962.leafHash(altered), path))
                        .isFalse();
            }
        }

        @Test
        void is_the_beginning_of_what_it_publishes_later() {
            log.append(77);
            notary.signNewest();
            List<byte[]> proof = log.published().consistency(600, 677).stream()
                    .map(Hash::bytes)
                    .toList();
            assertThat(Rfc6962.extend(log.rootByTheRfc(600), 600, log.rootByTheRfc(677), 677, proof))
                    .isTrue();
        }

        @Test
        void has_tiles_up_to_its_size_and_not_beyond() {
            log.append(77);
            assertThat(log.published().bytes(new TileId(0, 2, 88)).orElseThrow())
                    .hasSize(88 * 32);
            assertThat(log.published().bytes(new TileId(0, 2, 10)).orElseThrow())
                    .hasSize(10 * 32);
            assertThat(log.published().bytes(new TileId(0, 2, 89))).isEmpty();
            assertThat(log.published().bytes(new TileId(1, 0, 2)).orElseThrow()).hasSize(64);
            assertThat(log.published().bytes(new TileId(1, 0, 3))).isEmpty();
            assertThat(log.published().bytes(new TileId(TileId.ENTRIES, 0, 256)).orElseThrow())
                    .hasSize(256 * 55);
            assertThat(log.published().bytes(new TileId(TileId.ENTRIES, 3, 1))).isEmpty();
        }

        @Test
        void is_found_by_the_first_checkpoint_that_has_a_leaf() {
            log.append(10);
            notary.signNewest();
            assertThat(log.published().firstWith(599).orElseThrow().checkpoint().size())
                    .isEqualTo(600);
            assertThat(log.published().firstWith(600).orElseThrow().checkpoint().size())
                    .isEqualTo(610);
            assertThat(log.published().firstWith(610)).isEmpty();
            assertThat(log.published().checkpoints(610, 5)).hasSize(1);
        }
    }

    @Nested
    class It_stops {

        @BeforeEach
        void publish() {
            log.append(600);
            notary.signNewest();
        }

        @Test
        void when_another_root_was_signed_for_the_same_size() {
            log.append(1);
            new StoredCheckpoints(log.database()).claim(601, Hash.OF_NOTHING);
            stops("another root");
        }

        @Test
        void when_another_root_was_claimed_on_the_way() {
            log.append(5);
            new StoredCheckpoints(log.database()).claim(603, Hash.OF_NOTHING);
            stops("another root at size 603");
        }

        @Test
        void when_the_newest_checkpoint_is_not_its_own() {
            SigningKey thief = SigningKey.generate(NotaryFixture.ORIGIN);
            StoredCheckpoint signed = log.published().newest().orElseThrow();
            String forged = SignedNote.sign(signed.note().text(), NotaryFixture.NOON, thief)
                    .encoded();
            log.collection("notary-checkpoints").updateOne(eq(600), set("note", new BsonString(forged)));
            stops("not signed by this log");
        }

        @Test
        void when_the_newest_commit_was_changed() {
            change(599);
            stops("Commit 599");
        }

        @Test
        void when_a_field_was_added_to_the_newest_commit() {
            log.collection("commits").updateOne(eq("number", 599L), set("remark", new BsonString("x")));
            stops("Commit 599");
        }

        @Test
        void when_the_log_was_truncated() {
            log.truncate(2);
            stops("no longer in the log");
        }

        @Test
        void when_it_was_truncated_and_grew_again() {
            log.truncate(60);
            log.append(100, "lie");
            stops("Commit 540");
        }

        @Test
        void when_it_was_truncated_and_grew_again_at_the_border_of_a_tile() {
            log.append(168);
            notary.signNewest();
            log.truncate(1);
            log.append(2, "lie");
            stops("Commit 767");
        }

        @Test
        void when_a_commit_that_somebody_saw_is_gone_before_it_was_signed() {
            log.append(3);
            log.leaveHint();
            log.truncate(3);
            stops("longer once");
        }

        @Test
        void when_the_next_commit_is_not_the_next() {
            log.append(3);
            log.collection("commits").deleteOne(eq("number", 600L));
            stops("Commit 600");
        }

        @Test
        void when_commit_numbers_are_shifted() {
            log.append(1);
            log.collection("commits").updateOne(eq("number", 600L), set("number", new BsonInt64(601)));
            stops("Commit 600");
        }

        @Test
        void when_the_next_document_is_no_commit() {
            log.append(1);
            log.collection("commits").updateOne(eq("number", 600L), unset("events"));
            stops("has no events");
        }

        @Test
        void when_an_old_commit_was_changed_as_soon_as_its_turn_has_come() {
            change(300);
            Notary other = log.notary();
            other.signNewest();
            assertThatThrownBy(other::signNewest)
                    .isInstanceOf(LogContradicted.class)
                    .hasMessageContaining("Commit 300");
        }

        @Test
        void when_a_stored_tile_was_changed() {
            log.collection("notary-tiles").updateOne(eq("0/2"), set("bytes", new BsonBinary(new byte[88 * 32])));
            log.append(1);
            assertThatThrownBy(log.notary()::signNewest)
                    .isInstanceOf(LogContradicted.class)
                    .hasMessageContaining("root");
            stops("tile/0/002");
        }

        @Test
        void when_a_stored_tile_is_gone() {
            log.collection("notary-tiles").deleteOne(eq("entries/2"));
            assertThatThrownBy(log.notary()::signNewest)
                    .isInstanceOf(LogContradicted.class)
                    .hasMessageContaining("gone");
        }

        /** Once, and then for good, also if somebody puts things right again. */
        private void stops(String reason) {
            assertThatThrownBy(notary::signNewest)
                    .isInstanceOf(LogContradicted.class)
                    .hasMessageContaining(reason);
            long published = log.published().size();
            assertThatThrownBy(notary::signNewest).isInstanceOf(LogContradicted.class);
            assertThat(log.published().size()).isEqualTo(published);
        }

        private void change(long number) {
            BsonDocument commit = log.collection("commits")
                    .find(eq("number", number))
                    .sort(Sorts.ascending("_id"))
                    .first();
            LogEntry before = LogEntry.of(commit);
            commit.getArray("events").get(0).asDocument().put("payload", new BsonBinary(new byte[] {1}));
            log.collection("commits").replaceOne(eq(before.position()), commit);
        }
    }
}
