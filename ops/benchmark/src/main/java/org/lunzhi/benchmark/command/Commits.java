package org.lunzhi.benchmark.command;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.lunzhi.benchmark.measure.PlainInserts;
import org.lunzhi.kernel.grievance.GrievanceId;

/** Commits as the log stores them, so that the driver is given documents of the same size. */
final class Commits {

    private final MongoDatabase database;

    Commits(MongoDatabase database) {
        this.database = database;
    }

    BsonDocument newestOf(GrievanceId matter) {
        return requireNonNull(database.getCollection("commits", BsonDocument.class)
                .find(eq("aggregate", matter.value()))
                .sort(descending("_id"))
                .first());
    }

    PlainInserts insertsLike(BsonDocument commit) {
        return new PlainInserts(database, commit);
    }

    static int bytes(BsonDocument commit) {
        return new RawBsonDocument(commit, new BsonDocumentCodec())
                .getByteBuffer()
                .remaining();
    }
}
