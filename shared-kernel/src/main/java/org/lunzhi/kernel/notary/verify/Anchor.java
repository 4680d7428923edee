package org.lunzhi.kernel.notary.verify;

import java.util.List;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.evidence.Evidence;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.tree.Hash;
import org.lunzhi.kernel.notary.tree.MissingTile;
import org.lunzhi.kernel.notary.tree.Proofs;
import org.lunzhi.kernel.notary.tree.StoredTree;
import org.lunzhi.kernel.notary.tree.Tiles;

/** The newest checkpoint and the tiles below it, to which single commits are tied by proofs. */
final class Anchor {

    /** A tree remembers the tiles it read; a new one from time to time keeps them few. */
    private static final int PROOFS_PER_TREE = 4096;

    private final Tiles tiles;
    private final Hash root;
    private final long size;
    private StoredTree tree;
    private long proofs;

    private Anchor(Tiles tiles, long size, Hash root) {
        this.tiles = tiles;
        this.size = size;
        this.root = root;
        this.tree = new StoredTree(tiles, size);
    }

    /** Makes sure that the tiles are a tree that fits the newest checkpoint and those kept elsewhere. */
    static Anchor of(Evidence evidence, Trust trust, List<SavedCheckpoint> saved) {
        Tiles tiles = evidence.tiles().orElseThrow();
        SignedNote newest = evidence.newest().orElseThrow(Seals::none);
        Checkpoint seal = trust.open(newest, Check.CHECKPOINTS, "the newest checkpoint", 0);
        checkRoot(tiles, seal, Check.CHECKPOINTS, "the newest checkpoint");
        for (SavedCheckpoint each : saved) {
            Checkpoint kept = trust.open(each.note(), Check.SAVED, each.from(), 0);
            if (kept.size() > seal.size()) {
                throw new Difference(
                        Check.SAVED,
                        0,
                        each.from() + " speaks of " + kept.size() + " commits, and the newest checkpoint of "
                                + seal.size());
            }
            checkRoot(tiles, kept, Check.SAVED, each.from());
        }
        return new Anchor(tiles, seal.size(), seal.root());
    }

    long size() {
        return size;
    }

    /** Whether the checkpoint speaks of the commit yet; if so, the commit must be in its tree. */
    boolean holds(LogEntry entry) {
        if (entry.number() >= size) {
            return false;
        }
        if (++proofs % PROOFS_PER_TREE == 0) {
            tree = new StoredTree(tiles, size);
        }
        try {
            if (!Proofs.includes(root, size, entry.number(), entry.leaf(), tree.inclusion(entry.number()))) {
                throw new Difference(
                        Check.TILES,
                        entry.position(),
                        "commit " + entry.number() + " is not in the tree of the newest" + " checkpoint");
            }
        } catch (MissingTile missing) {
            throw new Difference(Check.TILES, entry.position(), String.valueOf(missing.getMessage()), missing);
        }
        return true;
    }

    private static void checkRoot(Tiles tiles, Checkpoint checkpoint, Check check, String name) {
        try {
            Hash root = new StoredTree(tiles, checkpoint.size()).root();
            if (!root.equals(checkpoint.root())) {
                throw new Difference(
                        check,
                        0,
                        "the tiles have the root " + root.base64() + " at " + checkpoint.size() + " commits, and "
                                + name + " says " + checkpoint.root().base64());
            }
        } catch (MissingTile missing) {
            throw new Difference(Check.TILES, 0, String.valueOf(missing.getMessage()), missing);
        }
    }
}
