package org.lunzhi.kernel.notary.evidence;

import com.mongodb.client.MongoDatabase;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bson.BsonDocument;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;
import org.lunzhi.kernel.notary.store.StoredCheckpoints;
import org.lunzhi.kernel.notary.store.StoredTiles;
import org.lunzhi.kernel.notary.tree.TileId;
import org.lunzhi.kernel.notary.tree.Tiles;

/** A log in its database, with what its notary stored beside it. */
public final class StoredLog implements Archive {

    private final StoredCommits commits;
    private final StoredTiles tiles;
    private final StoredCheckpoints checkpoints;
    private List<LogEntry> bundle = List.of();
    private long bundleFrom = -1;

    public StoredLog(MongoDatabase database, String collection) {
        this.commits = new StoredCommits(database, collection);
        this.tiles = new StoredTiles(database);
        this.checkpoints = new StoredCheckpoints(database);
    }

    @Override
    public Iterator<BsonDocument> commits(long position) {
        return commits.from(position);
    }

    @Override
    public Iterator<BsonDocument> ofAggregate(String aggregate) {
        return commits.ofAggregate(aggregate);
    }

    @Override
    public long startOf(long position) {
        return commits.startOf(position);
    }

    @Override
    public Optional<String> stray(long end) {
        return commits.stray(end);
    }

    @Override
    public Optional<LogEntry> entry(long number) {
        long from = number - number % TileId.FULL;
        int index = (int) (number - from);
        if (from != bundleFrom || index >= bundle.size()) {
            bundle = read(number);
            bundleFrom = from;
        }
        return index < bundle.size() ? Optional.of(bundle.get(index)) : Optional.empty();
    }

    /** What the newest checkpoint speaks of; a bundle may hold more that was never signed. */
    private List<LogEntry> read(long number) {
        return TileId.inTree(TileId.ENTRIES, number / TileId.FULL, sealed())
                .flatMap(id -> tiles.bundle(id.index(), id.width()))
                .map(found -> found.entries())
                .orElse(List.of());
    }

    @Override
    public Optional<Tiles> tiles() {
        return Optional.of(tiles);
    }

    @Override
    public Optional<SignedNote> newest() {
        return checkpoints.newest().map(StoredCheckpoint::note);
    }

    @Override
    public Iterator<SignedNote> checkpoints() {
        return new Ascending();
    }

    /** One after the other, so that it does not matter how many there are. */
    private final class Ascending implements Iterator<SignedNote> {

        private long size = -1;

        @Override
        public boolean hasNext() {
            return checkpoints.firstAbove(size).isPresent();
        }

        @Override
        public SignedNote next() {
            SignedNote next = checkpoints
                    .firstAbove(size)
                    .orElseThrow(NoSuchElementException::new)
                    .note();
            size = Checkpoint.parse(next.text()).size();
            return next;
        }
    }
}
