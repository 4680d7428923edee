package org.lunzhi.kernel.eventlog.commit;

import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/** The document a commit is stored as; names and order of the fields are part of the format. */
final class CommitDocument implements Codec<Commit> {

    static final String POSITION = "_id";
    static final String NUMBER = "number";
    static final String TYPE = "type";
    static final String AGGREGATE = "aggregate";
    static final String SEQUENCE = "sequence";
    static final String RECORDED_AT = "recordedAt";
    static final String LATEST = "latest";
    static final String KEY = "key";
    static final String NONCE = "nonce";
    static final String EVENTS = "events";
    static final String ID = "id";
    static final String NAME = "name";
    static final String REVISION = "revision";
    static final String TIME = "time";
    static final String PAYLOAD = "payload";
    static final String METADATA = "metadata";

    /** Names, types and lengths of all fields of an event without its strings and bytes, rounded up. */
    private static final int EVENT_OVERHEAD = 128;

    private static final int COMMIT_OVERHEAD = 256;
    private static final int BYTES_PER_CHAR = 3;

    @Override
    public Class<Commit> getEncoderClass() {
        return Commit.class;
    }

    @Override
    public void encode(BsonWriter out, Commit commit, EncoderContext context) {
        out.writeStartDocument();
        out.writeInt64(POSITION, commit.position());
        out.writeInt64(NUMBER, commit.number());
        out.writeString(TYPE, commit.aggregateType());
        out.writeString(AGGREGATE, commit.aggregate());
        out.writeInt64(SEQUENCE, commit.sequence());
        out.writeInt32("count", commit.events().size());
        out.writeInt64(RECORDED_AT, commit.recordedAt());
        out.writeInt64(LATEST, commit.latest());
        writeOptional(out, KEY, commit.key());
        out.writeObjectId(NONCE, commit.nonce());
        out.writeStartArray(EVENTS);
        commit.events().forEach(event -> write(out, event));
        out.writeEndArray();
        out.writeEndDocument();
    }

    @Override
    public Commit decode(BsonReader in, DecoderContext context) {
        return CommitReading.commit(in);
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

    private static void write(BsonWriter out, Commit.Event event) {
        out.writeStartDocument();
        out.writeString(ID, event.id());
        out.writeString(NAME, event.name());
        writeOptional(out, REVISION, event.revision());
        out.writeInt64(TIME, event.time());
        out.writeBinaryData(PAYLOAD, new BsonBinary(event.payload().getData()));
        out.writeBinaryData(METADATA, new BsonBinary(event.metadata().getData()));
        out.writeEndDocument();
    }

    private static void writeOptional(BsonWriter out, String field, @Nullable String value) {
        if (value != null) {
            out.writeString(field, value);
        }
    }

    private static int lengthOf(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
