package org.lunzhi.kernel.privacy.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.lunzhi.kernel.privacy.vault.StoredVersion.PENDING_SINCE;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** The wrapped keys, in a collection of their own so that they can be backed up apart from what they open. */
final class KeyShelf {

    private static final String WRAPPED = "wrapped";
    private static final String RESTRICTED = "restricted";
    private static final BsonBinary DESTROYED = new BsonBinary(new byte[0]);

    /** The version of the master key that wrapped a key; 0 for a destroyed one. */
    private static final String MASTER_VERSION = "masterVersion";

    private final MongoCollection<BsonDocument> keys;

    KeyShelf(MongoDatabase database) {
        keys = database.getCollection("vault_keys", BsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.LOCAL);
        keys.createIndex(Indexes.ascending(PENDING_SINCE));
        keys.createIndex(Indexes.ascending(MASTER_VERSION));
    }

    @Nullable StoredKey of(String item) {
        BsonDocument stored = keys.find(eq(item)).first();
        return stored == null ? null : StoredKey.of(stored);
    }

    Map<String, StoredKey> of(Collection<String> items) {
        Map<String, StoredKey> found = new HashMap<>();
        keys.find(in("_id", items)).map(StoredKey::of).forEach(key -> found.put(key.item(), key));
        return found;
    }

    /** Stores a key; false if the item has one already. */
    boolean put(String item, byte[] wrapped, int masterVersion, long pendingSince) {
        return Shelf.inserted(
                Shelf.pending(keys),
                new BsonDocument("_id", new BsonString(item))
                        .append(WRAPPED, new BsonBinary(wrapped))
                        .append(MASTER_VERSION, new BsonInt32(masterVersion))
                        .append(RESTRICTED, BsonBoolean.FALSE)
                        .append(PENDING_SINCE, new BsonInt64(pendingSince)));
    }

    void claim(Collection<String> items) {
        if (items.isEmpty()) {
            return;
        }
        keys.updateMany(in("_id", items), set(PENDING_SINCE, 0L));
    }

    void touch(String item, long now) {
        Shelf.touch(keys, item, now);
    }

    long sweep(long before, int limit) {
        return Shelf.sweep(keys, before, limit);
    }

    void restrict(String item, boolean restricted) {
        keys.updateOne(eq(item), set(RESTRICTED, restricted));
    }

    void destroy(String item) {
        keys.updateOne(eq(item), combine(set(WRAPPED, DESTROYED), set(MASTER_VERSION, 0), set(PENDING_SINCE, 0L)));
    }

    /** Up to {@code limit} keys still wrapped by a master key version older than the given one. */
    List<StoredKey> wrappedBefore(int masterVersion, int limit) {
        return keys.find(and(gt(MASTER_VERSION, 0), lt(MASTER_VERSION, masterVersion)))
                .limit(limit)
                .map(StoredKey::of)
                .into(new ArrayList<>());
    }

    /** Exchanges a wrapped key for the same key wrapped anew, unless it was destroyed or exchanged meanwhile. */
    boolean exchange(StoredKey old, byte[] wrapped, int masterVersion) {
        return keys.updateOne(
                                and(eq(old.item()), eq(WRAPPED, old.wrapped())),
                                combine(set(WRAPPED, new BsonBinary(wrapped)), set(MASTER_VERSION, masterVersion)))
                        .getModifiedCount()
                == 1;
    }

    /** The wrapped key of one party or document; an empty one is the trace of a destroyed key. */
    record StoredKey(String item, BsonBinary wrapped, boolean restricted) {

        private static StoredKey of(BsonDocument stored) {
            return new StoredKey(
                    stored.getString("_id").getValue(),
                    stored.getBinary(WRAPPED),
                    stored.getBoolean(RESTRICTED).getValue());
        }

        boolean isDestroyed() {
            return wrapped.getData().length == 0;
        }
    }
}
