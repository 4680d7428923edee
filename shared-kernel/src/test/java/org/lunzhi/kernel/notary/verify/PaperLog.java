package org.lunzhi.kernel.notary.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.types.ObjectId;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.evidence.Archive;
import org.lunzhi.kernel.notary.evidence.ProvenEvidence;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.note.KeyHistory;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.SigningKey;
import org.lunzhi.kernel.notary.tree.GrowingTree;
import org.lunzhi.kernel.notary.tree.Hash;
import org.lunzhi.kernel.notary.tree.StoredTree;
import org.lunzhi.kernel.notary.tree.Tile;
import org.lunzhi.kernel.notary.tree.TileId;
import org.lunzhi.kernel.notary.tree.Tiles;
import org.lunzhi.kernel.notary.tree.TilesInMemory;

/** A log on paper, as it were: every part of the evidence lies open, and a test changes what it likes. */
final class PaperLog implements Archive, ProvenEvidence {

    static final String ORIGIN = "test.example/log";
    static final SigningKey KEY = SigningKey.generate(ORIGIN);
    static final Trust TRUST = new Trust(ORIGIN, KeyHistory.of(ORIGIN, KEY.verifier(), List.of()));

    final List<BsonDocument> commits = new ArrayList<>();
    final List<LogEntry> entries = new ArrayList<>();
    final List<SignedNote> checkpoints = new ArrayList<>();
    private final int aggregates;
    private Tiles tiles = id -> Optional.empty();
    private Runnable whenRead = () -> {};
    private boolean hidden;
    private int scrawled = -1;
    private long from;
    private long to = Long.MAX_VALUE;
    private long read;

    /** So many commits of one event each, a few to an aggregate; the position of each is its number. */
    PaperLog(int size, int aggregates) {
        this.aggregates = aggregates;
        for (int number = 0; number < size; number++) {
            commits.add(commit(number));
        }
        notarise();
    }

    BsonDocument commit(int number) {
        BsonDocument event = new BsonDocument("id", new BsonString("event-" + number))
                .append("name", new BsonString(number == 0 ? "log/LogStarted" : "note/NoteTaken"))
                .append("time", new BsonInt64(number))
                .append("payload", new BsonBinary(new byte[] {1}))
                .append("metadata", new BsonBinary(new byte[] {2}));
        return new BsonDocument("_id", new BsonInt64(number))
                .append("number", new BsonInt64(number))
                .append("type", new BsonString("Note"))
                .append("aggregate", new BsonString("note-" + number % aggregates))
                .append("sequence", new BsonInt64(number / aggregates))
                .append("count", new BsonInt32(1))
                .append("recordedAt", new BsonInt64(1000 + number))
                .append("latest", new BsonInt64(1000 + number))
                .append("nonce", new BsonObjectId(new ObjectId()))
                .append("events", new BsonArray(List.of(event)));
    }

    /** Writes entries, tiles and one checkpoint anew, as somebody can who has the key. */
    PaperLog notarise() {
        entries.clear();
        commits.forEach(commit -> entries.add(LogEntry.of(commit)));
        growTiles();
        checkpoints.clear();
        checkpoints.add(signed(entries.size(), new StoredTree(tiles, entries.size()).root()));
        return this;
    }

    /** The notary has seen only so many commits: there are no entries, tiles and checkpoint of more. */
    PaperLog notarise(int size) {
        notarise();
        entries.subList(size, entries.size()).clear();
        growTiles();
        checkpoints.set(0, signed(size, root(size)));
        return this;
    }

    /** Makes tiles over the entries. */
    void growTiles() {
        TilesInMemory grown = new TilesInMemory();
        GrowingTree tree = GrowingTree.empty(grown::put);
        entries.forEach(entry -> tree.add(entry.leaf()));
        tree.edge(grown::put);
        tiles = grown;
    }

    /** The newest checkpoint is known, and none is listed. */
    void hideCheckpoints() {
        hidden = true;
    }

    static SignedNote signed(long size, Hash root) {
        return SignedNote.sign(new Checkpoint(ORIGIN, size, root).text(), Instant.EPOCH, KEY);
    }

    /** What the tiles have at a size. */
    Hash root(long size) {
        return new StoredTree(tiles, size).root();
    }

    /** One tile is another one, or gone. */
    void tile(int level, long index, Optional<Tile> other) {
        Tiles all = tiles;
        tiles = id -> id.level() == level && id.index() == index ? other : all.tile(id);
    }

    /** One tile is no tile any more. */
    void scrawlTile(int level, long index) {
        Tiles all = tiles;
        tiles = id -> {
            if (id.level() == level && id.index() == index) {
                throw new IllegalArgumentException("A scrawl");
            }
            return all.tile(id);
        };
    }

    /** One of the listed checkpoints is no note any more. */
    void scrawlCheckpoint(int index) {
        scrawled = index;
    }

    Tile tile(int level, long index) {
        return tiles.tile(new TileId(level, index, 1)).orElseThrow();
    }

    /** Does something once, after everything that was there has been read. */
    void meanwhile(Runnable change) {
        whenRead = change;
    }

    /** The part that is brought along with proofs, by positions. */
    PaperLog part(long first, long end) {
        from = first;
        to = end;
        return this;
    }

    @Override
    public Iterator<BsonDocument> commits(long position) {
        Iterator<BsonDocument> all = List.copyOf(commits).stream()
                .filter(commit -> commit.getInt64("_id").getValue() >= position)
                .filter(commit -> commit.getInt64("_id").getValue() < to)
                .iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                boolean more = all.hasNext();
                if (!more) {
                    Runnable change = whenRead;
                    whenRead = () -> {};
                    change.run();
                }
                return more;
            }

            @Override
            public BsonDocument next() {
                BsonDocument next = all.next();
                read = next.getInt64("number").getValue();
                return next;
            }
        };
    }

    @Override
    public List<Hash> proof() {
        return new StoredTree(tiles, sealed()).inclusion(read);
    }

    @Override
    public long start() {
        return from;
    }

    @Override
    public long end() {
        return to;
    }

    @Override
    public long startOf(long position) {
        return position;
    }

    @Override
    public Iterator<BsonDocument> ofAggregate(String aggregate) {
        return commits.stream()
                .filter(commit -> commit.getString("aggregate").getValue().equals(aggregate))
                .iterator();
    }

    @Override
    public Optional<String> stray(long end) {
        return Optional.empty();
    }

    @Override
    public Optional<LogEntry> entry(long number) {
        return number < entries.size() ? Optional.of(entries.get((int) number)) : Optional.empty();
    }

    @Override
    public Optional<Tiles> tiles() {
        return Optional.of(id -> tiles.tile(id));
    }

    @Override
    public Iterator<SignedNote> checkpoints() {
        return new Iterator<>() {

            private int next;

            @Override
            public boolean hasNext() {
                return !hidden && next < checkpoints.size();
            }

            @Override
            public SignedNote next() {
                return next == scrawled ? SignedNote.parse("A scrawl") : checkpoints.get(next++);
            }
        };
    }

    @Override
    public Optional<SignedNote> newest() {
        return checkpoints.isEmpty() ? Optional.empty() : Optional.of(checkpoints.get(checkpoints.size() - 1));
    }
}
