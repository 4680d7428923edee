package org.lunzhi.kernel.notary.entry;

import java.nio.ByteBuffer;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.tree.Hash;

/**
 * What the leaf of a commit says: where it stands and which bytes it has, and nothing of what they mean.
 *
 * @param number of the commit, which is the number of the leaf
 * @param position of its first event
 * @param count of its events
 * @param commit hash of the canonical bytes of the stored document
 */
public record LogEntry(long number, long position, int count, Hash commit) {

    public static final int BYTES = 53;

    private static final byte VERSION = 1;

    /** What a stored commit has to be told as; the document is taken whole, known fields and others. */
    public static LogEntry of(BsonDocument stored) {
        @Nullable BsonValue events = stored.get("events");
        if (events == null || !events.isArray() || events.asArray().isEmpty()) {
            throw new NoCommit("The document " + stored.get("_id") + " has no events");
        }
        return new LogEntry(
                number(stored, "number"),
                number(stored, "_id"),
                events.asArray().size(),
                CanonicalDocument.hash(stored));
    }

    private static long number(BsonDocument stored, String field) {
        if (stored.get(field) instanceof BsonInt64 number && number.getValue() >= 0) {
            return number.getValue();
        }
        throw new NoCommit("The document " + stored.get("_id") + " has no number of a commit's kind in " + field);
    }

    /** Reads the bytes of an entry. */
    public static LogEntry from(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length != BYTES || buffer.get() != VERSION) {
            throw new NoCommit("An entry has " + BYTES + " bytes, the first of which is " + VERSION);
        }
        long number = buffer.getLong();
        long position = buffer.getLong();
        int count = buffer.getInt();
        byte[] hash = new byte[Hash.BYTES];
        buffer.get(hash);
        return new LogEntry(number, position, count, Hash.from(hash));
    }

    /** The position after the last event, where the next commit begins. */
    public long end() {
        return position + count;
    }

    /** Version, number, position, count and hash, all big-endian. */
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .put(VERSION)
                .putLong(number)
                .putLong(position)
                .putInt(count)
                .put(commit.bytes())
                .array();
    }

    /** The hash of the leaf in the tree. */
    public Hash leaf() {
        return Hash.ofLeaf(bytes());
    }
}
