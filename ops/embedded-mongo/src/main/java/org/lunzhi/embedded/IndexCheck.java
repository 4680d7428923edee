package org.lunzhi.embedded;

import org.lunzhi.embedded.index.DocumentBytes;
import org.lunzhi.embedded.index.KeyedIndex;
import org.lunzhi.embedded.index.OrderedIndex;
import org.lunzhi.embedded.store.DurableStore;
import org.lunzhi.embedded.store.Key;
import org.lunzhi.embedded.store.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares each index with its documents when the server starts, and builds it anew where they differ. */
record IndexCheck(DurableStore store) {

    private static final Logger LOG = LoggerFactory.getLogger(IndexCheck.class);

    void repair(ServerBackend backend) {
        for (String name : backend.databaseNames()) {
            ServerDatabase database = (ServerDatabase) backend.resolveDatabase(name);
            for (DocumentCollection collection : database.documentCollections()) {
                for (KeyedIndex index : collection.keyedIndexes()) {
                    if (index instanceof OrderedIndex ordered && !agrees(collection, ordered)) {
                        LOG.warn("The index {} of {} differs from its documents.", ordered.getName(), collection);
                        rebuild(collection, ordered);
                    }
                }
            }
        }
    }

    /** Every document has its entry, and there are no more entries than that. */
    private boolean agrees(DocumentCollection collection, OrderedIndex index) {
        return store.read(() -> {
            Table.Snapshot entries = index.table().snapshot();
            long expected = 0;
            for (Table.Entry document : collection.documents().snapshot().all()) {
                Key key = index.entryKey(DocumentBytes.toDocument(document.value()), document.key());
                if (key != null) {
                    byte[] position = entries.get(key);
                    if (position == null || !Key.of(position).equals(document.key())) {
                        return false;
                    }
                    expected++;
                }
            }
            return entries.size() == expected;
        });
    }

    private void rebuild(DocumentCollection collection, OrderedIndex index) {
        store.write(() -> {
            for (Table.Entry entry : index.table().snapshot().all()) {
                index.table().remove(entry.key());
            }
            for (Table.Entry document : collection.documents().snapshot().all()) {
                index.add(DocumentBytes.toDocument(document.value()), document.key(), collection);
            }
            return true;
        });
        LOG.info("Built the index {} of {} anew.", index.getName(), collection);
    }
}
