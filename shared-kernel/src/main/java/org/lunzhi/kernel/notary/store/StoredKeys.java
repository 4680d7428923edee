package org.lunzhi.kernel.notary.store;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.note.KeyHistory;
import org.lunzhi.kernel.notary.note.KeySuccession;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.VerifierKey;

/** The public keys of the log, and the statements by which each but the first was introduced. */
public final class StoredKeys {

    private final MongoCollection<BsonDocument> keys;

    public StoredKeys(MongoDatabase database) {
        this.keys = Shelf.open(database, "notary-keys");
    }

    /**
     * A key as it is published.
     *
     * @param introduction the statement signed by the key before and by this one; none for the first
     */
    public record Entry(VerifierKey key, Instant since, Optional<SignedNote> introduction) {}

    /** All keys, oldest first. */
    public List<Entry> entries() {
        return Shelf.ask(
                () -> keys.find().sort(ascending("_id")).map(StoredKeys::read).into(new ArrayList<>()));
    }

    /** The keys with every succession checked; empty before the first. */
    public Optional<KeyHistory> history() {
        List<Entry> entries = entries();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        VerifierKey first = entries.get(0).key();
        List<SignedNote> successions =
                entries.stream().flatMap(entry -> entry.introduction().stream()).toList();
        return Optional.of(KeyHistory.of(first.name(), first, successions));
    }

    /** Makes this the first key, if there is none; whether it is the first now. */
    public boolean begin(VerifierKey first, Instant now) {
        insert(0, first, now, null);
        return entries().get(0).key().equals(first);
    }

    /** Lets a key take over from the newest one; whether nobody else had one take over at the same time. */
    public boolean succeed(SignedNote note) {
        KeySuccession said = KeySuccession.verified(note);
        List<Entry> entries = entries();
        return !entries.isEmpty()
                && entries.get(entries.size() - 1).key().equals(said.old())
                && insert(entries.size(), said.next(), said.at(), note);
    }

    private boolean insert(int place, VerifierKey key, Instant since, @Nullable SignedNote introduction) {
        BsonDocument document = new BsonDocument("_id", new BsonInt32(place))
                .append("key", new BsonString(key.toString()))
                .append("since", new BsonInt64(since.toEpochMilli()));
        if (introduction != null) {
            document.append("introduction", new BsonString(introduction.encoded()));
        }
        return Shelf.ask(() -> insert(document));
    }

    private boolean insert(BsonDocument document) {
        try {
            return keys.insertOne(document).wasAcknowledged();
        } catch (MongoWriteException refusal) {
            if (ErrorCategory.fromErrorCode(refusal.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refusal;
        }
    }

    private static Entry read(BsonDocument document) {
        return new Entry(
                VerifierKey.parse(document.getString("key").getValue()),
                Instant.ofEpochMilli(document.getInt64("since").getValue()),
                Optional.ofNullable(document.get("introduction"))
                        .map(note -> SignedNote.parse(note.asString().getValue())));
    }
}
