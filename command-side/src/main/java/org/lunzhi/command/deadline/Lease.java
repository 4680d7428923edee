package org.lunzhi.command.deadline;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;

/** The right to do a job for all nodes: one holds it at a time and loses it if it does not renew it. */
final class Lease {

    static final Duration TERM = Duration.ofSeconds(60);

    private final MongoCollection<Document> leases;
    private final String job;
    private final String holder;
    private final Clock clock;

    Lease(MongoDatabase database, String job, String holder, Clock clock) {
        this.leases = database.getCollection("leases");
        this.job = job;
        this.holder = holder;
        this.clock = clock;
    }

    /** Takes the lease or renews it; false while another node holds it. */
    boolean hold() {
        Instant now = clock.instant();
        Document mine =
                new Document("holder", holder).append("until", now.plus(TERM).toEpochMilli());
        return update(new Document("_id", job).append("holder", holder), mine)
                || update(new Document("_id", job).append("until", new Document("$lt", now.toEpochMilli())), mine)
                || insert(new Document("_id", job).append("holder", holder).append("until", mine.get("until")));
    }

    /** Gives the lease back, so that another node need not wait for its end. */
    void release() {
        leases.deleteOne(new Document("_id", job).append("holder", holder));
    }

    private boolean update(Document lease, Document mine) {
        return leases.updateOne(lease, new Document("$set", mine)).getMatchedCount() == 1;
    }

    private boolean insert(Document lease) {
        try {
            leases.insertOne(lease);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return false;
        }
    }
}
