package org.lunzhi.query.support;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/** Reads the documents that a batch changes, all of them together. */
final class Reads {

    /**
     * Servers compare every document they find with the whole list of identifiers, and give up their index for a very
     * long one: reading in portions is faster by orders of magnitude.
     */
    private static final int PORTION = 100;

    private Reads() {}

    static void byId(MongoCollection<Document> collection, Collection<String> ids, Consumer<Document> found) {
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += PORTION) {
            List<String> portion = all.subList(from, Math.min(all.size(), from + PORTION));
            collection.find(Filters.in("_id", portion)).forEach(found);
        }
    }
}
