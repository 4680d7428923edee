package org.lunzhi.embedded.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The types of BSON values in the order in which values of different types sort; a missing value counts as null. */
enum ValueType {
    MIN_KEY(2),
    NULL(3),
    NUMBER(4),
    TEXT(5),
    DOCUMENT(6),
    BINARY(7),
    UUID_VALUE(8),
    OBJECT_ID(9),
    BOOLEAN(10),
    INSTANT(11),
    MAX_KEY(12);

    private final int tag;

    ValueType(int tag) {
        this.tag = tag;
    }

    /** The first byte of every value of this type; 0 ends a document, and these numbers never change. */
    int tag() {
        return tag;
    }

    static ValueType of(@Nullable Object value) {
        if (Missing.isNullOrMissing(value)) {
            return NULL;
        } else if (value instanceof Number) {
            return NUMBER;
        } else if (value instanceof String) {
            return TEXT;
        } else if (value instanceof Instant) {
            return INSTANT;
        } else if (value instanceof Boolean) {
            return BOOLEAN;
        } else if (value instanceof Document) {
            return DOCUMENT;
        } else if (value instanceof ObjectId) {
            return OBJECT_ID;
        } else if (value instanceof UUID) {
            return UUID_VALUE;
        } else if (value instanceof BinData) {
            return BINARY;
        } else if (value instanceof MinKey) {
            return MIN_KEY;
        } else if (value instanceof MaxKey) {
            return MAX_KEY;
        }
        throw new NotIndexable("a value of this type");
    }

    /** Whether a range over this type finds exactly what a comparison with a value of this type finds. */
    boolean hasRanges() {
        return this == NUMBER
                || this == TEXT
                || this == INSTANT
                || this == BOOLEAN
                || this == OBJECT_ID
                || this == UUID_VALUE;
    }
}
