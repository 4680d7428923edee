package org.lunzhi.station.demo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.lunzhi.station.demo.script.Plan;

/** The bookmark and the names that the station gave to what was told, beside the log they belong to. */
final class Bookmarks {

    private static final String KEY = "_id";
    private static final String ONLY = "history";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> bookmarks;
    private final MongoCollection<Document> names;

    Bookmarks(MongoDatabase database) {
        this.bookmarks = database.getCollection("demoBookmarks");
        this.names = database.getCollection("demoNames");
    }

    Optional<Bookmark> find() {
        return Optional.ofNullable(bookmarks.find(eq(KEY, ONLY)).first()).map(Bookmarks::read);
    }

    Map<String, String> names() {
        Map<String, String> known = new HashMap<>();
        names.find().forEach(name -> known.put(name.getString(KEY), name.getString("id")));
        return known;
    }

    /** The names first: a bookmark never lies beyond what is known. */
    void put(Bookmark bookmark, Map<String, String> newNames) {
        if (!newNames.isEmpty()) {
            List<ReplaceOneModel<Document>> writes = newNames.entrySet().stream()
                    .map(name -> new ReplaceOneModel<>(
                            eq(KEY, name.getKey()),
                            new Document(KEY, name.getKey()).append("id", name.getValue()),
                            UPSERT))
                    .toList();
            names.bulkWrite(writes);
        }
        bookmarks.replaceOne(eq(KEY, ONLY), written(bookmark), UPSERT);
    }

    private static Document written(Bookmark bookmark) {
        return new Document(KEY, ONLY)
                .append("seed", bookmark.plan().seed())
                .append("matters", bookmark.plan().matters())
                .append("from", bookmark.plan().from().toEpochMilli())
                .append("until", bookmark.plan().until().toEpochMilli())
                .append("told", bookmark.told())
                .append("at", bookmark.at().toEpochMilli())
                .append("finished", bookmark.finished());
    }

    private static Bookmark read(Document stored) {
        Plan plan = new Plan(
                stored.get("seed", Long.class),
                stored.getInteger("matters"),
                Instant.ofEpochMilli(stored.get("from", Long.class)),
                Instant.ofEpochMilli(stored.get("until", Long.class)));
        return new Bookmark(
                plan,
                stored.getInteger("told"),
                Instant.ofEpochMilli(stored.get("at", Long.class)),
                stored.getBoolean("finished", false));
    }
}
