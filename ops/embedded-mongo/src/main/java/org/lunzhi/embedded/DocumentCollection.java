package org.lunzhi.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.index.Candidates;
import org.lunzhi.embedded.index.DocumentBytes;
import org.lunzhi.embedded.index.KeyedIndex;
import org.lunzhi.embedded.index.PrimaryIndex;
import org.lunzhi.embedded.store.DurableStore;
import org.lunzhi.embedded.store.Key;
import org.lunzhi.embedded.store.Table;

/** A collection whose documents are BSON bytes in a table, in the order of their ids. */
final class DocumentCollection extends AbstractMongoCollection<Key> {

    private final DurableStore store;
    private final Table documents;

    DocumentCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            DurableStore store) {
        super(database, name, options, cursors);
        this.store = store;
        this.documents = store.table(TableNames.documents(database.getDatabaseName(), name));
    }

    Table documents() {
        return documents;
    }

    List<KeyedIndex> keyedIndexes() {
        return getIndexes().stream().map(KeyedIndex.class::cast).toList();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        boolean backwards = isNaturalDescending(orderBy);
        return store.read(() -> {
            Candidates candidates = store.atOneMoment(
                    () -> Candidates.of(documents, keyedIndexes(), query, orderBy, limit > 0, backwards));
            Stream<Document> stream = candidates.documents();
            Document unchecked = candidates.unchecked(query);
            return candidates.areOrdered()
                    ? matchDocumentsFromStream(unchecked, stream, skip, limit, batchSize, null, projection)
                    : matchDocumentsFromStream(stream, unchecked, orderBy, skip, limit, batchSize, projection);
        });
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    /** A matcher remembers its last position, so queries that run side by side must not share one. */
    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return new DefaultQueryMatcher().matches(document, query);
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        Key position = getIdField() == null ? nextPosition() : PrimaryIndex.position(document.get(getIdField()));
        documents.put(position, DocumentBytes.of(document));
        return position;
    }

    /** Only the list of indexes has no id. */
    private Key nextPosition() {
        long next = 0;
        Key position;
        do {
            position = Key.of(ByteBuffer.allocate(Long.BYTES).putLong(next++).array());
        } while (documents.contains(position));
        return position;
    }

    @Override
    public void addIndex(Index<Key> index) {
        boolean known = getIndexes().stream().anyMatch(one -> one.getName().equals(index.getName()));
        try {
            super.addIndex(index);
        } catch (RuntimeException e) {
            if (!known) {
                index.drop();
            }
            throw e;
        }
    }

    @Override
    protected void handleUpdate(Key position, Document before, Document after) {
        documents.put(position, DocumentBytes.of(after));
    }

    @Override
    protected void removeDocument(Key position) {
        documents.remove(position);
    }

    @Override
    protected Document getDocument(Key position) {
        byte[] bytes = documents.get(position);
        if (bytes == null) {
            throw new IllegalStateException("An index names a document that is not there.");
        }
        return DocumentBytes.toDocument(bytes);
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return StreamSupport.stream(documents.snapshot().all().spliterator(), false)
                .map(entry -> new DocumentWithPosition<>(DocumentBytes.toDocument(entry.value()), entry.key()));
    }

    @Override
    public int count() {
        return (int) Math.min(Integer.MAX_VALUE, documents.size());
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {
        throw new UnsupportedOperationException("The size is counted when it is asked for.");
    }

    @Override
    protected int getDataSize() {
        long size =
                store.read(() -> StreamSupport.stream(documents.snapshot().all().spliterator(), false)
                        .mapToLong(entry -> entry.value().length)
                        .sum());
        return (int) Math.min(Integer.MAX_VALUE, size);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        if (batchSize <= 0) {
            return new QueryResult(matched);
        }
        DocumentCursor cursor = new DocumentCursor(cursorRegistry.generateCursorId(), matched);
        List<Document> first = cursor.takeDocuments(batchSize);
        return cursor.isEmpty() ? new QueryResult(first) : new QueryResult(first, register(cursor));
    }

    private Cursor register(DocumentCursor cursor) {
        cursorRegistry.add(cursor);
        return cursor;
    }
}
