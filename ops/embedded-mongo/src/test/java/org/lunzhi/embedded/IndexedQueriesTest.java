package org.lunzhi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same documents with indexes and without, where every query is a scan, answer every query alike. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexedQueriesTest {

    private static final int DOCUMENTS = 200;
    private static final int QUERIES = 400;

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private MongoCollection<Document> indexed;

    @SuppressWarnings("NullAway.Init")
    private MongoCollection<Document> scanned;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void an_index_changes_no_answer(long seed) {
        Random random = new Random(seed);
        RandomThings things = new RandomThings(random, seed % 2 == 0);
        try (EmbeddedMongo server = EmbeddedMongo.open(directory);
                MongoClient client = client(server)) {
            indexed = client.getDatabase("town").getCollection("indexed");
            scanned = client.getDatabase("town").getCollection("scanned");
            createIndexes();
            for (int i = 0; i < DOCUMENTS; i++) {
                put(things.document(things.id(i)));
            }
            for (int i = 0; i < QUERIES; i++) {
                compare(things.query(), things.order(), random.nextInt(3) * 5, random.nextInt(3) * 4);
                if (i % 4 > 0) {
                    continue;
                }
                Object id = things.id(random.nextInt(DOCUMENTS));
                if (random.nextInt(4) == 0) {
                    indexed.deleteOne(Filters.eq("_id", id));
                    scanned.deleteOne(Filters.eq("key", id));
                } else {
                    put(things.document(id));
                }
            }
        }
    }

    private static MongoClient client(EmbeddedMongo server) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.connectionString()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    private void createIndexes() {
        indexed.createIndex(Indexes.ascending("a"));
        indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b")));
        indexed.createIndex(Indexes.ascending("b", "n.c"));
        indexed.createIndex(Indexes.descending("n.c"));
        indexed.createIndex(Indexes.ascending("b"), new IndexOptions().sparse(true));
        indexed.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
    }

    private void put(Document document) {
        Object id = document.get("_id");
        document.append("key", id);
        indexed.deleteOne(Filters.eq("_id", id));
        indexed.insertOne(document);
        Document copy = new Document(document);
        copy.remove("_id");
        scanned.deleteOne(Filters.eq("key", id));
        scanned.insertOne(copy);
    }

    private void compare(Document query, Document order, int limit, int skip) {
        List<Object> expected =
                keys(scanned.find(byKey(query)).sort(byKey(order)).skip(skip).limit(limit));
        List<Object> found = keys(indexed.find(query).sort(order).skip(skip).limit(limit));
        assertThat(found).as("%s sorted by %s limit %s", query, order, limit).isEqualTo(expected);
        assertThat(indexed.countDocuments(query)).isEqualTo(scanned.countDocuments(byKey(query)));
    }

    private static List<Object> keys(MongoIterable<Document> documents) {
        return documents.map(document -> document.get("key")).into(new ArrayList<>());
    }

    /** The scanned documents have their id in another field, without an index. */
    private static Document byKey(Document query) {
        Document copy = new Document();
        query.forEach((field, value) -> copy.append(
                field.equals("_id") ? "key" : field,
                value instanceof List<?> parts && field.startsWith("$")
                        ? parts.stream().map(part -> byKey((Document) part)).toList()
                        : value));
        return copy;
    }
}
