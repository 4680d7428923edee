package org.lunzhi.kernel.notary.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.independent.Stranger;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.note.NoteRefused;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.SigningKey;
import org.lunzhi.kernel.notary.note.VerifierKey;
import org.lunzhi.kernel.notary.tree.GrowingTree;
import org.lunzhi.kernel.notary.tree.Hash;
import org.lunzhi.kernel.notary.tree.StoredTree;
import org.lunzhi.kernel.notary.tree.TilesInMemory;

/** A proof as a file, read by ourselves and by a stranger. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeafProofTest {

    private static final String ORIGIN = "test.example/log";
    private static final SigningKey KEY = SigningKey.generate(ORIGIN);
    private static final List<VerifierKey> KEYS = List.of(KEY.verifier());
    private static final int SIZE = 300;

    private final TilesInMemory tiles = new TilesInMemory();
    private final GrowingTree tree = GrowingTree.empty(tiles::put);

    LeafProofTest() {
        LongStream.range(0, SIZE).forEach(leaf -> tree.add(entry(leaf).leaf()));
        tree.edge(tiles::put);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 255, 256, 299})
    void holds_and_is_read_as_it_was_written(long leaf) throws Exception {
        LeafProof proof = proof(leaf);
        String text = proof.text();

        assertThat(LeafProof.parse(text)).isEqualTo(proof);
        assertThat(proof.verify(KEYS).size()).isEqualTo(SIZE);
        assertThat(Stranger.isProved(text, KEY.verifier().toString())).isTrue();
        assertThat(text)
                .startsWith("c2sp.org/tlog-proof@v1\nextra ")
                .contains("\nindex " + leaf + "\n")
                .endsWith(proof.checkpoint().encoded());
    }

    @Test
    void of_the_only_leaf_has_no_path() {
        GrowingTree single = GrowingTree.empty((id, tile) -> {});
        single.add(entry(0).leaf());
        LeafProof proof = new LeafProof(entry(0), List.of(), signed(KEY, ORIGIN, 1, single.root()));

        assertThat(LeafProof.parse(proof.text())).isEqualTo(proof);
        assertThat(proof.verify(KEYS).size()).isOne();
    }

    @Test
    void does_not_hold_for_another_leaf_place_path_or_tree() throws Exception {
        LeafProof proof = proof(100);
        List<Hash> other = new ArrayList<>(proof.path());
        Collections.swap(other, 0, 1);
        for (LeafProof wrong : List.of(
                new LeafProof(new LogEntry(100, 100, 2, entry(100).commit()), proof.path(), proof.checkpoint()),
                new LeafProof(entry(101), proof.path(), proof.checkpoint()),
                new LeafProof(entry(100), other, proof.checkpoint()),
                new LeafProof(entry(100), proof.path().subList(1, proof.path().size()), proof.checkpoint()),
                new LeafProof(entry(100), proof.path(), signed(KEY, ORIGIN, SIZE, Hash.OF_NOTHING)),
                new LeafProof(entry(100), proof.path(), signed(KEY, ORIGIN, 100, tree.root())))) {
            Difference found = catchThrowableOfType(Difference.class, () -> wrong.verify(KEYS));
            assertThat(found.position()).isEqualTo(wrong.entry().position());
            assertThat(Stranger.isProved(wrong.text(), KEY.verifier().toString()))
                    .isFalse();
        }
    }

    @Test
    void does_not_hold_without_the_signature_of_a_key_of_its_log() {
        LeafProof proof = proof(100);
        SigningKey stranger = SigningKey.generate(ORIGIN);
        SigningKey foreign = SigningKey.generate("other.example/log");

        assertThatThrownBy(() -> proof.verify(List.of(stranger.verifier()))).isInstanceOf(Difference.class);
        LeafProof borrowed = new LeafProof(entry(100), proof.path(), signed(foreign, ORIGIN, SIZE, tree.root()));
        assertThatThrownBy(() -> borrowed.verify(List.of(foreign.verifier())))
                .isInstanceOf(Difference.class)
                .hasMessageContaining("whose key is not given");
        LeafProof both = new LeafProof(entry(100), proof.path(), signed(KEY, "other.example/log", SIZE, tree.root()));
        assertThatThrownBy(() -> both.verify(KEYS)).isInstanceOf(Difference.class);
    }

    @Test
    void that_is_none_is_refused() {
        String text = proof(100).text();
        for (String broken : List.of(
                "",
                "nonsense",
                text.substring(1),
                text.replace("@v1", "@v2"),
                text.replaceFirst("extra .*\n", ""),
                text.replaceFirst("extra ....", "extra "),
                text.replaceFirst("extra A", "extra B"),
                text.replaceFirst("index 100", "index 0100"),
                text.replaceFirst("index 100", "index 101"),
                text.replaceFirst("index 100", "index 99999999999999999999"),
                text.replaceFirst("index 100\n", "index 100\nAAAA\n"),
                text.replaceFirst("index 100\n", "index 100\n!\n"),
                text.replaceFirst("index 100\n", "index 100\n" + (Hash.OF_NOTHING.base64() + "\n").repeat(64)),
                text.replaceFirst("\n\n(?s).*", "\n\n"),
                text.replace("\n", "\r\n"),
                text.strip())) {
            assertThatThrownBy(() -> LeafProof.parse(broken)).as(broken).isInstanceOf(NoteRefused.class);
        }
    }

    private LeafProof proof(long leaf) {
        List<Hash> path = new StoredTree(tiles, SIZE).inclusion(leaf);
        return new LeafProof(entry(leaf), path, signed(KEY, ORIGIN, SIZE, tree.root()));
    }

    private static SignedNote signed(SigningKey key, String origin, long size, Hash root) {
        return SignedNote.sign(new Checkpoint(origin, size, root).text(), Instant.EPOCH, key);
    }

    private static LogEntry entry(long number) {
        return new LogEntry(number, number, 1, Hash.of(new byte[] {(byte) number}));
    }
}
