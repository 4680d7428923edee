package org.lunzhi.query.support;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** Checks that a batch changed exactly the documents it had read. */
final class Writes {

    private Writes() {}

    /** Fails the batch when another node has meanwhile written one of its documents; it is then delivered again. */
    static void check(BulkWriteResult result, int replacements, MongoCollection<Document> collection) {
        if (result.getMatchedCount() != replacements) {
            throw new IllegalStateException("documents of "
                    + collection.getNamespace().getCollectionName()
                    + " were changed by another node; the batch will be delivered again");
        }
    }
}
