package org.lunzhi.kernel.notary.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hashes that stand side by side on one level of the tree, at most {@value TileId#FULL}. */
public final class Tile {

    private final List<Hash> hashes;

    /** The hashes, and above them the levels of the tree up to where the hashes suffice; made when asked for. */
    private volatile @Nullable List<List<Hash>> levels;

    public Tile(List<Hash> hashes) {
        this.hashes = List.copyOf(hashes);
        if (hashes.size() > TileId.FULL) {
            throw new IllegalArgumentException("A tile holds at most " + TileId.FULL + " hashes");
        }
    }

    /** Reads the hashes one after the other. */
    public static Tile from(byte[] bytes) {
        if (bytes.length % Hash.BYTES != 0) {
            throw new IllegalArgumentException("A tile is cut within a hash: " + bytes.length + " bytes");
        }
        Hash[] hashes = new Hash[bytes.length / Hash.BYTES];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Hash.from(bytes, i * Hash.BYTES, Hash.BYTES);
        }
        return new Tile(List.of(hashes));
    }

    public int width() {
        return hashes.size();
    }

    public List<Hash> hashes() {
        return hashes;
    }

    /** The hash of the node so many levels above the hashes. */
    Hash node(int height, int index) {
        @Nullable List<List<Hash>> known = levels;
        if (known == null) {
            known = climb();
            levels = known;
        }
        return known.get(height).get(index);
    }

    private List<List<Hash>> climb() {
        List<List<Hash>> climbed = new ArrayList<>(List.of(hashes));
        for (List<Hash> below = hashes; below.size() > 1; below = climbed.get(climbed.size() - 1)) {
            List<Hash> level = new ArrayList<>(below.size() / 2);
            for (int i = 0; i + 1 < below.size(); i += 2) {
                level.add(Hash.ofNode(below.get(i), below.get(i + 1)));
            }
            climbed.add(level);
        }
        return climbed;
    }

    /** The hashes one after the other. */
    public byte[] bytes() {
        byte[] bytes = new byte[hashes.size() * Hash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(bytes, i * Hash.BYTES);
        }
        return bytes;
    }
}
