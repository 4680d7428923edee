package org.lunzhi.query.support;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.derived.Emptying;
import org.lunzhi.query.support.question.BadQuestion;

/**
 * One collection of documents that are each fed by many aggregates, cut into 16 fixed partitions by aggregate. Each
 * partition's document keeps the position of the last event it has seen and ignores older ones; readers merge the
 * partitions. With {@link PartitionPolicy} as sequencing policy no two threads feed one partition.
 */
public final class SharedView<T> {

    static final String GUARD = "position";
    /** The field by which ranges of documents are found. */
    public static final String KEY = "key";

    private final MongoCollection<Document> collection;
    private final Class<T> type;
    private final ViewCodec codec;
    private final Function<String, T> empty;

    public SharedView(MongoCollection<Document> collection, Class<T> type, ViewCodec codec, Function<String, T> empty) {
        this.collection = Writes.derived(collection);
        this.type = type;
        this.codec = codec;
        this.empty = empty;
    }

    /** Changes the aggregate's partition of a document by the event at the position; older events change nothing. */
    public void update(String key, String aggregate, long position, UnaryOperator<T> change) {
        ViewBatch batch = ViewBatch.current();
        batch.changesOf(this, () -> new Changes<>(this))
                .add(key, PartitionPolicy.partitionOf(aggregate), new Change<>(position, batch.isLate(), change));
    }

    /** The parts of all documents that match; a question that needs more parts than the limit is refused. */
    public List<Part<T>> keyedParts(Bson filter, int limit) {
        List<Part<T>> parts = new ArrayList<>();
        collection
                .find(filter)
                .limit(limit + 1)
                .forEach(document -> parts.add(new Part<>(document.getString(KEY), body(document))));
        if (parts.size() > limit) {
            throw new BadQuestion("by", "查询范围过大，请缩小。", "The question covers more than " + limit + " parts; narrow it.");
        }
        return parts;
    }

    /** The parts of one document, one for each partition that has been fed. */
    public List<T> parts(String key) {
        Bson all = Filters.in("_id", PartitionPolicy.allOf(key));
        return keyedParts(all, PartitionPolicy.PARTITIONS).stream()
                .map(Part::view)
                .toList();
    }

    /** The first key from one bound (included) to another (not included), found by the index alone. */
    public Optional<String> firstKey(String from, String to) {
        Bson range = Filters.and(Filters.gte(KEY, from), Filters.lt(KEY, to));
        Document first =
                collection.find(range).sort(Sorts.ascending(KEY)).limit(1).first();
        return Optional.ofNullable(first).map(document -> document.getString(KEY));
    }

    /** Removes every document, before a rebuild. */
    public void clear() {
        Emptying.all(collection);
    }

    /** The collection itself, for indexes and counts. */
    public MongoCollection<Document> collection() {
        return collection;
    }

    private T body(Document document) {
        return codec.read(document.get(OwnedView.BODY, Document.class), type);
    }

    /** One partition's part of the document under a key. */
    public record Part<T>(String key, T view) {}

    /**
     * What an event does.
     *
     * @param late whether it was parked, and its partition may have gone on without it
     */
    private record Change<T>(long position, boolean late, UnaryOperator<T> change) {

        boolean isNewTo(long seen, List<Long> told) {
            return position > seen || (late && !told.contains(position));
        }
    }

    /** The changes of one batch, by partition document. */
    static final class Changes<T> {

        private final SharedView<T> view;
        private final Map<String, List<Change<T>>> changes = new LinkedHashMap<>();
        private final Map<String, String> keys = new HashMap<>();

        Changes(SharedView<T> view) {
            this.view = view;
        }

        void add(String key, int partition, Change<T> change) {
            String id = PartitionPolicy.idOf(key, partition);
            keys.put(id, key);
            List<Change<T>> steps = changes.computeIfAbsent(id, unused -> new ArrayList<>());
            steps.add(change);
            ViewBatch.current().onFailure(() -> steps.remove(steps.size() - 1));
        }

        void flush() {
            Map<String, Document> stored = new HashMap<>();
            Reads.byId(view.collection, changes.keySet(), known -> stored.put(known.getString("_id"), known));
            List<WriteModel<Document>> writes = new ArrayList<>();
            changes.forEach((id, steps) -> write(id, stored.get(id), steps, writes));
            if (!writes.isEmpty()) {
                long replaced = writes.stream()
                        .filter(ReplaceOneModel.class::isInstance)
                        .count();
                Writes.check(
                        view.collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)),
                        Math.toIntExact(replaced),
                        view.collection);
            }
        }

        /** The document as it was read; what was parked is told later without moving the guard. */
        private static Bson unchanged(Document stored) {
            return Filters.and(
                    Filters.eq("_id", stored.get("_id")),
                    Filters.eq(GUARD, stored.get(GUARD)),
                    Filters.eq(Late.FIELD, stored.get(Late.FIELD)));
        }

        private void write(
                String id, @Nullable Document stored, List<Change<T>> steps, List<WriteModel<Document>> writes) {
            long seen = stored == null ? -1 : stored.getLong(GUARD);
            List<Long> told = Late.in(stored);
            List<Change<T>> fresh =
                    steps.stream().filter(step -> step.isNewTo(seen, told)).toList();
            if (fresh.isEmpty()) {
                return;
            }
            T body = stored == null ? view.empty.apply(keys.get(id)) : view.body(stored);
            long reached = seen;
            List<Long> late = new ArrayList<>(told);
            for (Change<T> step : fresh) {
                body = step.change().apply(body);
                if (step.position() <= seen) {
                    late.add(step.position());
                }
                reached = Math.max(reached, step.position());
            }
            Document document = new Document("_id", id)
                    .append(KEY, keys.get(id))
                    .append(GUARD, reached)
                    .append(OwnedView.BODY, view.codec.write(body));
            Late.keep(document, late);
            writes.add(
                    stored == null
                            ? new InsertOneModel<>(document)
                            : new ReplaceOneModel<>(unchanged(stored), document));
        }
    }
}
