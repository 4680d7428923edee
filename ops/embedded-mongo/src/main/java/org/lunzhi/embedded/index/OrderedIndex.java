package org.lunzhi.embedded.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.store.Key;
import org.lunzhi.embedded.store.Table;

/**
 * An index on one or more fields, unique or not. A document has one entry: among the regular ones, by the values of the
 * fields, or, where a field holds an array or a value without order, among the irregular ones, which every query reads.
 */
public final class OrderedIndex extends KeyedIndex {

    private static final Key IRREGULAR = new KeyWriter().raw(0).key();
    private static final Key REGULAR = new KeyWriter().raw(1).key();
    private static final int BAD_VALUE = 2;

    private final boolean unique;
    private final List<FieldPath> paths;

    public OrderedIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse, Table table) {
        super(name, keys, sparse, table);
        this.unique = unique;
        this.paths = keys.stream().map(key -> FieldPath.of(key.getKey())).toList();
    }

    static KeyRange irregularRange() {
        return KeyRange.ofPrefix(IRREGULAR);
    }

    @Override
    Key regularPrefix() {
        return REGULAR;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    /** The key of the entry of this document, or null where the index leaves it out. */
    public @Nullable Key entryKey(Document document, Key position) {
        Key values;
        try {
            if (leavesOutMissing() && paths.stream().allMatch(path -> path.isMissingIn(document))) {
                return null;
            }
            values = valuesOf(document);
        } catch (NotIndexable e) {
            if (unique) {
                throw new MongoServerError(
                        BAD_VALUE,
                        "BadValue",
                        "The embedded server cannot keep the unique index " + getName() + " on arrays or such values.");
            }
            return IRREGULAR.plus(position);
        }
        return unique ? values : values.plus(position);
    }

    private Key valuesOf(Document document) {
        KeyWriter writer = new KeyWriter().raw(1);
        for (int i = 0; i < paths.size(); i++) {
            writer.value(paths.get(i).valueIn(document), getKeys().get(i).isAscending());
        }
        return writer.key();
    }

    private void refuseDuplicate(@Nullable Key key, Key position, Document document, MongoCollection<Key> collection) {
        if (!unique || key == null) {
            return;
        }
        byte[] holder = table().get(key);
        if (holder != null && !Key.of(holder).equals(position)) {
            Object[] values = paths.stream().map(path -> path.valueIn(document)).toArray();
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(Arrays.asList(values)));
        }
    }

    private static Key positionOf(Document document) {
        return PrimaryIndex.position(document.get("_id"));
    }

    @Override
    public @Nullable Key getPosition(Document document) {
        return null; // The primary index knows.
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        Key position = positionOf(document);
        refuseDuplicate(entryKey(document, position), position, document, collection);
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        Key key = entryKey(document, position);
        refuseDuplicate(key, position, document, collection);
        if (key != null) {
            table().put(key, position.toBytes());
        }
    }

    @Override
    public Key remove(Document document) {
        Key position = positionOf(document);
        Key key = entryKey(document, position);
        if (key != null) {
            table().remove(key);
        }
        return position;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
        if (haveSameValues(before, after)) {
            return;
        }
        Key position = positionOf(before);
        refuseDuplicate(entryKey(after, position), position, after, collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> collection) {
        if (haveSameValues(before, after)) {
            return;
        }
        Key old = entryKey(before, position);
        Key now = entryKey(after, position);
        if (Objects.equals(old, now)) {
            return;
        }
        if (old != null) {
            table().remove(old);
        }
        if (now != null) {
            table().put(now, position.toBytes());
        }
    }

    /** Most updates leave an index alone; seeing that costs less than making both keys. */
    private boolean haveSameValues(Document before, Document after) {
        try {
            return paths.stream().allMatch(path -> Objects.equals(path.valueIn(before), path.valueIn(after)));
        } catch (NotIndexable irregular) {
            return false;
        }
    }

    @Override
    public void drop() {
        table().drop();
    }
}
