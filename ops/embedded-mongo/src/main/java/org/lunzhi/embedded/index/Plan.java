package org.lunzhi.embedded.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.store.Key;

/**
 * How an index answers a query: the stretches of it that hold every candidate, in the order of the index.
 *
 * @param narrowed how many fields of the index the query demands something of
 * @param exact whether one entry at most can match
 */
public record Plan(KeyedIndex index, List<KeyRange> ranges, int narrowed, boolean exact, Order order) {

    /** Whether reading the index, forwards or backwards, gives the order that is asked for. */
    enum Order {
        NONE,
        FORWARDS,
        BACKWARDS
    }

    /** Entries with the same values lie in the order of the ids. */
    private static final IndexKey ENTRIES_ALIKE = new IndexKey("_id", true);

    private static final int MOST_RANGES = 1000;

    /** The best plan, or nothing if a scan of all documents is as good. */
    public static Optional<Plan> choose(
            Collection<KeyedIndex> indexes, Document query, @Nullable Document orderBy, boolean limited) {
        Map<String, Condition> conditions = Condition.of(query);
        return indexes.stream()
                .map(index -> of(index, conditions, orderBy))
                .filter(plan -> plan.narrowed > 0 || (limited && plan.isOrdered()))
                .filter(plan -> plan.narrowed > 0 || !plan.index.leavesOutMissing())
                .max(Comparator.comparing(Plan::exact)
                        .thenComparing(Plan::narrowed)
                        .thenComparing(plan -> plan.index instanceof PrimaryIndex)
                        .thenComparing(Plan::isOrdered));
    }

    public boolean isOrdered() {
        return order != Order.NONE;
    }

    private static Plan of(KeyedIndex index, Map<String, Condition> conditions, @Nullable Document orderBy) {
        Collection<Key> prefixes = List.of(index.regularPrefix());
        int narrowed = 0;
        for (IndexKey key : index.getKeys()) {
            Condition condition = conditions.get(key.getKey());
            if (condition == null || (index.leavesOutMissing() && !condition.excludesMissing())) {
                break;
            }
            if (condition.oneOf() == null) {
                return plan(index, ranges(prefixes, key, condition), narrowed + 1, false, narrowed, orderBy);
            }
            if (prefixes.size() * condition.oneOf().size() > MOST_RANGES) {
                break;
            }
            prefixes = extend(prefixes, key, condition.oneOf());
            narrowed++;
        }
        List<KeyRange> ranges = prefixes.stream().map(Plan::rangeOf).toList();
        boolean exact = index.isUnique() && narrowed == index.getKeys().size();
        return plan(index, ranges, narrowed, exact, narrowed, orderBy);
    }

    private static Plan plan(
            KeyedIndex index, List<KeyRange> ranges, int narrowed, boolean exact, int fixed, @Nullable Document order) {
        return new Plan(index, ranges, narrowed, exact, ranges.size() > 1 ? Order.NONE : orderOf(index, fixed, order));
    }

    private static KeyRange rangeOf(Key prefix) {
        return prefix.length() == 0 ? KeyRange.ALL : KeyRange.ofPrefix(prefix);
    }

    private static Collection<Key> extend(Collection<Key> prefixes, IndexKey key, List<Object> values) {
        TreeSet<Key> extended = new TreeSet<>();
        for (Key prefix : prefixes) {
            for (Object value : values) {
                extended.add(prefix.plus(
                        new KeyWriter().value(value, key.isAscending()).key()));
            }
        }
        return extended;
    }

    private static List<KeyRange> ranges(Collection<Key> prefixes, IndexKey key, Condition condition) {
        Object first = key.isAscending() ? condition.lower() : condition.upper();
        Object last = key.isAscending() ? condition.upper() : condition.lower();
        List<KeyRange> ranges = new ArrayList<>();
        for (Key prefix : prefixes) {
            Key from = prefix.plus(bound(first, last, key.isAscending()));
            Key to = prefix.plus(bound(last, first, key.isAscending()));
            ranges.add(new KeyRange(from, to.afterAllWithThisPrefix()));
        }
        return ranges;
    }

    /** The bound itself, or where this side is open the type of the other bound: types do not compare. */
    private static Key bound(@Nullable Object bound, @Nullable Object other, boolean ascending) {
        KeyWriter writer = new KeyWriter();
        return (bound != null ? writer.value(bound, ascending) : writer.type(ValueType.of(other), ascending)).key();
    }

    /** Compares the asked order with the fields of the index behind those that the query fixes to one value. */
    private static Order orderOf(KeyedIndex index, int fixed, @Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            return Order.NONE;
        }
        List<IndexKey> rest = index.getKeys()
                .subList(
                        Math.min(fixed, index.getKeys().size()), index.getKeys().size());
        Order order = Order.NONE;
        int at = 0;
        for (Map.Entry<String, Object> asked : orderBy.entrySet()) {
            boolean byId = at == rest.size() && !index.isUnique();
            if (!(asked.getValue() instanceof Number direction) || (at >= rest.size() && !byId)) {
                return Order.NONE;
            }
            IndexKey key = byId ? ENTRIES_ALIKE : rest.get(at);
            at++;
            Order step = key.isAscending() == direction.intValue() > 0 ? Order.FORWARDS : Order.BACKWARDS;
            if (!key.getKey().equals(asked.getKey()) || (order != Order.NONE && order != step)) {
                return Order.NONE;
            }
            order = step;
        }
        return order;
    }
}
