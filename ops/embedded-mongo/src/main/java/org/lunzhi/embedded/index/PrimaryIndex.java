package org.lunzhi.embedded.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.store.Key;
import org.lunzhi.embedded.store.Table;

/** The index on {@code _id}: the documents themselves lie in its order. */
public final class PrimaryIndex extends KeyedIndex {

    private static final Key EMPTY = Key.of(new byte[0]);
    private static final int BAD_VALUE = 2;

    private final String field;

    public PrimaryIndex(String name, String field, Table documents) {
        super(name, List.of(new IndexKey(field, true)), false, documents);
        this.field = field;
    }

    /** Where a document with this id lies. */
    public static Key position(@Nullable Object id) {
        try {
            return new KeyWriter().value(id, true).key();
        } catch (NotIndexable e) {
            throw new MongoServerError(BAD_VALUE, "BadValue", "The embedded server cannot order this kind of _id.");
        }
    }

    @Override
    Key regularPrefix() {
        return EMPTY;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public @Nullable Key getPosition(Document document) {
        Key position = position(document.get(field));
        return table().contains(position) ? position : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        if (table().contains(position(document.get(field)))) {
            throw new DuplicateKeyError(
                    this, collection, getKeys(), new KeyValue(Collections.singletonList(document.get(field))));
        }
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        // The document is its own entry.
    }

    @Override
    public @Nullable Key remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
        DocumentBytes.refuseTooLarge(after); // Refuses a document that grew too large before any index is changed.
    }

    @Override
    public void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> collection) {
        // An update cannot change the id.
    }

    @Override
    public void drop() {
        // It goes with the documents.
    }
}
