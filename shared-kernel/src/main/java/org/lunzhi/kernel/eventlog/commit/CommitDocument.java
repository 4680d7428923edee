package org.lunzhi.kernel.eventlog.commit;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The document a commit is stored as; names and order of the fields are part of the format. */
final class CommitDocument {

    static final String POSITION = "_id";
    static final String AGGREGATE = "aggregate";
    static final String SEQUENCE = "sequence";
    static final String KEY = "key";

    /** Names, types and lengths of all fields of an event without its strings and bytes, rounded up. */
    private static final int EVENT_OVERHEAD = 128;

    private static final int COMMIT_OVERHEAD = 256;
    private static final int BYTES_PER_CHAR = 3;

    private CommitDocument() {}

    static BsonDocument write(Commit commit) {
        BsonDocument document = new BsonDocument(POSITION, new BsonInt64(commit.position()))
                .append("number", new BsonInt64(commit.number()))
                .append("type", new BsonString(commit.aggregateType()))
                .append(AGGREGATE, new BsonString(commit.aggregate()))
                .append(SEQUENCE, new BsonInt64(commit.sequence()))
                .append("count", new BsonInt32(commit.events().size()))
                .append("recordedAt", new BsonInt64(commit.recordedAt()))
                .append("latest", new BsonInt64(commit.latest()));
        if (commit.key() != null) {
            document.append(KEY, new BsonString(commit.key()));
        }
        return document.append("nonce", new BsonObjectId(commit.nonce()))
                .append(
                        "events",
                        new BsonArray(commit.events().stream()
                                .map(CommitDocument::write)
                                .toList()));
    }

    static Commit read(BsonDocument document) {
        List<Commit.Event> events = document.getArray("events").stream()
                .map(event -> readEvent(event.asDocument()))
                .toList();
        return new Commit(
                document.getInt64(POSITION).longValue(),
                document.getInt64("number").longValue(),
                document.getString("type").getValue(),
                document.getString(AGGREGATE).getValue(),
                document.getInt64(SEQUENCE).longValue(),
                document.getInt64("recordedAt").longValue(),
                document.getInt64("latest").longValue(),
                optionalString(document, KEY),
                document.getObjectId("nonce").getValue(),
                events);
    }

    /** An upper bound of the size of the stored document, cheap enough to know before anything is written. */
    static long sizeOf(Commit commit) {
        long events = commit.events().stream()
                .mapToLong(event -> EVENT_OVERHEAD
                        + event.payload().length()
                        + event.metadata().length()
                        + (long) BYTES_PER_CHAR
                                * (event.id().length() + event.name().length() + lengthOf(event.revision())))
                .sum();
        int names = commit.aggregate().length() + commit.aggregateType().length() + lengthOf(commit.key());
        return COMMIT_OVERHEAD + (long) BYTES_PER_CHAR * names + events;
    }

    private static BsonDocument write(Commit.Event event) {
        BsonDocument document =
                new BsonDocument("id", new BsonString(event.id())).append("name", new BsonString(event.name()));
        if (event.revision() != null) {
            document.append("revision", new BsonString(event.revision()));
        }
        return document.append("time", new BsonInt64(event.time()))
                .append("payload", new BsonBinary(event.payload().getData()))
                .append("metadata", new BsonBinary(event.metadata().getData()));
    }

    private static Commit.Event readEvent(BsonDocument document) {
        return new Commit.Event(
                document.getString("id").getValue(),
                document.getString("name").getValue(),
                optionalString(document, "revision"),
                document.getInt64("time").longValue(),
                new Binary(document.getBinary("payload").getData()),
                new Binary(document.getBinary("metadata").getData()));
    }

    private static @Nullable String optionalString(BsonDocument document, String field) {
        BsonValue value = document.get(field);
        return value == null ? null : value.asString().getValue();
    }

    private static int lengthOf(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
