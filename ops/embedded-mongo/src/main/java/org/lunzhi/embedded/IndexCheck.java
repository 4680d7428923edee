package org.lunzhi.embedded;

import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.Optional;
import org.lunzhi.embedded.index.DocumentBytes;
import org.lunzhi.embedded.index.KeyedIndex;
import org.lunzhi.embedded.index.OrderedIndex;
import org.lunzhi.embedded.store.DurableStore;
import org.lunzhi.embedded.store.Key;
import org.lunzhi.embedded.store.StoreDamaged;
import org.lunzhi.embedded.store.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares each index with its documents when the server starts, and builds it anew where they differ. After an orderly
 * end they cannot differ: the store was closed with a note that they agreed, and each of its blocks is checked.
 */
record IndexCheck(DurableStore store) {

    private static final Logger LOG = LoggerFactory.getLogger(IndexCheck.class);

    /** Raise the number when entries get another form: then every index is checked and built anew. */
    private static final String AGREED = "indexes of form 1 agree";

    void repair(ServerBackend backend) {
        if (store.noteOfOrderlyEnd().equals(Optional.of(AGREED))) {
            LOG.debug("The embedded database ended in order; its indexes need no check.");
        } else {
            checkAll(backend);
        }
        store.noteAtOrderlyEnd(AGREED);
    }

    private void checkAll(ServerBackend backend) {
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
                add(collection, index, document);
            }
            return true;
        });
        LOG.info("Built the index {} of {} anew.", index.getName(), collection);
    }

    private static void add(DocumentCollection collection, OrderedIndex index, Table.Entry document) {
        try {
            index.add(DocumentBytes.toDocument(document.value()), document.key(), collection);
        } catch (MongoServerException e) {
            throw new StoreDamaged("The documents of " + collection + " contradict the index " + index.getName() + ".");
        }
    }
}
