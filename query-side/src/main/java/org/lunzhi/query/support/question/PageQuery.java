package org.lunzhi.query.support.question;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One page of a list, ordered by a field and then by identifier; the cursor names the last row of the page before. */
public record PageQuery(
        Bson filter,
        String order,
        boolean descending,
        int limit,
        @Nullable Cursor after) {

    public static final int LARGEST = 200;

    public PageQuery {
        checkLimit(limit);
    }

    /** Refuses a page that is too long, or that holds nothing. */
    public static void checkLimit(int limit) {
        if (limit < 1 || limit > LARGEST) {
            throw new BadQuestion("limit", "每页 1 至 " + LARGEST + " 行。", "A page holds 1 to " + LARGEST + " rows.");
        }
    }

    /** The rows of the page. */
    public List<Document> read(MongoCollection<Document> collection) {
        Bson sort = descending
                ? Sorts.orderBy(Sorts.descending(order), Sorts.descending("_id"))
                : Sorts.orderBy(Sorts.ascending(order), Sorts.ascending("_id"));
        List<Document> rows = new ArrayList<>(limit);
        collection.find(afterCursor()).sort(sort).limit(limit).into(rows);
        return rows;
    }

    private Bson afterCursor() {
        if (after == null) {
            return filter;
        }
        Object value = after.value();
        Bson beyond = descending ? Filters.lt(order, value) : Filters.gt(order, value);
        Bson further = descending ? Filters.lt("_id", after.id()) : Filters.gt("_id", after.id());
        // The plain bound lets an index begin there; what lies before it on the same value the rest leaves out.
        Bson from = descending ? Filters.lte(order, value) : Filters.gte(order, value);
        return Filters.and(filter, from, Filters.or(beyond, Filters.and(Filters.eq(order, value), further)));
    }
}
