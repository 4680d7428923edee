package org.lunzhi.embedded.store;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/** An ordered map from keys to bytes; it is changed only inside {@link DurableStore#write}. */
public final class Table {

    private final DurableStore store;
    private final String name;
    private final MVMap<Key, byte[]> map;

    Table(DurableStore store, String name, MVMap<Key, byte[]> map) {
        this.store = store;
        this.name = name;
        this.map = map;
    }

    public String name() {
        return name;
    }

    public byte @Nullable [] get(Key key) {
        return map.get(key);
    }

    public boolean contains(Key key) {
        return map.containsKey(key);
    }

    public long size() {
        return map.sizeAsLong();
    }

    public boolean isEmpty() {
        return map.isEmpty();
    }

    /** Puts a value and returns the one it replaces. */
    public byte @Nullable [] put(Key key, byte[] value) {
        store.record(new Change.Put(name(), key, value));
        return map.put(key, value);
    }

    public byte @Nullable [] remove(Key key) {
        store.record(new Change.Removal(name(), key));
        return map.remove(key);
    }

    /** Removes the table and all in it. */
    public void drop() {
        store.drop(name());
    }

    /** The table as it is now, whatever is written later. */
    public Snapshot snapshot() {
        return new Snapshot(map, map.flushAndGetRoot());
    }

    /** One state of a table; read it inside {@link DurableStore#read}, which keeps its pages in place. */
    public static final class Snapshot {

        private final MVMap<Key, byte[]> map;
        private final RootReference<Key, byte[]> root;

        private Snapshot(MVMap<Key, byte[]> map, RootReference<Key, byte[]> root) {
            this.map = map;
            this.root = root;
        }

        public byte @Nullable [] get(Key key) {
            return map.get(root.root, key);
        }

        public long size() {
            return root.getTotalCount();
        }

        public Iterable<Entry> all() {
            return () -> entries(null, null, false);
        }

        /** Entries from one key to another, both included and either open, in the order of the keys or its reverse. */
        public Iterator<Entry> entries(@Nullable Key from, @Nullable Key to, boolean reverse) {
            Cursor<Key, byte[]> cursor = reverse ? map.cursor(root, to, from, true) : map.cursor(root, from, to, false);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return cursor.hasNext();
                }

                @Override
                public Entry next() {
                    if (!cursor.hasNext()) {
                        throw new NoSuchElementException();
                    }
                    Key key = cursor.next();
                    return new Entry(key, cursor.getValue());
                }
            };
        }
    }

    /** One key with its value. */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are handed through and never compared.
    public record Entry(Key key, byte[] value) {}
}
