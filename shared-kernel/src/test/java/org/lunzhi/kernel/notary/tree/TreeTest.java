package org.lunzhi.kernel.notary.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.notary.independent.Rfc6962;

/** The tree against the RFC and against a verifier that shares nothing with it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TreeTest {

    private static final int SIZES = 530; // two full tiles and a part of a third

    /** The leaves of the reference tree of Certificate Transparency, and its roots at sizes 1 to 8. */
    private static final List<String> REFERENCE_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> REFERENCE_ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final TilesInMemory tiles = new TilesInMemory();
    private final GrowingTree tree = GrowingTree.empty(tiles::put);
    private final List<byte[]> leaves = new ArrayList<>();
    private final List<Hash> roots = new ArrayList<>(List.of(Hash.OF_NOTHING));

    @Test
    void without_leaves_has_the_hash_of_nothing() {
        assertThat(tree.root())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                .isEqualTo(new StoredTree(tiles, 0).root());
    }

    @Test
    void has_the_roots_of_the_reference_tree() {
        REFERENCE_LEAVES.forEach(leaf -> grow(HexFormat.of().parseHex(leaf)));
        assertThat(roots.subList(1, roots.size())).extracting(Hash::toString).isEqualTo(REFERENCE_ROOTS);
    }

    @Test
    void has_the_audit_paths_of_the_reference_tree() {
        REFERENCE_LEAVES.forEach(leaf -> grow(HexFormat.of().parseHex(leaf)));
        tree.edge(tiles::put);
        assertThat(new StoredTree(tiles, 8).inclusion(0))
                .extracting(Hash::toString)
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(new StoredTree(tiles, 8).consistency(6))
                .extracting(Hash::toString)
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void has_the_same_root_growing_stored_and_by_the_rfc() {
        growTo(SIZES);
        for (int size = 0; size <= SIZES; size++) {
            assertThat(roots.get(size).bytes())
                    .as("size %d", size)
                    .isEqualTo(new StoredTree(tiles, size).root().bytes())
                    .isEqualTo(Rfc6962.root(leaves.subList(0, size)));
        }
    }

    @Test
    void proves_every_leaf_at_every_size() {
        growTo(SIZES);
        for (int size = 1; size <= SIZES; size++) {
            StoredTree stored = new StoredTree(tiles, size);
            for (int leaf = 0; leaf < size; leaf++) {
                checkInclusion(stored, leaf);
            }
        }
    }

    @Test
    void proves_that_every_size_is_the_beginning_of_every_later_one() {
        growTo(SIZES);
        for (int size = 1; size <= SIZES; size++) {
            StoredTree stored = new StoredTree(tiles, size);
            for (int smaller = 1; smaller <= size; smaller++) {
                checkConsistency(stored, smaller);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20260302, 7, 42})
    void proves_large_trees(long seed) {
        Random random = new Random(seed);
        int size = 66_000 + random.nextInt(4_000);
        growTo(size);
        for (int round = 0; round < 300; round++) {
            StoredTree stored = new StoredTree(tiles, 1 + random.nextInt(size));
            checkInclusion(stored, random.nextInt((int) stored.size()));
            checkConsistency(stored, 1 + random.nextInt((int) stored.size()));
        }
    }

    @Test
    void lets_no_changed_proof_pass() {
        growTo(300);
        Random random = new Random(20260302);
        for (int round = 0; round < 2_000; round++) {
            StoredTree stored = new StoredTree(tiles, 2 + random.nextInt(299));
            int leaf = random.nextInt((int) stored.size());
            refuseInclusion(stored, leaf, changed(stored.inclusion(leaf), random));
            int smaller = 1 + random.nextInt((int) stored.size() - 1);
            refuseConsistency(stored, smaller, changed(stored.consistency(smaller), random));
        }
    }

    @Test
    void lets_no_proof_pass_for_another_leaf_place_size_or_root() {
        growTo(300);
        StoredTree stored = new StoredTree(tiles, 277);
        List<Hash> path = stored.inclusion(100);
        Hash leaf = stored.leaf(100);
        Hash root = stored.root();
        assertThat(Proofs.includes(root, 277, 100, leaf, path)).isTrue();
        assertThat(Proofs.includes(root, 277, 101, leaf, path)).isFalse();
        assertThat(Proofs.includes(root, 277, 100, stored.leaf(101), path)).isFalse();
        assertThat(Proofs.includes(roots.get(278), 277, 100, leaf, path)).isFalse();
        assertThat(Proofs.includes(root, 99, 100, leaf, path)).isFalse();
        assertThat(Proofs.includes(root, 277, -1, leaf, path)).isFalse();
        List<Hash> proof = stored.consistency(100);
        assertThat(Proofs.extend(277, root, 100, roots.get(100), proof)).isTrue();
        assertThat(Proofs.extend(277, root, 100, roots.get(101), proof)).isFalse();
        assertThat(Proofs.extend(277, roots.get(276), 100, roots.get(100), proof))
                .isFalse();
        assertThat(Proofs.extend(100, root, 277, roots.get(100), proof)).isFalse();
        assertThat(Proofs.extend(277, root, 277, roots.get(276), List.of())).isFalse();
        assertThat(Proofs.extend(277, root, 0, root, List.of())).isFalse();
        assertThat(Proofs.extend(277, root, 0, Hash.OF_NOTHING, List.of())).isTrue();
    }

    @Test
    void goes_on_from_its_stored_tiles_at_any_size() {
        growTo(66_000);
        for (int size : new int[] {0, 1, 255, 256, 257, 512, 65_535, 65_536, 65_537, 65_792}) {
            GrowingTree resumed = GrowingTree.resume(size, tiles, (id, tile) -> {});
            assertThat(resumed.root()).isEqualTo(roots.get(size));
            LongStream.range(size, size + 200).forEach(leaf -> resumed.add(Hash.ofLeaf(leaf(leaf))));
            assertThat(resumed.root()).isEqualTo(roots.get(size + 200));
            assertThat(resumed.size()).isEqualTo(size + 200);
        }
    }

    /** At 65,536 leaves the tile of level 2 begins, and its second hash is made at 131,072. */
    @Test
    void has_the_root_of_the_rfc_around_the_second_level_of_tiles() {
        growTo(131_073);
        for (int size : new int[] {65_535, 65_536, 65_537, 65_536 + 256, 131_071, 131_072, 131_073}) {
            byte[] root = Rfc6962.root(leaves.subList(0, size));
            StoredTree stored = new StoredTree(tiles, size);
            assertThat(roots.get(size).bytes()).as("size %d", size).isEqualTo(root);
            assertThat(stored.root().bytes()).as("stored, size %d", size).isEqualTo(root);
            assertThat(GrowingTree.resume(size, tiles, (id, tile) -> {}).root().bytes())
                    .as("resumed, size %d", size)
                    .isEqualTo(root);
            for (int leaf : new int[] {0, 65_534, size - 2, size - 1}) {
                checkInclusion(stored, leaf);
                checkConsistency(stored, leaf + 1);
            }
        }
        assertThat(tiles.tile(new TileId(2, 0, 2)).orElseThrow().width()).isEqualTo(2);
        assertThat(TileId.inTree(2, 0, 65_535)).isEmpty();
    }

    @Test
    void hands_over_every_full_tile_once_and_its_edge_at_any_time() {
        List<String> full = new ArrayList<>();
        List<String> edge = new ArrayList<>();
        GrowingTree growing = GrowingTree.empty((id, tile) -> full.add(id.path()));
        LongStream.range(0, 65_536 + 3).forEach(leaf -> growing.add(Hash.ofLeaf(leaf(leaf))));
        growing.edge((id, tile) -> edge.add(id.path()));
        assertThat(full).hasSize(257).doesNotHaveDuplicates().contains("tile/0/000", "tile/0/255", "tile/1/000");
        assertThat(edge).containsExactly("tile/0/256.p/3", "tile/2/000.p/1");
    }

    @Test
    void says_which_tile_it_lacks() {
        growTo(600);
        tiles.put(new TileId(0, 1, 256), new Tile(List.of(Hash.OF_NOTHING)));
        assertThatThrownBy(() -> new StoredTree(tiles, 600).inclusion(300))
                .isInstanceOf(MissingTile.class)
                .hasMessageContaining("tile/0/001");
        assertThatThrownBy(() -> GrowingTree.resume(400, tiles, (id, tile) -> {}))
                .isInstanceOf(MissingTile.class)
                .hasMessageContaining("tile/0/001.p/144");
    }

    @Test
    void knows_no_leaf_beyond_its_size() {
        growTo(5);
        StoredTree stored = new StoredTree(tiles, 5);
        assertThat(stored.inclusion(4)).hasSize(1);
        assertThatThrownBy(() -> stored.inclusion(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stored.inclusion(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(stored.consistency(5)).isEmpty();
        assertThatThrownBy(() -> stored.consistency(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stored.consistency(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private void checkInclusion(StoredTree stored, long leaf) {
        List<Hash> path = stored.inclusion(leaf);
        Hash root = roots.get((int) stored.size());
        assertThat(Rfc6962.includes(
                        root.bytes(), stored.size(), leaf, Rfc6962.leafHash(leaves.get((int) leaf)), bytes(path)))
                .as("leaf %d of %d, by the RFC", leaf, stored.size())
                .isTrue();
        assertThat(Proofs.includes(root, stored.size(), leaf, Hash.ofLeaf(leaves.get((int) leaf)), path))
                .as("leaf %d of %d", leaf, stored.size())
                .isTrue();
    }

    private void checkConsistency(StoredTree stored, long smaller) {
        List<Hash> proof = stored.consistency(smaller);
        Hash older = roots.get((int) smaller);
        Hash newer = roots.get((int) stored.size());
        assertThat(Rfc6962.extend(older.bytes(), smaller, newer.bytes(), stored.size(), bytes(proof)))
                .as("%d in %d, by the RFC", smaller, stored.size())
                .isTrue();
        assertThat(Proofs.extend(stored.size(), newer, smaller, older, proof))
                .as("%d in %d", smaller, stored.size())
                .isTrue();
    }

    private void refuseInclusion(StoredTree stored, int leaf, List<Hash> path) {
        Hash root = stored.root();
        Hash hash = Hash.ofLeaf(leaves.get(leaf));
        assertThat(Proofs.includes(root, stored.size(), leaf, hash, path)).isFalse();
        assertThat(Rfc6962.includes(root.bytes(), stored.size(), leaf, hash.bytes(), bytes(path)))
                .isFalse();
    }

    private void refuseConsistency(StoredTree stored, int smaller, List<Hash> proof) {
        Hash older = roots.get(smaller);
        assertThat(Proofs.extend(stored.size(), stored.root(), smaller, older, proof))
                .isFalse();
        assertThat(Rfc6962.extend(older.bytes(), smaller, stored.root().bytes(), stored.size(), bytes(proof)))
                .isFalse();
    }

    /** One hash more, less, or another one. */
    private static List<Hash> changed(List<Hash> proof, Random random) {
        List<Hash> changed = new ArrayList<>(proof);
        int place = random.nextInt(proof.size());
        switch (random.nextInt(3)) {
            case 0 -> changed.add(place, Hash.OF_NOTHING);
            case 1 -> changed.remove(place);
            default -> Collections.fill(changed.subList(place, place + 1), Hash.OF_NOTHING);
        }
        return changed;
    }

    private void growTo(int size) {
        IntStream.range(0, size).forEach(leaf -> grow(leaf(leaf)));
        tree.edge(tiles::put);
    }

    private void grow(byte[] leaf) {
        leaves.add(leaf);
        tree.add(Hash.ofLeaf(leaf));
        roots.add(tree.root());
    }

    private static byte[] leaf(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static List<byte[]> bytes(List<Hash> hashes) {
        return hashes.stream().map(Hash::bytes).toList();
    }
}
