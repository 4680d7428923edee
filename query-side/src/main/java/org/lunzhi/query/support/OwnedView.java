package org.lunzhi.query.support;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.derived.Emptying;
import org.lunzhi.query.support.question.PageQuery;

/**
 * One collection of documents that are each fed by one aggregate. A document keeps the sequence number of the last
 * event it has seen and ignores older ones, so that redelivery changes nothing.
 */
public final class OwnedView<T> {

    static final String GUARD = "version";
    static final String BODY = "view";

    private final MongoCollection<Document> collection;
    private final Class<T> type;
    private final ViewCodec codec;

    public OwnedView(MongoCollection<Document> collection, Class<T> type, ViewCodec codec) {
        this.collection = Writes.derived(collection);
        this.type = type;
        this.codec = codec;
    }

    /** Adds the document that an aggregate's first event calls for; told again, it changes nothing. */
    public void create(String id, long version, T view) {
        create(id, version, () -> view);
    }

    /** The same, where making the document is work that a repetition should not do. */
    public void create(String id, long version, Supplier<T> view) {
        Changes<T> changes = changes();
        if (changes.find(id) == null) {
            changes.put(id, version, view.get());
        }
    }

    /** Changes a document by an event newer than all it has seen; a document that is not there is an error. */
    public void update(String id, long version, UnaryOperator<T> change) {
        Changes<T> changes = changes();
        Versioned<T> known = known(changes, id);
        if (version > known.version()) {
            changes.put(id, version, change.apply(known.view()));
        }
    }

    /**
     * The document as the events before the present one left it; empty for an event that it has seen already. A
     * document that is not there is an error.
     */
    public Optional<T> before(String id, long version) {
        Versioned<T> known = known(changes(), id);
        return known.version() >= version ? Optional.empty() : Optional.of(known.view());
    }

    /** The stored document with the version it has reached. */
    public Optional<Versioned<T>> find(String id) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", id)).first())
                .map(this::read);
    }

    /** Reads one page; the last key of the page before continues it. */
    public List<Versioned<T>> page(PageQuery query) {
        return query.read(collection).stream().map(this::read).toList();
    }

    /** The next identifiers in their order, at most so many. */
    public List<String> idsAfter(String id, int limit) {
        List<String> ids = new ArrayList<>();
        collection
                .find(Filters.gt("_id", id))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }

    /** Removes every document, before a rebuild. */
    public void clear() {
        Emptying.all(collection);
    }

    /** The collection itself, for indexes and counts. */
    public MongoCollection<Document> collection() {
        return collection;
    }

    private Versioned<T> known(Changes<T> changes, String id) {
        Versioned<T> known = changes.find(id);
        if (known == null) {
            throw new IllegalStateException(collection.getNamespace().getCollectionName() + " has no document " + id);
        }
        return known;
    }

    private Changes<T> changes() {
        return ViewBatch.current()
                .changesOf(this, () -> new Changes<>(this, ViewBatch.current().aggregates()));
    }

    private Versioned<T> read(Document document) {
        return new Versioned<>(
                document.getString("_id"),
                document.getLong(GUARD),
                codec.read(document.get(BODY, Document.class), type));
    }

    private Document document(String id, Versioned<T> view) {
        return new Document("_id", id).append(GUARD, view.version()).append(BODY, codec.write(view.view()));
    }

    /** The documents of one batch. */
    static final class Changes<T> {

        private final OwnedView<T> view;
        private final Map<String, Versioned<T>> stored = new HashMap<>();
        private final Map<String, Versioned<T>> changed = new LinkedHashMap<>();
        private final Set<String> asked;

        Changes(OwnedView<T> view, Set<String> expected) {
            this.view = view;
            this.asked = new HashSet<>(expected);
            Reads.byId(view.collection, expected, this::remember);
        }

        @Nullable Versioned<T> find(String id) {
            if (asked.add(id)) {
                view.collection.find(Filters.eq("_id", id)).forEach(this::remember);
            }
            Versioned<T> latest = changed.get(id);
            return latest == null ? stored.get(id) : latest;
        }

        void put(String id, long version, T document) {
            Versioned<T> former = changed.put(id, new Versioned<>(id, version, document));
            ViewBatch.current().onFailure(() -> restore(id, former));
        }

        void flush() {
            if (changed.isEmpty()) {
                return;
            }
            List<WriteModel<Document>> writes = new ArrayList<>(changed.size());
            int replacements = 0;
            for (Map.Entry<String, Versioned<T>> change : changed.entrySet()) {
                Versioned<T> before = stored.get(change.getKey());
                Document document = view.document(change.getKey(), change.getValue());
                if (before == null) {
                    writes.add(new InsertOneModel<>(document));
                } else {
                    replacements++;
                    writes.add(new ReplaceOneModel<>(
                            Filters.and(Filters.eq("_id", change.getKey()), Filters.eq(GUARD, before.version())),
                            document));
                }
            }
            Writes.check(
                    view.collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)),
                    replacements,
                    view.collection);
        }

        private void restore(String id, @Nullable Versioned<T> former) {
            if (former == null) {
                changed.remove(id);
            } else {
                changed.put(id, former);
            }
        }

        private void remember(Document document) {
            Versioned<T> known = view.read(document);
            stored.put(known.id(), known);
        }
    }
}
