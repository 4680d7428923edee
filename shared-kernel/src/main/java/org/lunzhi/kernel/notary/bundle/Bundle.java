package org.lunzhi.kernel.notary.bundle;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.evidence.ProvenEvidence;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.VerifierKey;
import org.lunzhi.kernel.notary.tree.Hash;
import org.lunzhi.kernel.notary.tree.Tiles;
import org.lunzhi.kernel.notary.verify.Trust;

/** A bundle opened for reading; it is read from its beginning to its end, once. */
public final class Bundle implements ProvenEvidence, AutoCloseable {

    private final BundleHead head;
    private final BundleLines commits;
    private final BundleLines checkpoints;
    private @Nullable BsonDocument last;

    private Bundle(Path file) {
        this.head = BundleLines.head(file);
        this.commits = BundleLines.with(BundleLines.COMMIT, file);
        this.checkpoints = BundleLines.with(BundleLines.CHECKPOINT, file);
    }

    /**
     * Opens a bundle.
     *
     * @throws BundleRefused if it is none
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Bundle open(Path file) {
        return new Bundle(file);
    }

    public BundleHead head() {
        return head;
    }

    /** The keys of the log by the bundle's own word, provided those known from elsewhere are among them. */
    public Trust trust(List<VerifierKey> known) {
        return Trust.in(head.origin(), head.firstKey(), head.successions(), known);
    }

    @Override
    public long start() {
        return head.from();
    }

    @Override
    public long end() {
        return head.end();
    }

    @Override
    public Iterator<BsonDocument> commits(long position) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return commits.hasNext();
            }

            @Override
            public BsonDocument next() {
                last = commits.next();
                return part(last).getDocument(BundleLines.COMMIT);
            }
        };
    }

    @Override
    public Optional<String> stray(long end) {
        return Optional.empty();
    }

    /** What the line that was read last says, whichever commit it speaks of. */
    @Override
    public Optional<LogEntry> entry(long number) {
        return Optional.ofNullable(last)
                .map(line -> line.getString(BundleLines.ENTRY).getValue())
                .map(text -> LogEntry.from(Base64.getDecoder().decode(text)));
    }

    @Override
    public List<Hash> proof() {
        return last == null
                ? List.of()
                : last.getArray(BundleLines.PROOF, new BsonArray()).stream()
                        .map(hash -> Hash.parse(hash.asString().getValue()))
                        .toList();
    }

    @Override
    public Optional<Tiles> tiles() {
        return Optional.empty();
    }

    @Override
    public Iterator<SignedNote> checkpoints() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return checkpoints.hasNext();
            }

            @Override
            public SignedNote next() {
                return SignedNote.parse(
                        checkpoints.next().getString(BundleLines.CHECKPOINT).getValue());
            }
        };
    }

    @Override
    public Optional<SignedNote> newest() {
        return Optional.of(head.checkpoint());
    }

    private static BsonDocument part(BsonDocument line) {
        try {
            line.getDocument(BundleLines.COMMIT);
            line.getString(BundleLines.ENTRY);
            return line;
        } catch (BsonInvalidOperationException missing) {
            throw new BundleRefused("A line of the bundle has no commit with an entry", missing);
        }
    }

    @Override
    public void close() {
        commits.close();
        checkpoints.close();
    }
}
