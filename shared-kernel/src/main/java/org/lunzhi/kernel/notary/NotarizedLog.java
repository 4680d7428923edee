package org.lunzhi.kernel.notary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.lunzhi.kernel.eventlog.commit.Commits;
import org.lunzhi.kernel.eventlog.commit.LogRefused;
import org.lunzhi.kernel.eventlog.commit.RawCommits;
import org.lunzhi.kernel.notary.entry.EntryBundle;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.entry.NoCommit;
import org.lunzhi.kernel.notary.store.LogContradicted;
import org.lunzhi.kernel.notary.store.StoredTiles;
import org.lunzhi.kernel.notary.tree.GrowingTree;
import org.lunzhi.kernel.notary.tree.Hash;
import org.lunzhi.kernel.notary.tree.MissingTile;
import org.lunzhi.kernel.notary.tree.TileId;

/** The log as far as its tree has grown: the right edge of the tree, the newest entries, and where to read on. */
final class NotarizedLog {

    /** Full tiles that wait to be stored together. */
    private static final int BATCH = 32;

    private final RawCommits commits;
    private final StoredTiles tiles;
    private final GrowingTree tree;
    private final List<LogEntry> newest = new ArrayList<>();
    private final Map<TileId, byte[]> waiting = new LinkedHashMap<>();
    private long position;

    private NotarizedLog(long size, RawCommits commits, StoredTiles tiles) {
        this.commits = commits;
        this.tiles = tiles;
        this.tree = GrowingTree.resume(size, tiles, (id, tile) -> waiting.put(id, tile.bytes()));
        if (size > 0) {
            List<LogEntry> last = bundle(tiles, (size - 1) / TileId.FULL, (int) ((size - 1) % TileId.FULL) + 1);
            position = last.get(last.size() - 1).end();
            newest.addAll(last.size() == TileId.FULL ? List.of() : last);
        }
    }

    static NotarizedLog resume(long size, RawCommits commits, StoredTiles tiles) {
        try {
            return new NotarizedLog(size, commits, tiles);
        } catch (MissingTile lost) {
            throw new LogContradicted("What was stored for a signed tree is gone", lost);
        }
    }

    private static List<LogEntry> bundle(StoredTiles tiles, long index, int width) {
        return tiles.bundle(index, width)
                .map(EntryBundle::entries)
                .orElseThrow(() -> new MissingTile(new TileId(TileId.ENTRIES, index, width)));
    }

    long size() {
        return tree.size();
    }

    Hash root() {
        return tree.root();
    }

    long fullBundles() {
        return size() / TileId.FULL;
    }

    /** Grows by what the log holds beyond, so many commits at most; whether it grew. */
    boolean grow(long most, Map<Long, Hash> claims) {
        long before = size();
        boolean more = true;
        while (more && size() - before < most) {
            more = growByPage(claims);
        }
        return size() > before;
    }

    private boolean growByPage(Map<Long, Hash> claims) {
        List<BsonDocument> page = page(position);
        if (page.isEmpty() && commits.wasSeenFrom(position)) {
            page = whatWasSeen();
        }
        for (BsonDocument document : page) {
            add(entry(document, size(), position));
            Hash claimed = claims.get(size());
            if (claimed != null && !claimed.equals(root())) {
                throw new LogContradicted("The log has another root at size " + size() + " than was claimed");
            }
        }
        return !page.isEmpty();
    }

    /** Looks again, since what the first look did not find may have been appended and seen in between. */
    private List<BsonDocument> whatWasSeen() {
        List<BsonDocument> page = page(position);
        if (page.isEmpty()) {
            throw new LogContradicted(
                    "The log ends or has a gap before position " + position + ", though it was longer once");
        }
        return page;
    }

    private void add(LogEntry entry) {
        tree.add(entry.leaf());
        newest.add(entry);
        position = entry.end();
        if (newest.size() == TileId.FULL) {
            waiting.put(bundleId(), new EntryBundle(newest).bytes());
            newest.clear();
        }
        if (waiting.size() >= BATCH) {
            writeWaiting();
        }
    }

    /** Stores everything that this size needs. */
    void store() {
        if (!newest.isEmpty()) {
            waiting.put(bundleId(), new EntryBundle(newest).bytes());
        }
        tree.edge((id, tile) -> waiting.put(id, tile.bytes()));
        writeWaiting();
    }

    private void writeWaiting() {
        tiles.write(waiting);
        waiting.clear();
    }

    private TileId bundleId() {
        return new TileId(TileId.ENTRIES, (size() - 1) / TileId.FULL, newest.size());
    }

    /** Checks that the newest entries are still what the log holds. */
    void checkEdge() {
        if (!newest.isEmpty()) {
            check(newest);
        } else if (size() > 0) {
            checkBundle(fullBundles() - 1);
        }
    }

    void checkBundle(long index) {
        try {
            check(bundle(tiles, index, TileId.FULL));
        } catch (MissingTile lost) {
            throw new LogContradicted("What was stored for a signed tree is gone", lost);
        }
    }

    private void check(List<LogEntry> known) {
        int checked = 0;
        while (checked < known.size()) {
            LogEntry first = known.get(checked);
            List<BsonDocument> page = page(first.position());
            if (page.isEmpty()) {
                throw new LogContradicted(
                        "Commit " + first.number() + " at position " + first.position() + " is no longer in the log");
            }
            for (BsonDocument document : page.subList(0, Math.min(page.size(), known.size() - checked))) {
                LogEntry expected = known.get(checked);
                check(expected, entry(document, expected.number(), expected.position()));
                checked++;
            }
        }
    }

    private static void check(LogEntry expected, LogEntry found) {
        if (!found.equals(expected)) {
            throw new LogContradicted("Commit " + expected.number() + " at position " + expected.position()
                    + " is not what it was when its tree was signed");
        }
    }

    private List<BsonDocument> page(long from) {
        try {
            return commits.page(from, Commits.WIDEST);
        } catch (LogRefused faulty) {
            throw new LogContradicted("The log holds what it never stored", faulty);
        }
    }

    /** What a document says of itself, if that is what has to stand here. */
    private static LogEntry entry(BsonDocument document, long number, long position) {
        try {
            LogEntry entry = LogEntry.of(document);
            if (entry.number() == number && entry.position() == position) {
                return entry;
            }
            throw new LogContradicted("Commit " + number + " should stand at position " + position + ", but there is "
                    + entry.number() + " at " + entry.position());
        } catch (NoCommit faulty) {
            throw new LogContradicted("The log holds what it never stored", faulty);
        }
    }
}
