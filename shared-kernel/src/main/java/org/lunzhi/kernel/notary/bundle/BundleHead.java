package org.lunzhi.kernel.notary.bundle;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.evidence.Archive;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.VerifierKey;
import org.lunzhi.kernel.notary.store.StoredKeys;

/**
 * The first line of a bundle.
 *
 * @param origin names the log
 * @param firstKey the oldest key of the log
 * @param successions the statements by which each later key was installed
 * @param checkpoint the newest one, of which the proofs speak
 * @param from position of the first event
 * @param end position after the last event
 * @param whole whether it begins with the first commit and ends with the last of the checkpoint; only the commits of
 *     others carry proofs
 */
public record BundleHead(
        String origin,
        VerifierKey firstKey,
        List<SignedNote> successions,
        SignedNote checkpoint,
        long from,
        long end,
        boolean whole) {

    static final String FORMAT = "lunzhi-log-bundle/1";

    public BundleHead {
        successions = List.copyOf(successions);
    }

    /**
     * The head of a bundle of what is stored, as far as the newest checkpoint speaks of it.
     *
     * @param from position of the first event; with {@code to} absent as well, the whole log
     * @param to position of the last event
     * @throws BundleRefused if nobody has signed the log yet, or not so far
     */
    public static BundleHead of(StoredKeys keys, Archive archive, @Nullable Long from, @Nullable Long to) {
        List<StoredKeys.Entry> entries = keys.entries();
        long size = archive.sealed();
        if (entries.isEmpty() || size == 0) {
            throw new BundleRefused("Nobody has signed the log yet: let the station run for a minute");
        }
        long end = archive.entry(size - 1).orElseThrow().end();
        long first = from == null ? 0 : archive.startOf(from);
        if (first >= end || (to != null && to >= end)) {
            throw new BundleRefused("The log is signed up to position " + (end - 1) + " only");
        }
        VerifierKey key = entries.get(0).key();
        return new BundleHead(
                key.name(),
                key,
                entries.stream().flatMap(entry -> entry.introduction().stream()).toList(),
                archive.newest().orElseThrow(),
                first,
                to == null ? end : to + 1,
                from == null && to == null);
    }

    BsonDocument line() {
        return new BsonDocument("format", new BsonString(FORMAT))
                .append("origin", new BsonString(origin))
                .append("key", new BsonString(firstKey.toString()))
                .append("successions", texts(successions))
                .append("checkpoint", new BsonString(checkpoint.encoded()))
                .append("from", new BsonInt64(from))
                .append("end", new BsonInt64(end))
                .append("whole", BsonBoolean.valueOf(whole));
    }

    static BundleHead read(BsonDocument line) {
        try {
            if (!line.getString("format").getValue().equals(FORMAT)) {
                throw new BundleRefused("This bundle has the format "
                        + line.getString("format").getValue() + ", and only " + FORMAT + " is known");
            }
            return new BundleHead(
                    line.getString("origin").getValue(),
                    VerifierKey.parse(line.getString("key").getValue()),
                    line.getArray("successions").stream()
                            .map(note -> SignedNote.parse(note.asString().getValue()))
                            .toList(),
                    SignedNote.parse(line.getString("checkpoint").getValue()),
                    line.getInt64("from").getValue(),
                    line.getInt64("end").getValue(),
                    line.getBoolean("whole").getValue());
        } catch (BsonInvalidOperationException missing) {
            throw new BundleRefused("The first line is not that of a bundle", missing);
        }
    }

    private static BsonArray texts(List<SignedNote> notes) {
        return new BsonArray(
                notes.stream().map(note -> new BsonString(note.encoded())).toList());
    }
}
