package org.lunzhi.station.database;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;

/** A database into which a backup was not brought back to the end: no station starts on it. */
public final class HalfRestored extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String COLLECTION = "restoring";
    private static final String MARK = "unfinished";

    private HalfRestored(String database) {
        super("The restore of the database " + database
                + " was broken off: run it again, with --overwrite. Nothing was started");
    }

    /** From now on the database is not whole. */
    public static void mark(MongoDatabase database) {
        database.getCollection(COLLECTION).insertOne(new Document("_id", MARK));
    }

    /** The database is whole. */
    public static void unmark(MongoDatabase database) {
        database.getCollection(COLLECTION).deleteOne(Filters.eq("_id", MARK));
    }

    /** Throws where a restore was broken off. */
    static MongoDatabase refused(MongoDatabase database) {
        if (database.getCollection(COLLECTION).find(Filters.eq("_id", MARK)).first() != null) {
            throw new HalfRestored(database.getName());
        }
        return database;
    }
}
