package org.lunzhi.embedded.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of one field, as far as an index can use it. Every matching document without an array on the way
 * to the field meets it; the query itself is always checked again.
 */
record Condition(
        @Nullable List<Object> oneOf,
        @Nullable Object lower,
        @Nullable Object upper) {

    private static final int MOST_ALTERNATIVES = 1000;

    /** Whether a document without the field cannot match. */
    boolean excludesMissing() {
        return oneOf == null || oneOf.stream().noneMatch(Missing::isNullOrMissing);
    }

    /** The conditions of a query by field; what an index cannot use is left out. */
    static Map<String, Condition> of(Document query) {
        Map<String, Condition> conditions = new HashMap<>();
        collect(query, conditions);
        return conditions;
    }

    private static void collect(Document query, Map<String, Condition> conditions) {
        for (Map.Entry<String, Object> part : query.entrySet()) {
            String field = part.getKey();
            if (field.equals("$and") && part.getValue() instanceof Collection<?> all) {
                for (Object one : all) {
                    if (one instanceof Document document) {
                        collect(document, conditions);
                    }
                }
            } else if (!field.startsWith("$")) {
                Condition condition = ofField(part.getValue());
                if (condition != null) {
                    conditions.merge(field, condition, Condition::and);
                }
            }
        }
    }

    private static @Nullable Condition ofField(@Nullable Object demanded) {
        if (demanded instanceof Document operators && hasOperator(operators)) {
            return ofOperators(operators);
        }
        return isComparable(demanded) ? oneOf(demanded) : null;
    }

    private static boolean hasOperator(Document document) {
        return document.keySet().stream().anyMatch(name -> name.startsWith("$"));
    }

    private static @Nullable Condition ofOperators(Document operators) {
        Condition all = null;
        for (Map.Entry<String, Object> operator : operators.entrySet()) {
            Condition condition = ofOperator(operator.getKey(), operator.getValue());
            if (condition != null) {
                all = all == null ? condition : all.and(condition);
            }
        }
        return all;
    }

    private static @Nullable Condition ofOperator(String operator, @Nullable Object value) {
        return switch (operator) {
            case "$eq" -> isComparable(value) ? oneOf(value) : null;
            case "$in" -> value instanceof Collection<?> values ? in(values) : null;
            case "$gt", "$gte" -> hasRange(value) ? new Condition(null, value, null) : null;
            case "$lt", "$lte" -> hasRange(value) ? new Condition(null, null, value) : null;
            default -> null;
        };
    }

    private static @Nullable Condition in(Collection<?> values) {
        boolean usable = values.size() <= MOST_ALTERNATIVES && values.stream().allMatch(Condition::isComparable);
        return usable ? new Condition(new ArrayList<>(values), null, null) : null;
    }

    private static Condition oneOf(@Nullable Object value) {
        List<Object> single = new ArrayList<>();
        single.add(value);
        return new Condition(single, null, null);
    }

    /** Both hold: alternatives are narrower than ranges, and of two alike the first is as good as the second. */
    private Condition and(Condition other) {
        if (oneOf != null || other.oneOf != null) {
            return oneOf != null ? this : other;
        }
        return new Condition(null, lower != null ? lower : other.lower, upper != null ? upper : other.upper);
    }

    private static boolean hasRange(@Nullable Object value) {
        try {
            return value != null && ValueType.of(value).hasRanges() && isComparable(value);
        } catch (NotIndexable e) {
            return false;
        }
    }

    /** Whether equality with this value means equal keys; it does not where a document may match something else. */
    private static boolean isComparable(@Nullable Object value) {
        if (value instanceof String) {
            return true;
        }
        if (BsonRegularExpression.isRegularExpression(value)) {
            return false;
        }
        if (value instanceof Document document) {
            return !document.isEmpty()
                    && !hasOperator(document)
                    && document.values().stream().allMatch(part -> part != null && isComparable(part));
        }
        try {
            new KeyWriter().value(value, true);
            return true;
        } catch (NotIndexable e) {
            return false;
        }
    }
}
