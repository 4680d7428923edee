package org.lunzhi.embedded.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.store.Key;
import org.lunzhi.embedded.store.Table;

/** The documents that may match a query, as they were at one moment; the query itself is checked on each of them. */
public final class Candidates {

    private static final String ID = "_id";

    private final Table.Snapshot documents;
    private final Table.@Nullable Snapshot entries;
    private final @Nullable Plan plan;
    private final boolean backwards;

    private Candidates(
            Table.Snapshot documents, Table.@Nullable Snapshot entries, @Nullable Plan plan, boolean backwards) {
        this.documents = documents;
        this.entries = entries;
        this.plan = plan;
        this.backwards = backwards;
    }

    /** Takes the snapshots; the caller keeps writers away meanwhile. */
    public static Candidates of(
            Table documents,
            List<KeyedIndex> indexes,
            Document query,
            @Nullable Document orderBy,
            boolean limited,
            boolean backwards) {
        Table.Snapshot all = documents.snapshot();
        Optional<Plan> plan = Plan.choose(indexes, query, backwards ? null : orderBy, limited);
        if (plan.isEmpty()) {
            return new Candidates(all, null, null, backwards);
        }
        KeyedIndex index = plan.get().index();
        return new Candidates(
                all, index instanceof PrimaryIndex ? null : index.table().snapshot(), plan.get(), false);
    }

    /** Whether they come in the order that the query asks for. */
    public boolean areOrdered() {
        return plan != null && plan.isOrdered() && !irregular().hasNext();
    }

    /** What is left to check on each candidate: nothing where identifiers alone are asked for and were looked up. */
    public Document unchecked(Document query) {
        return isLookUp() && asksForIdsAlone(query) ? new Document() : query;
    }

    private static boolean asksForIdsAlone(Document query) {
        Object asked = query.get(ID);
        return query.size() == 1
                && query.containsKey(ID)
                && (!(asked instanceof Document operators)
                        || (operators.size() == 1 && (operators.containsKey("$in") || operators.containsKey("$eq"))));
    }

    /** Whether every stretch of the plan is one identifier. */
    private boolean isLookUp() {
        return plan != null && plan.exact() && plan.index() instanceof PrimaryIndex;
    }

    public Stream<Document> documents() {
        return positions().map(DocumentBytes::toDocument);
    }

    private Stream<byte[]> positions() {
        if (plan == null) {
            return stream(documents.entries(null, null, backwards)).map(Table.Entry::value);
        }
        if (isLookUp()) {
            return plan.ranges().stream()
                    .map(range -> documents.get(Objects.requireNonNull(range.from())))
                    .filter(Objects::nonNull);
        }
        boolean reverse = areOrdered() && plan.order() == Plan.Order.BACKWARDS;
        if (entries == null) {
            return plan.ranges().stream()
                    .flatMap(range -> stream(documents.entries(range.from(), range.to(), reverse)))
                    .map(Table.Entry::value);
        }
        Table.Snapshot index = entries;
        Stream<Table.Entry> regular =
                plan.ranges().stream().flatMap(range -> stream(index.entries(range.from(), range.to(), reverse)));
        return Stream.concat(regular, stream(irregular())).map(entry -> document(entry.value()));
    }

    private byte[] document(byte[] position) {
        byte[] document = documents.get(Key.of(position));
        if (document == null) {
            throw new IllegalStateException("An index names a document that is not there.");
        }
        return document;
    }

    private Iterator<Table.Entry> irregular() {
        if (entries == null) {
            return List.<Table.Entry>of().iterator();
        }
        KeyRange range = OrderedIndex.irregularRange();
        return entries.entries(range.from(), range.to(), false);
    }

    private static Stream<Table.Entry> stream(Iterator<Table.Entry> entries) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, 0), false);
    }
}
