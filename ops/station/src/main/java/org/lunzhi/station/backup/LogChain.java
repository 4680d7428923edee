package org.lunzhi.station.backup;

import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.entry.NoCommit;
import org.lunzhi.kernel.notary.tree.GrowingTree;
import org.lunzhi.station.backup.archive.BackupRefused;

/** The commits of a log from the first on, one after the other without a gap, and the root of the tree over them. */
final class LogChain {

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private final GrowingTree tree = GrowingTree.empty();
    private long events;
    private @Nullable LogEntry last;

    /** Takes the next commit in; one that does not follow is refused. */
    void add(RawBsonDocument commit) {
        try {
            LogEntry entry = LogEntry.of(commit.decode(CODEC));
            if (entry.position() != events || entry.number() != tree.size()) {
                throw new BackupRefused("The log is broken: commit " + tree.size() + " should begin at position "
                        + events + ", but what stands there is commit " + entry.number() + " at position "
                        + entry.position());
            }
            tree.add(entry.leaf());
            events = entry.end();
            last = entry;
        } catch (NoCommit unfit) {
            throw new BackupRefused("The log is broken at position " + events + ": " + unfit.getMessage(), unfit);
        }
    }

    /** Whether the last commit taken in is this one, in every byte; before the first there is none to differ. */
    boolean endsWith(RawBsonDocument commit) {
        return last == null || last.equals(LogEntry.of(commit.decode(CODEC)));
    }

    /** The position of the last commit that was taken in. */
    long lastPosition() {
        return last == null ? 0 : last.position();
    }

    long events() {
        return events;
    }

    long commits() {
        return tree.size();
    }

    String root() {
        return tree.root().base64();
    }
}
