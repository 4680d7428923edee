package org.lunzhi.kernel.notary.verify;

import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;

/** A stored document that is a commit in every field; what it means is nobody's business here. */
record StoredCommit(
        LogEntry entry, String type, String aggregate, long sequence, long recordedAt, long latest, String firstEvent) {

    private static final Map<String, BsonType> FIELDS = Map.ofEntries(
            Map.entry("_id", BsonType.INT64),
            Map.entry("number", BsonType.INT64),
            Map.entry("type", BsonType.STRING),
            Map.entry("aggregate", BsonType.STRING),
            Map.entry("sequence", BsonType.INT64),
            Map.entry("count", BsonType.INT32),
            Map.entry("recordedAt", BsonType.INT64),
            Map.entry("latest", BsonType.INT64),
            Map.entry("nonce", BsonType.OBJECT_ID),
            Map.entry("events", BsonType.ARRAY));
    private static final Map<String, BsonType> OPTIONAL_FIELDS = Map.of("key", BsonType.STRING);
    private static final Map<String, BsonType> EVENT_FIELDS = Map.of(
            "id", BsonType.STRING,
            "name", BsonType.STRING,
            "time", BsonType.INT64,
            "payload", BsonType.BINARY,
            "metadata", BsonType.BINARY);
    private static final Map<String, BsonType> OPTIONAL_EVENT_FIELDS = Map.of("revision", BsonType.STRING);

    /** Reads the document that was found where a commit was expected. */
    static StoredCommit read(BsonDocument document, long expected) {
        checkFields(document, FIELDS, OPTIONAL_FIELDS, expected, "the commit");
        BsonArray events = document.getArray("events");
        if (events.isEmpty() || document.getInt32("count").getValue() != events.size()) {
            throw new Difference(
                    Check.SHAPE,
                    expected,
                    "the commit counts " + document.getInt32("count").getValue() + " events and holds "
                            + events.size());
        }
        for (int i = 0; i < events.size(); i++) {
            checkEvent(events.get(i), i, expected);
        }
        for (String number : new String[] {"_id", "number", "sequence", "recordedAt", "latest"}) {
            checkNotNegative(document.getInt64(number).getValue(), number, expected);
        }
        return new StoredCommit(
                LogEntry.of(document),
                document.getString("type").getValue(),
                document.getString("aggregate").getValue(),
                document.getInt64("sequence").getValue(),
                document.getInt64("recordedAt").getValue(),
                document.getInt64("latest").getValue(),
                events.get(0).asDocument().getString("name").getValue());
    }

    long position() {
        return entry.position();
    }

    long nextSequence() {
        return sequence + entry.count();
    }

    private static void checkEvent(BsonValue event, int index, long expected) {
        String what = "event " + index + " of the commit";
        if (!event.isDocument()) {
            throw new Difference(Check.SHAPE, expected + index, what + " is no document");
        }
        checkFields(event.asDocument(), EVENT_FIELDS, OPTIONAL_EVENT_FIELDS, expected + index, what);
        for (String bytes : new String[] {"payload", "metadata"}) {
            BsonBinary binary = event.asDocument().getBinary(bytes);
            if (binary.getType() != 0) {
                throw new Difference(Check.SHAPE, expected + index, what + " has a " + bytes + " of another kind");
            }
        }
    }

    private static void checkFields(
            BsonDocument document,
            Map<String, BsonType> required,
            Map<String, BsonType> optional,
            long position,
            String what) {
        for (Map.Entry<String, BsonType> field : required.entrySet()) {
            if (!document.containsKey(field.getKey())) {
                throw new Difference(Check.SHAPE, position, what + " has no field " + field.getKey());
            }
        }
        document.forEach((name, value) -> {
            BsonType type = required.getOrDefault(name, optional.get(name));
            if (type == null) {
                throw new Difference(Check.SHAPE, position, what + " has an unknown field " + name);
            }
            if (value.getBsonType() != type) {
                throw new Difference(
                        Check.SHAPE, position, what + " has a " + value.getBsonType() + " in the field " + name);
            }
        });
    }

    private static void checkNotNegative(long value, String field, long position) {
        if (value < 0) {
            throw new Difference(Check.SHAPE, position, "the commit has " + value + " in the field " + field);
        }
    }
}
