package org.lunzhi.kernel.privacy.vault;

import org.bson.BsonBinary;
import org.bson.BsonDocument;

/** The wrapped key of one party or document; an empty one is the trace of a destroyed key. */
record StoredKey(String item, BsonBinary wrapped, boolean restricted) {

    static final String WRAPPED = "wrapped";
    static final String RESTRICTED = "restricted";
    static final BsonBinary DESTROYED = new BsonBinary(new byte[0]);

    static StoredKey of(BsonDocument stored) {
        return new StoredKey(
                stored.getString("_id").getValue(),
                stored.getBinary(WRAPPED),
                stored.getBoolean(RESTRICTED).getValue());
    }

    boolean isDestroyed() {
        return wrapped.getData().length == 0;
    }
}
