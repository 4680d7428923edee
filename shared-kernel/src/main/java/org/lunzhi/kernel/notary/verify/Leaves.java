package org.lunzhi.kernel.notary.verify;

import java.util.Optional;
import org.bson.BSONException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.entry.NoCommit;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.evidence.Evidence;
import org.lunzhi.kernel.notary.tree.GrowingTree;
import org.lunzhi.kernel.notary.tree.Hash;
import org.lunzhi.kernel.notary.tree.Tile;
import org.lunzhi.kernel.notary.tree.TileId;
import org.lunzhi.kernel.notary.tree.Tiles;

/** The tree as the stored commits grow it, compared with the entries and tiles that the notary stored. */
final class Leaves {

    private final Evidence evidence;
    private final Optional<Tiles> stored;
    private final long sealed;
    private final GrowingTree tree;
    private @Nullable Tile lowest;
    private long tiles;

    Leaves(Evidence evidence) {
        this.evidence = evidence;
        this.stored = evidence.tiles();
        this.sealed = evidence.sealed();
        this.tree = GrowingTree.empty(this::compareHigher);
    }

    GrowingTree tree() {
        return tree;
    }

    /** How many tiles were compared. */
    long tiles() {
        return tiles;
    }

    void add(LogEntry entry) {
        checkEntry(evidence, sealed, entry);
        Hash leaf = entry.leaf();
        if (stored.isPresent()) {
            checkLeaf(stored.get(), entry, leaf);
        }
        tree.add(leaf);
        if (tree.size() == sealed) {
            tree.edge(this::compareHigher);
        }
    }

    /** Compares at once, so that the first commit is named that is not the one in the tree. */
    private void checkLeaf(Tiles from, LogEntry entry, Hash leaf) {
        int index = (int) (entry.number() % TileId.FULL);
        if (index == 0) {
            lowest = TileId.inTree(0, entry.number() / TileId.FULL, sealed)
                    .flatMap(id -> read(from, id, entry.position()))
                    .orElse(null);
            tiles += lowest == null ? 0 : 1;
        }
        Tile tile = lowest;
        if (tile == null || tile.width() <= index) {
            checkUnsealed(entry);
        } else if (!tile.hashes().get(index).equals(leaf)) {
            throw new Difference(
                    Check.TILES, entry.position(), "commit " + entry.number() + " is not the one in the tree");
        }
    }

    private void checkUnsealed(LogEntry entry) {
        if (entry.number() < sealed) {
            throw new Difference(Check.TILES, entry.position(), "commit " + entry.number() + " is in no tile");
        }
    }

    /** Compares a commit with the entry that the notary wrote for it, which it must have if it is sealed. */
    static void checkEntry(Evidence evidence, long sealed, LogEntry entry) {
        Optional<LogEntry> said = said(evidence, entry);
        if (said.isEmpty() && entry.number() < sealed) {
            throw new Difference(Check.ENTRIES, entry.position(), "commit " + entry.number() + " has no entry");
        }
        said.filter(other -> !other.equals(entry)).ifPresent(other -> {
            throw new Difference(Check.ENTRIES, entry.position(), differing(entry, other));
        });
    }

    private static Optional<LogEntry> said(Evidence evidence, LogEntry entry) {
        try {
            return evidence.entry(entry.number());
        } catch (NoCommit | BSONException | IllegalArgumentException unreadable) {
            throw new Difference(
                    Check.ENTRIES,
                    entry.position(),
                    "the entry of commit " + entry.number() + " is not readable",
                    unreadable);
        }
    }

    private static String differing(LogEntry entry, LogEntry said) {
        if (!said.commit().equals(entry.commit())) {
            return "the stored commit hashes to " + entry.commit() + ", and its entry says " + said.commit();
        }
        return "the stored commit is number " + entry.number() + " at position " + entry.position() + " with "
                + entry.count() + " events, and its entry says number " + said.number() + " at position "
                + said.position() + " with " + said.count();
    }

    private void compareHigher(TileId id, Tile grown) {
        if (id.level() == 0 || stored.isEmpty()) {
            return;
        }
        Optional<Tile> said = read(stored.get(), id, positionOf(firstLeaf(id, 0)));
        boolean whole = said.isPresent() && said.get().width() >= id.width();
        if (!whole && firstLeaf(id, id.width()) <= sealed) {
            throw new Difference(
                    Check.TILES, positionOf(firstLeaf(id, 0)), id.path() + " is missing or not wide enough");
        }
        if (whole) {
            compare(id, grown, said.get());
        }
    }

    private void compare(TileId id, Tile grown, Tile said) {
        tiles++;
        for (int index = 0; index < id.width(); index++) {
            if (!grown.hashes().get(index).equals(said.hashes().get(index))) {
                long leaf = firstLeaf(id, index);
                String what = "hash " + index + " of " + id.path() + " is not that of the commits from " + leaf + " on";
                throw new Difference(Check.TILES, positionOf(leaf), what);
            }
        }
    }

    private static Optional<Tile> read(Tiles from, TileId id, long position) {
        try {
            return from.tile(id);
        } catch (BSONException | IllegalArgumentException unreadable) {
            throw new Difference(Check.TILES, position, id.path() + " is not readable", unreadable);
        }
    }

    private static long firstLeaf(TileId id, int index) {
        return (id.index() * TileId.FULL + index) << (TileId.HEIGHT * id.level());
    }

    /** By the entries, which were compared before the tiles. */
    private long positionOf(long leaf) {
        return evidence.entry(leaf).map(LogEntry::position).orElse(leaf);
    }
}
