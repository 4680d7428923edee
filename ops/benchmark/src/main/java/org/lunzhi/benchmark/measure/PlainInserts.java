package org.lunzhi.benchmark.measure;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.bson.BsonInt64;

/** The bare driver, which inserts a document again and again into a collection that is gone afterwards. */
public final class PlainInserts implements Load.Step, AutoCloseable {

    /** What the log waits for as well. */
    public static final WriteConcern SAFE = WriteConcern.MAJORITY.withJournal(true);

    private final BsonDocument like;
    private final MongoCollection<BsonDocument> plain;
    private final AtomicLong next = new AtomicLong();

    public PlainInserts(MongoDatabase database, BsonDocument like) {
        this.like = like;
        this.plain = database.getCollection("plain-" + UUID.randomUUID(), BsonDocument.class)
                .withWriteConcern(SAFE);
    }

    @Override
    public void once(int worker) {
        BsonDocument document = like.clone();
        document.put("_id", new BsonInt64(next.getAndIncrement()));
        plain.insertOne(document);
    }

    @Override
    public void close() {
        plain.drop();
    }
}
