package org.lunzhi.kernel.privacy.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;
import static org.lunzhi.kernel.privacy.vault.StoredVersion.ITEM;
import static org.lunzhi.kernel.privacy.vault.StoredVersion.PENDING_SINCE;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All versions of all parties, or of all documents, in one collection. */
final class Shelf {

    private final MongoCollection<BsonDocument> versions;
    private final MongoCollection<BsonDocument> pending;

    Shelf(MongoDatabase database, String name) {
        versions = database.getCollection(name, BsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.LOCAL);
        pending = pending(versions);
        versions.createIndex(Indexes.ascending(ITEM));
        versions.createIndex(Indexes.ascending(PENDING_SINCE));
    }

    /** Stores a version; false if its place is taken, whoever was faster. */
    boolean put(StoredVersion version) {
        return inserted(pending, version.toBson());
    }

    /**
     * For what the event that refers to it will take along to the disk: journals keep their order, and the event is
     * acknowledged only when a majority has journaled it. What no event follows may be lost and will not be missed.
     */
    static MongoCollection<BsonDocument> pending(MongoCollection<BsonDocument> collection) {
        return collection.withWriteConcern(WriteConcern.MAJORITY.withJournal(false));
    }

    @Nullable StoredVersion at(String place) {
        BsonDocument stored = versions.find(eq(place)).first();
        return stored == null ? null : StoredVersion.of(stored);
    }

    List<StoredVersion> of(Collection<String> items) {
        return versions.find(in(ITEM, items)).map(StoredVersion::of).into(new ArrayList<>());
    }

    void claim(Collection<String> places) {
        if (places.isEmpty()) {
            return;
        }
        versions.updateMany(in("_id", places), set(PENDING_SINCE, 0L));
    }

    /** Counts a pending version's age anew, because its command was just repeated. */
    void touch(String place, long now) {
        touch(versions, place, now);
    }

    /** Erases up to {@code limit} versions pending since before a time, in milliseconds; returns how many. */
    long sweep(long before, int limit) {
        return sweep(versions, before, limit);
    }

    void clear(String item) {
        versions.deleteMany(eq(ITEM, item));
    }

    /** The age is asked for again on deleting, so that what was claimed in between stays. */
    static long sweep(MongoCollection<BsonDocument> collection, long before, int limit) {
        Bson old = and(gt(PENDING_SINCE, 0L), lt(PENDING_SINCE, before));
        List<String> ids = collection
                .find(old)
                .projection(new BsonDocument("_id", org.bson.BsonBoolean.TRUE))
                .limit(limit)
                .map(found -> found.getString("_id").getValue())
                .into(new ArrayList<>());
        return ids.isEmpty()
                ? 0
                : collection.deleteMany(and(in("_id", ids), old)).getDeletedCount();
    }

    static void touch(MongoCollection<BsonDocument> collection, String id, long now) {
        collection.updateOne(and(eq(id), gt(PENDING_SINCE, 0L)), set(PENDING_SINCE, now));
    }

    static boolean inserted(MongoCollection<BsonDocument> collection, BsonDocument document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
