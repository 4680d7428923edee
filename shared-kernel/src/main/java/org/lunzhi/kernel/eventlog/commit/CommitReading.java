package org.lunzhi.kernel.eventlog.commit;

import java.util.ArrayList;
import java.util.List;
import org.bson.BSONException;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** A stored commit on its way from bytes to a record; one that lacks anything is refused, not completed. */
final class CommitReading {

    private @Nullable Long position;
    private @Nullable Long number;
    private @Nullable String type;
    private @Nullable String aggregate;
    private @Nullable Long sequence;
    private @Nullable Long recordedAt;
    private @Nullable Long latest;
    private @Nullable String key;
    private @Nullable ObjectId nonce;
    private @Nullable List<Commit.Event> events;

    private CommitReading() {}

    static Commit commit(BsonReader in) {
        CommitReading commit = new CommitReading();
        try {
            in.readStartDocument();
            while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
                commit.field(in, in.readName());
            }
            in.readEndDocument();
        } catch (BSONException strange) {
            throw new LogRefused("The commit at position " + commit.position + " is not readable", strange);
        }
        return commit.whole();
    }

    private void field(BsonReader in, String name) {
        switch (name) {
            case CommitDocument.POSITION -> position = in.readInt64();
            case CommitDocument.NUMBER -> number = in.readInt64();
            case CommitDocument.TYPE -> type = in.readString();
            case CommitDocument.AGGREGATE -> aggregate = in.readString();
            case CommitDocument.SEQUENCE -> sequence = in.readInt64();
            case CommitDocument.RECORDED_AT -> recordedAt = in.readInt64();
            case CommitDocument.LATEST -> latest = in.readInt64();
            case CommitDocument.KEY -> key = in.readString();
            case CommitDocument.NONCE -> nonce = in.readObjectId();
            case CommitDocument.EVENTS -> events = events(in);
            default -> in.skipValue();
        }
    }

    private Commit whole() {
        return new Commit(
                there(position, CommitDocument.POSITION),
                there(number, CommitDocument.NUMBER),
                there(type, CommitDocument.TYPE),
                there(aggregate, CommitDocument.AGGREGATE),
                there(sequence, CommitDocument.SEQUENCE),
                there(recordedAt, CommitDocument.RECORDED_AT),
                there(latest, CommitDocument.LATEST),
                key,
                there(nonce, CommitDocument.NONCE),
                there(events, CommitDocument.EVENTS));
    }

    private <T> T there(@Nullable T value, String field) {
        if (value == null) {
            throw new LogRefused("The commit at position " + position + " has no field " + field);
        }
        return value;
    }

    private List<Commit.Event> events(BsonReader in) {
        List<Commit.Event> read = new ArrayList<>();
        in.readStartArray();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            read.add(event(in));
        }
        in.readEndArray();
        return read;
    }

    private Commit.Event event(BsonReader in) {
        String id = null;
        String name = null;
        String revision = null;
        Long time = null;
        Binary payload = null;
        Binary metadata = null;
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (in.readName()) {
                case CommitDocument.ID -> id = in.readString();
                case CommitDocument.NAME -> name = in.readString();
                case CommitDocument.REVISION -> revision = in.readString();
                case CommitDocument.TIME -> time = in.readInt64();
                case CommitDocument.PAYLOAD ->
                    payload = new Binary(in.readBinaryData().getData());
                case CommitDocument.METADATA ->
                    metadata = new Binary(in.readBinaryData().getData());
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new Commit.Event(
                there(id, CommitDocument.ID),
                there(name, CommitDocument.NAME),
                revision,
                there(time, CommitDocument.TIME),
                there(payload, CommitDocument.PAYLOAD),
                there(metadata, CommitDocument.METADATA));
    }
}
