package org.lunzhi.embedded.index;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.store.Key;
import org.lunzhi.embedded.store.Table;

/** An index whose entries lie in the order of their keys; plans read it by ranges. */
public abstract sealed class KeyedIndex extends Index<Key> permits PrimaryIndex, OrderedIndex {

    private final Table table;

    KeyedIndex(String name, List<IndexKey> keys, boolean sparse, Table table) {
        super(name, keys, sparse);
        this.table = table;
    }

    public Table table() {
        return table;
    }

    /** What every key of a regular document begins with. */
    abstract Key regularPrefix();

    /** Whether a document without any of the fields has no entry. */
    public boolean leavesOutMissing() {
        return isSparse();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && isUnique() == other.isUnique()
                && Objects.equals(keyPattern(this), keyPattern(other));
    }

    private static @Nullable Object keyPattern(Index<?> index) {
        return index.toIndexDescription().get("key");
    }

    /** Plans choose among indexes; the stock look-up by index is not used. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Key> getPositions(Document query) {
        throw new UnsupportedOperationException("Plans read the index.");
    }

    @Override
    public long getCount() {
        return table.size();
    }

    @Override
    public long getDataSize() {
        return table.size();
    }
}
