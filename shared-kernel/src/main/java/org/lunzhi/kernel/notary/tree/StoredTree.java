package org.lunzhi.kernel.notary.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree of a certain size, as its tiles tell it: its root, and proofs about its leaves and its younger selves. */
public final class StoredTree {

    private final Tiles tiles;
    private final long size;
    private final Map<TileId, Tile> read = new HashMap<>();

    public StoredTree(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return size == 0 ? Hash.OF_NOTHING : hash(0, size);
    }

    /** The hash of a leaf. */
    public Hash leaf(long index) {
        checkLeaf(index);
        return hash(index, index + 1);
    }

    /** The audit path of a leaf, lowest first. */
    public List<Hash> inclusion(long index) {
        checkLeaf(index);
        List<Hash> path = new ArrayList<>();
        path(index, 0, size, path);
        return path;
    }

    /** The proof that the tree of this smaller size is the beginning of this one. */
    public List<Hash> consistency(long smaller) {
        if (smaller < 0 || smaller > size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves never had " + smaller);
        }
        List<Hash> proof = new ArrayList<>();
        if (smaller > 0 && smaller < size) {
            subproof(smaller, 0, size, true, proof);
        }
        return proof;
    }

    private void path(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    private void subproof(long smaller, long from, long to, boolean known, List<Hash> proof) {
        if (smaller == to) {
            if (!known) {
                proof.add(hash(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (smaller <= middle) {
            subproof(smaller, from, middle, known, proof);
            proof.add(hash(middle, to));
        } else {
            subproof(smaller, middle, to, false, proof);
            proof.add(hash(from, middle));
        }
    }

    /** The root over the leaves {@code from <= leaf < to}. */
    private Hash hash(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return node(level, from >> level);
        }
        long middle = from + split(count);
        return Hash.ofNode(hash(from, middle), hash(middle, to));
    }

    /** The top of a perfect tree. */
    Hash node(int level, long index) {
        int within = level % TileId.HEIGHT;
        long first = index << within;
        TileId id =
                TileId.inTree(level / TileId.HEIGHT, first / TileId.FULL, size).orElseThrow();
        return tile(id).node(within, (int) (first % TileId.FULL) >> within);
    }

    private Tile tile(TileId id) {
        return read.computeIfAbsent(
                id,
                wanted -> tiles.tile(wanted)
                        .filter(tile -> tile.width() >= wanted.width())
                        .orElseThrow(() -> new MissingTile(wanted)));
    }

    private void checkLeaf(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + index);
        }
    }

    /** The largest power of two below this number, which is at least two. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
