package org.lunzhi.kernel.notary.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that grows by a leaf at a time and remembers only its right edge: at most one tile a level, however large it
 * becomes.
 */
public final class GrowingTree {

    /** Takes the tiles that are full, each once, lower ones first. */
    @FunctionalInterface
    public interface FullTiles {
        void add(TileId id, Tile tile);
    }

    private final List<List<Hash>> edge = new ArrayList<>();

    /** The tops of the perfect trees that the leaves form, larger ones first. */
    private final List<Hash> peaks = new ArrayList<>();

    private final FullTiles full;
    private long size;

    private GrowingTree(FullTiles full) {
        this.full = full;
    }

    public static GrowingTree empty(FullTiles full) {
        return new GrowingTree(full);
    }

    /** A tree for those who want to know its root only. */
    public static GrowingTree empty() {
        return empty((id, tile) -> {});
    }

    /** A tree that had this size when its tiles were stored. */
    public static GrowingTree resume(long size, Tiles tiles, FullTiles full) {
        GrowingTree tree = new GrowingTree(full);
        tree.size = size;
        for (long hashes = size; hashes > 0; hashes /= TileId.FULL) {
            tree.edge.add(read(tiles, tree.edge.size(), hashes));
        }
        StoredTree stored = new StoredTree(tiles, size);
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                tree.peaks.add(stored.node(level, (size >> level) - 1));
            }
        }
        return tree;
    }

    private static List<Hash> read(Tiles tiles, int level, long hashes) {
        int width = (int) (hashes % TileId.FULL);
        if (width == 0) {
            return new ArrayList<>();
        }
        TileId id = new TileId(level, hashes / TileId.FULL, width);
        Tile tile = tiles.tile(id).filter(stored -> stored.width() >= width).orElseThrow(() -> new MissingTile(id));
        return new ArrayList<>(tile.hashes().subList(0, width));
    }

    public void add(Hash leaf) {
        Hash top = leaf;
        addToTile(0, top);
        int level = 0;
        for (long place = size; (place & 1) == 1; place >>= 1) {
            top = Hash.ofNode(peaks.remove(peaks.size() - 1), top);
            level++;
            if (level % TileId.HEIGHT == 0) {
                addToTile(level / TileId.HEIGHT, top);
            }
        }
        peaks.add(top);
        size++;
    }

    private void addToTile(int level, Hash hash) {
        if (level == edge.size()) {
            edge.add(new ArrayList<>());
        }
        List<Hash> tile = edge.get(level);
        tile.add(hash);
        if (tile.size() == TileId.FULL) {
            full.add(new TileId(level, indexAt(level), TileId.FULL), new Tile(tile));
            tile.clear();
        }
    }

    private long indexAt(int level) {
        return size >> (TileId.HEIGHT * (level + 1));
    }

    public long size() {
        return size;
    }

    /** The root of the tree as it is now. */
    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        Hash root = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(peaks.get(i), root);
        }
        return root;
    }

    /** Hands over the tiles that are not full yet, each as wide as it is now. */
    public void edge(FullTiles partial) {
        for (int level = 0; level < edge.size(); level++) {
            if (!edge.get(level).isEmpty()) {
                Tile tile = new Tile(edge.get(level));
                partial.add(new TileId(level, indexAt(level), tile.width()), tile);
            }
        }
    }
}
