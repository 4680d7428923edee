package org.lunzhi.embedded;

import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.List;
import java.util.Optional;
import org.lunzhi.embedded.index.DocumentBytes;
import org.lunzhi.embedded.index.OrderedIndex;
import org.lunzhi.embedded.store.DurableStore;
import org.lunzhi.embedded.store.Key;
import org.lunzhi.embedded.store.StoreDamaged;
import org.lunzhi.embedded.store.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares each index with its documents when the server starts, and builds it anew where they differ. After an orderly
 * end the store has a note that they agreed, and each of its blocks is checked; then only their numbers are compared,
 * which the store knows without reading, and all is compared only where a number belies the note.
 */
record IndexCheck(DurableStore store) {

    private static final Logger LOG = LoggerFactory.getLogger(IndexCheck.class);

    /** Raise the number when entries get another form: then every index is checked and built anew. */
    private static final String AGREED = "indexes of form 1 agree";

    void repair(ServerBackend backend) {
        List<Indexed> indexes = indexesOf(backend);
        if (isNoted() && indexes.stream().allMatch(this::hasAsManyEntries)) {
            LOG.debug("The embedded database ended in order; its indexes have as many entries as there are documents.");
        } else {
            indexes.stream().filter(indexed -> !agrees(indexed)).forEach(this::repair);
        }
        store.noteAtOrderlyEnd(AGREED);
    }

    private boolean isNoted() {
        return store.noteOfOrderlyEnd().equals(Optional.of(AGREED));
    }

    private static List<Indexed> indexesOf(ServerBackend backend) {
        return backend.databaseNames().stream()
                .map(name -> (ServerDatabase) backend.resolveDatabase(name))
                .flatMap(database -> database.documentCollections().stream())
                .flatMap(collection -> collection.keyedIndexes().stream()
                        .filter(OrderedIndex.class::isInstance)
                        .map(index -> new Indexed(collection, (OrderedIndex) index)))
                .toList();
    }

    /** Of an index that leaves documents out it is only known that it has no more entries than there are documents. */
    private boolean hasAsManyEntries(Indexed indexed) {
        long documents = indexed.collection().documents().size();
        long entries = indexed.index().table().size();
        return indexed.index().leavesOutMissing() ? entries <= documents : entries == documents;
    }

    private void repair(Indexed indexed) {
        LOG.warn(
                "The index {} of {} differs from its documents.",
                indexed.index().getName(),
                indexed.collection());
        rebuild(indexed.collection(), indexed.index());
    }

    /** Every document has its entry, and there are no more entries than that. */
    private boolean agrees(Indexed indexed) {
        OrderedIndex index = indexed.index();
        return store.read(() -> {
            Table.Snapshot entries = index.table().snapshot();
            long expected = 0;
            for (Table.Entry document :
                    indexed.collection().documents().snapshot().all()) {
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

    /** An index with the documents it is for. */
    private record Indexed(DocumentCollection collection, OrderedIndex index) {}
}
