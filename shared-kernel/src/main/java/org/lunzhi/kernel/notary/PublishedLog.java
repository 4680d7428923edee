package org.lunzhi.kernel.notary;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;
import org.lunzhi.kernel.notary.store.StoredCheckpoints;
import org.lunzhi.kernel.notary.store.StoredKeys;
import org.lunzhi.kernel.notary.store.StoredTiles;
import org.lunzhi.kernel.notary.tree.Hash;
import org.lunzhi.kernel.notary.tree.MissingTile;
import org.lunzhi.kernel.notary.tree.StoredTree;
import org.lunzhi.kernel.notary.tree.TileId;

/** The log as everybody may see it: checkpoints, tiles, entries, proofs and public keys, up to what is signed. */
public final class PublishedLog {

    private final StoredCheckpoints checkpoints;
    private final StoredTiles tiles;
    private final StoredKeys keys;

    public PublishedLog(MongoDatabase database) {
        this.checkpoints = new StoredCheckpoints(database);
        this.tiles = new StoredTiles(database);
        this.keys = new StoredKeys(database);
    }

    public Optional<StoredCheckpoint> newest() {
        return checkpoints.newest();
    }

    public Optional<StoredCheckpoint> checkpoint(long size) {
        return checkpoints.at(size);
    }

    /** The checkpoint of the smallest tree that has this leaf. */
    public Optional<StoredCheckpoint> firstWith(long leaf) {
        return checkpoints.firstAbove(leaf);
    }

    /** Checkpoints of sizes below this one, largest first. */
    public List<StoredCheckpoint> checkpoints(long below, int limit) {
        return checkpoints.page(below, limit);
    }

    /** The size of the newest checkpoint; 0 before the first. */
    public long size() {
        return newest().map(signed -> signed.checkpoint().size()).orElse(0L);
    }

    /** The content of a tile or bundle; empty if the published tree does not have it. */
    public Optional<byte[]> bytes(TileId id) {
        return id.isWithin(size()) ? tiles.bytes(id) : Optional.empty();
    }

    /** What the leaf says. */
    public LogEntry entry(long leaf) {
        int place = (int) (leaf % TileId.FULL);
        TileId bundle = new TileId(TileId.ENTRIES, leaf / TileId.FULL, place + 1);
        return tiles.bundle(bundle.index(), bundle.width())
                .orElseThrow(() -> new MissingTile(bundle))
                .entries()
                .get(place);
    }

    /** The audit path of a leaf in the tree of this size, lowest hash first. */
    public List<Hash> inclusion(long leaf, long size) {
        return new StoredTree(tiles, size).inclusion(leaf);
    }

    /** The proof that the tree of the older size is the beginning of that of the newer. */
    public List<Hash> consistency(long older, long newer) {
        return new StoredTree(tiles, newer).consistency(older);
    }

    /** The root of the tree of this size. */
    public Hash root(long size) {
        return new StoredTree(tiles, size).root();
    }

    /** The public keys, oldest first. */
    public List<StoredKeys.Entry> keys() {
        return keys.entries();
    }
}
