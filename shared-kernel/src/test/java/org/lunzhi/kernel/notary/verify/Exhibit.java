package org.lunzhi.kernel.notary.verify;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.evidence.Archive;
import org.lunzhi.kernel.notary.evidence.StoredCommits;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.SigningKey;
import org.lunzhi.kernel.notary.tree.GrowingTree;
import org.lunzhi.kernel.notary.tree.Tiles;
import org.lunzhi.kernel.notary.tree.TilesInMemory;

/** A log in a database and what a notary wrote about it, all of which a test may tamper with. */
final class Exhibit implements Archive {

    static final String ORIGIN = "test.example/log";
    private static final long EVERY = 100;

    final List<LogEntry> entries = new ArrayList<>();
    final List<SignedNote> checkpoints = new ArrayList<>();
    private final StoredCommits stored;
    private Tiles tiles = id -> Optional.empty();

    Exhibit(MongoDatabase database) {
        this.stored = new StoredCommits(database, "commits");
    }

    /** Forgets everything and writes it down anew from what is stored now, a checkpoint every hundred commits. */
    Exhibit notarise(SigningKey key) {
        entries.clear();
        checkpoints.clear();
        growTree(key);
        return this;
    }

    /** Hashes the entries anew, as somebody would who changed one of them. */
    void growTreeAnew() {
        growTree(null);
    }

    private void growTree(SigningKey key) {
        TilesInMemory kept = new TilesInMemory();
        GrowingTree tree = GrowingTree.empty(kept::put);
        if (key != null) {
            stored.from(0).forEachRemaining(document -> entries.add(LogEntry.of(document)));
        }
        for (LogEntry entry : entries) {
            tree.add(entry.leaf());
            if (key != null && (tree.size() % EVERY == 0 || tree.size() == entries.size())) {
                Checkpoint checkpoint = new Checkpoint(ORIGIN, tree.size(), tree.root());
                checkpoints.add(SignedNote.sign(checkpoint.text(), Instant.EPOCH, key));
            }
        }
        tree.edge(kept::put);
        tiles = kept;
    }

    @Override
    public Iterator<BsonDocument> commits(long position) {
        return stored.from(position);
    }

    @Override
    public Optional<String> stray(long end) {
        return stored.stray(end);
    }

    @Override
    public Optional<LogEntry> entry(long number) {
        return number < entries.size() ? Optional.of(entries.get((int) number)) : Optional.empty();
    }

    @Override
    public Optional<Tiles> tiles() {
        return Optional.of(tiles);
    }

    /** Lets the tree look other than it is. */
    void tiles(Tiles others) {
        tiles = others;
    }

    @Override
    public Iterator<SignedNote> checkpoints() {
        return checkpoints.iterator();
    }

    @Override
    public Optional<SignedNote> newest() {
        return checkpoints.isEmpty() ? Optional.empty() : Optional.of(checkpoints.get(checkpoints.size() - 1));
    }

    @Override
    public long startOf(long position) {
        return stored.startOf(position);
    }

    @Override
    public Iterator<BsonDocument> ofAggregate(String aggregate) {
        return stored.ofAggregate(aggregate);
    }
}
