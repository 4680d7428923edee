package org.lunzhi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedMongoTest {

    @TempDir
    private Path directory;

    private EmbeddedMongo server;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeEach
    void start() {
        server = EmbeddedMongo.open(directory.resolve("data"));
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.connectionString()))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .build());
        things = client.getDatabase("town").getCollection("things");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private void restart() {
        stop();
        start();
    }

    @Test
    void identifiers_that_are_looked_up_answer_to_the_whole_question() {
        things.insertMany(
                List.of(new Document("_id", "a").append("size", 1), new Document("_id", "b").append("size", 2)));

        assertThat(things.find(Filters.in("_id", "b", "a", "c", "b"))).hasSize(2);
        assertThat(things.find(Filters.and(Filters.in("_id", "a", "b"), Filters.ne("_id", "a"))))
                .extracting(thing -> thing.getString("_id"))
                .containsExactly("b");
        assertThat(things.find(Filters.and(Filters.eq("_id", "a"), Filters.eq("size", 2))))
                .isEmpty();
    }

    @Test
    void documents_are_counted_all_or_those_that_match() {
        assertThat(things.countDocuments()).isZero();
        things.insertMany(IntStream.range(0, 300)
                .mapToObj(i -> new Document("_id", i).append("kind", i % 3))
                .toList());
        things.deleteOne(Filters.eq("_id", 299));

        assertThat(things.countDocuments()).isEqualTo(299);
        assertThat(things.countDocuments(Filters.eq("kind", 2))).isEqualTo(99);
    }

    @Test
    void what_was_written_is_there_after_a_restart() {
        things.createIndex(Indexes.ascending("kind", "size"));
        things.createIndex(Indexes.ascending("label"), new IndexOptions().unique(true));
        things.insertMany(IntStream.range(0, 500)
                .mapToObj(i -> new Document("_id", i)
                        .append("kind", i % 7)
                        .append("size", i)
                        .append("label", "l" + i))
                .toList());
        things.deleteOne(Filters.eq("_id", 3));
        restart();
        assertThat(things.countDocuments()).isEqualTo(499);
        assertThat(things.find(Filters.and(Filters.eq("kind", 2), Filters.gte("size", 100), Filters.lt("size", 114))))
                .hasSize(2);
        assertThat(things.listIndexes()).hasSize(3);
        assertThatThrownBy(() -> things.insertOne(new Document("label", "l7")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000")
                .hasMessageContaining("label_1");
    }

    @Test
    void updates_change_what_they_name() {
        things.insertOne(new Document("_id", "a").append("count", 1).append("most", 5));
        things.updateOne(
                Filters.eq("_id", "a"),
                Updates.combine(
                        Updates.set("name", "n"),
                        Updates.inc("count", 2),
                        Updates.push("list", 7),
                        Updates.max("most", 9)));
        things.updateOne(
                Filters.eq("_id", "b"),
                Updates.combine(Updates.setOnInsert("fresh", true), Updates.set("x", 1)),
                new UpdateOptions().upsert(true));
        things.replaceOne(Filters.eq("_id", "c"), new Document("y", 2), new ReplaceOptions().upsert(true));
        assertThat(things.find(Filters.eq("_id", "a")).first())
                .isEqualTo(Document.parse("{_id: 'a', count: 3, most: 9, name: 'n', list: [7]}"));
        assertThat(things.find(Filters.eq("_id", "b")).first())
                .isEqualTo(Document.parse("{_id: 'b', fresh: true, x: 1}"));
        assertThat(things.find(Filters.eq("_id", "c")).first()).isEqualTo(Document.parse("{_id: 'c', y: 2}"));
    }

    @Test
    void find_and_modify_returns_the_document_before_or_after() {
        Document after = things.findOneAndUpdate(
                Filters.eq("_id", "n"),
                Updates.inc("value", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        assertThat(after).isEqualTo(new Document("_id", "n").append("value", 1));
        assertThat(things.findOneAndDelete(Filters.eq("value", 1))).isEqualTo(after);
        assertThat(things.countDocuments()).isZero();
    }

    @Test
    void an_ordered_bulk_stops_at_the_first_refusal_and_names_it() {
        things.insertOne(new Document("_id", 2));
        List<Document> batch = List.of(new Document("_id", 1), new Document("_id", 2), new Document("_id", 3));
        assertThatThrownBy(() -> things.insertMany(batch)).isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
            assertThat(e.getWriteErrors().get(0).getIndex()).isEqualTo(1);
            assertThat(e.getWriteErrors().get(0).getCode()).isEqualTo(11000);
            assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
        });
        assertThatThrownBy(() -> things.insertMany(batch, new InsertManyOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(things.countDocuments()).isEqualTo(3);
    }

    @Test
    void an_aggregation_groups_sorts_and_limits() {
        things.createIndex(Indexes.ascending("kind"));
        things.insertMany(IntStream.range(0, 90)
                .mapToObj(i -> new Document("_id", i).append("kind", i % 3).append("size", i))
                .toList());
        List<Document> sums = things.aggregate(List.of(
                        Aggregates.match(Filters.in("kind", 1, 2)),
                        Aggregates.group("$kind", Accumulators.sum("total", "$size")),
                        Aggregates.sort(Sorts.descending("total")),
                        Aggregates.limit(1)))
                .into(new ArrayList<>());
        assertThat(sums).containsExactly(new Document("_id", 2).append("total", 1365));
    }

    @Test
    void a_long_result_comes_in_batches() {
        things.insertMany(
                IntStream.range(0, 3500).mapToObj(i -> new Document("_id", i)).toList());
        assertThat(things.find().sort(Sorts.descending("_id")).into(new ArrayList<>()))
                .hasSize(3500)
                .first()
                .isEqualTo(new Document("_id", 3499));
        assertThat(things.find().batchSize(7).limit(40).into(new ArrayList<>())).hasSize(40);
        assertThat(things.aggregate(List.of(Aggregates.match(Filters.gte("_id", 100))))
                        .into(new ArrayList<>()))
                .hasSize(3400);
    }

    @Test
    void dropping_leaves_nothing_behind() {
        things.createIndex(Indexes.ascending("kind"), new IndexOptions().unique(true));
        things.insertOne(new Document("kind", 1));
        things.drop();
        restart();
        things.insertOne(new Document("kind", 1));
        things.insertOne(new Document("kind", 2));
        assertThat(things.countDocuments()).isEqualTo(2);
        assertThat(things.listIndexes()).hasSize(1);
        client.getDatabase("town").drop();
        assertThat(things.countDocuments()).isZero();
    }

    @Test
    void it_answers_what_drivers_and_health_checks_ask() {
        Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        assertThat(hello.getBoolean("helloOk")).isTrue();
        for (String command : List.of("ping", "buildInfo", "serverStatus")) {
            assertThat(client.getDatabase("admin")
                            .runCommand(new Document(command, 1))
                            .get("ok"))
                    .isEqualTo(1.0);
        }
        things.insertOne(new Document());
        assertThat(client.listDatabaseNames()).contains("town");
        assertThat(client.getDatabase("town").listCollectionNames()).containsExactly("things");
    }
}
