package org.lunzhi.query.support;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** Checks that a batch changed exactly the documents it had read. */
final class Writes {

    private Writes() {}

    /**
     * The collection for what follows from the log: nobody waits until it is journaled, since the journal has it before
     * the token and what is lost is told again; and the newest is read, which only facts that are journaled have made.
     */
    static MongoCollection<Document> derived(MongoCollection<Document> collection) {
        return collection
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(false))
                .withReadConcern(ReadConcern.LOCAL);
    }

    /** Fails the batch when another node has meanwhile written one of its documents; it is then delivered again. */
    static void check(BulkWriteResult result, int replacements, MongoCollection<Document> collection) {
        if (result.getMatchedCount() != replacements) {
            throw new IllegalStateException("documents of "
                    + collection.getNamespace().getCollectionName()
                    + " were changed by another node; the batch will be delivered again");
        }
    }
}
