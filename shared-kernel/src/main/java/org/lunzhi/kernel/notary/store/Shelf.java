package org.lunzhi.kernel.notary.store;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;

/** The notary's collections: what is written is there for good, what is read was. */
final class Shelf {

    private Shelf() {}

    static MongoCollection<BsonDocument> open(MongoDatabase database, String name) {
        return database.getCollection(name, BsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException | IllegalStateException lost) { // the latter when the client is closed
            throw new LogUnavailable("The database does not answer", lost);
        }
    }
}
