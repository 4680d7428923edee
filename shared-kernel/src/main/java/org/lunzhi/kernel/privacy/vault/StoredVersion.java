package org.lunzhi.kernel.privacy.vault;

import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** One version of a party or document as it lies in the database: sealed, pending since a time or claimed (0). */
record StoredVersion(String item, int version, String writtenBy, long pendingSince, BsonBinary sealed) {

    static final String ITEM = "item";
    static final String PENDING_SINCE = "pendingSince";

    /** Where the version is stored, and what its ciphertext is bound to. */
    static String place(String item, int version) {
        return item + "/" + version;
    }

    static StoredVersion of(BsonDocument stored) {
        return new StoredVersion(
                stored.getString(ITEM).getValue(),
                stored.getInt32("version").getValue(),
                stored.getString("writtenBy").getValue(),
                stored.getInt64(PENDING_SINCE).getValue(),
                stored.getBinary("sealed"));
    }

    BsonDocument toBson() {
        return new BsonDocument("_id", new BsonString(place()))
                .append(ITEM, new BsonString(item))
                .append("version", new BsonInt32(version))
                .append("writtenBy", new BsonString(writtenBy))
                .append(PENDING_SINCE, new BsonInt64(pendingSince))
                .append("sealed", sealed);
    }

    String place() {
        return place(item, version);
    }

    boolean isClaimed() {
        return pendingSince == 0;
    }
}
