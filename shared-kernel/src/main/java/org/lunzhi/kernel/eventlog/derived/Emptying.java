package org.lunzhi.kernel.eventlog.derived;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Removes documents before they are told anew, in portions: all at once would take a server longer than anybody waits
 * for an answer, and nobody else could write meanwhile. Identifiers are texts.
 */
public final class Emptying {

    /** How many documents one command removes at most. */
    static final int PORTION = 1_000;

    private Emptying() {}

    /** Removes every document. */
    public static void all(MongoCollection<Document> collection) {
        each(collection, null);
    }

    /** Removes every document that matches. */
    public static void matching(MongoCollection<Document> collection, Bson filter) {
        each(collection, filter);
    }

    private static void each(MongoCollection<Document> collection, @Nullable Bson filter) {
        String passed = "";
        List<String> portion = portion(collection, filter, passed);
        while (!portion.isEmpty()) {
            String last = portion.get(portion.size() - 1);
            collection.deleteMany(among(filter, Filters.gt("_id", passed), Filters.lte("_id", last)));
            passed = last;
            portion = portion(collection, filter, passed);
        }
    }

    private static List<String> portion(MongoCollection<Document> collection, @Nullable Bson filter, String passed) {
        List<String> ids = new ArrayList<>();
        collection
                .find(among(filter, Filters.gt("_id", passed)))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(PORTION)
                .forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }

    private static Bson among(@Nullable Bson filter, Bson... bounds) {
        List<Bson> conditions = new ArrayList<>(List.of(bounds));
        if (filter != null) {
            conditions.add(filter);
        }
        return Filters.and(conditions);
    }
}
