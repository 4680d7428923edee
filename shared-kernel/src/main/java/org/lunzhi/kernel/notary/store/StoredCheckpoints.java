package org.lunzhi.kernel.notary.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.note.NoteSignature;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.tree.Hash;

/**
 * Checkpoints, one for a size. A size is claimed for a root before anything is signed, so that whoever comes second can
 * sign the same tree only.
 */
public final class StoredCheckpoints {

    private static final String SIZE = "_id";
    private static final String ROOT = "root";
    private static final String NOTE = "note";
    private static final String SIGNED_AT = "signedAt";
    private static final String COSIGNATURES = "cosignatures";

    private final MongoCollection<BsonDocument> checkpoints;

    public StoredCheckpoints(MongoDatabase database) {
        this.checkpoints = Shelf.open(database, "notary-checkpoints");
    }

    /**
     * Reserves the size for this root.
     *
     * @throws LogContradicted if it is reserved for another one
     */
    public void claim(long size, Hash root) {
        BsonDocument claim = new BsonDocument(SIZE, new BsonInt64(size)).append(ROOT, new BsonBinary(root.bytes()));
        boolean first = Shelf.ask(() -> insert(claim));
        if (!first) {
            Hash claimed = Shelf.ask(() -> checkpoints
                    .find(eq(SIZE, size))
                    .map(StoredCheckpoints::rootOf)
                    .first());
            check(size, root, claimed);
        }
    }

    /** Whether nobody was faster. */
    private boolean insert(BsonDocument claim) {
        try {
            return checkpoints.insertOne(claim).wasAcknowledged();
        } catch (MongoWriteException refusal) {
            if (ErrorCategory.fromErrorCode(refusal.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refusal;
        }
    }

    private static void check(long size, Hash root, @Nullable Hash claimed) {
        if (!root.equals(claimed)) {
            throw new LogContradicted("The tree of size " + size + " has the root " + root.base64()
                    + ", but another root was claimed for it: " + (claimed == null ? "unknown" : claimed.base64()));
        }
    }

    /** Publishes the note for a claimed size, unless another node has; returns the one that is published. */
    public StoredCheckpoint publish(long size, SignedNote note, Instant now) {
        Shelf.ask(() -> checkpoints.updateOne(
                and(eq(SIZE, size), exists(NOTE, false)),
                combine(
                        set(NOTE, new BsonString(note.encoded())),
                        set(SIGNED_AT, new BsonInt64(now.toEpochMilli())),
                        set(COSIGNATURES, new BsonArray()))));
        return at(size).orElseThrow(() -> new LogContradicted("The claim for size " + size + " is gone"));
    }

    /** Keeps the signature of a witness beside its checkpoint. */
    public void cosigned(long size, List<NoteSignature> cosignatures) {
        for (NoteSignature cosignature : cosignatures) {
            Shelf.ask(() ->
                    checkpoints.updateOne(eq(SIZE, size), addToSet(COSIGNATURES, new BsonString(cosignature.line()))));
        }
    }

    /** The published checkpoint of the largest size. */
    public Optional<StoredCheckpoint> newest() {
        return page(Long.MAX_VALUE, 1).stream().findFirst();
    }

    public Optional<StoredCheckpoint> at(long size) {
        return Shelf.ask(
                () -> Optional.ofNullable(checkpoints.find(eq(SIZE, size)).first())
                        .filter(document -> document.containsKey(NOTE))
                        .map(StoredCheckpoints::read));
    }

    /** The published checkpoint of the smallest size above this one. */
    public Optional<StoredCheckpoint> firstAbove(long size) {
        return Shelf.ask(() -> Optional.ofNullable(checkpoints
                        .find(and(gt(SIZE, size), exists(NOTE)))
                        .sort(ascending(SIZE))
                        .first())
                .map(StoredCheckpoints::read));
    }

    /** The published checkpoints of sizes below this one, largest first. */
    public List<StoredCheckpoint> page(long below, int limit) {
        return Shelf.ask(() -> checkpoints
                .find(and(lt(SIZE, below), exists(NOTE)))
                .sort(descending(SIZE))
                .limit(limit)
                .map(StoredCheckpoints::read)
                .into(new ArrayList<>()));
    }

    /** What is claimed for sizes above this one, published or not. */
    public Map<Long, Hash> claimsAbove(long size) {
        Map<Long, Hash> claims = new TreeMap<>();
        return Shelf.ask(() -> {
            checkpoints
                    .find(gt(SIZE, size))
                    .forEach(claim -> claims.put(claim.getInt64(SIZE).getValue(), rootOf(claim)));
            return claims;
        });
    }

    private static Hash rootOf(BsonDocument claim) {
        return Hash.from(claim.getBinary(ROOT).getData());
    }

    private static StoredCheckpoint read(BsonDocument document) {
        return new StoredCheckpoint(
                SignedNote.parse(document.getString(NOTE).getValue()),
                Instant.ofEpochMilli(document.getInt64(SIGNED_AT).getValue()),
                document.getArray(COSIGNATURES).stream()
                        .map(line -> NoteSignature.parse(line.asString().getValue()))
                        .toList());
    }
}
