package org.lunzhi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process is killed while clients write; what they were told is there, and nothing that they did not send. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillTest {

    private static final int ROUNDS = Integer.getInteger("lunzhi.kill.rounds", 20);
    private static final int WRITERS = 6;
    private static final int COUNTERS = 10;
    private static final int LONGEST_ROUND_MILLIS = 500;

    @TempDir
    private Path directory;

    private final Random random = new Random(20_261_122);
    private final AtomicInteger nextId = new AtomicInteger();

    /** Per id what the client was told last and what it sent last. */
    private final Map<Integer, Integer> acknowledged = new ConcurrentHashMap<>();

    private final Map<Integer, Integer> sent = new ConcurrentHashMap<>();

    @Test
    void no_acknowledged_write_is_lost() throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            ChildServer server = ChildServer.start(directory.resolve("data"));
            try (MongoClient client =
                    MongoClients.create(server.connectionString() + "/?serverSelectionTimeoutMS=500")) {
                MongoCollection<Document> things = client.getDatabase("town")
                        .getCollection("things")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
                awaitConnection(client);
                things.createIndex(Indexes.ascending("kind", "value"));
                things.createIndex(Indexes.ascending("label"), new IndexOptions().unique(true));
                compare(things);
                writeUntilKilled(things, server);
            } finally {
                server.kill();
            }
        }
        try (EmbeddedMongo server = EmbeddedMongo.open(directory.resolve("data"));
                MongoClient client = MongoClients.create(server.connectionString())) {
            compare(client.getDatabase("town").getCollection("things"));
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
    }

    /** A busy machine may need longer than the short time that the writers wait for a dead server. */
    private static void awaitConnection(MongoClient client) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> client.getDatabase("admin").runCommand(new Document("ping", 1)) != null);
    }

    private void compare(MongoCollection<Document> things) {
        Map<Integer, Integer> found = new ConcurrentHashMap<>();
        for (Document thing : things.find()) {
            found.put(thing.getInteger("_id"), thing.getInteger("value"));
        }
        acknowledged.forEach((id, value) ->
                assertThat(found.getOrDefault(id, -1)).as("document %s", id).isBetween(value, sent.get(id)));
        assertThat(sent.keySet()).containsAll(found.keySet());
        for (int kind = 0; kind < 3; kind++) {
            assertThat(things.find(Filters.eq("kind", kind)).into(new ArrayList<>()))
                    .hasSize((int) countOfKind(found, kind));
        }
        acknowledged.putAll(found);
        sent.clear();
        sent.putAll(found);
    }

    private static long countOfKind(Map<Integer, Integer> found, int kind) {
        return found.keySet().stream().filter(id -> id % 3 == kind).count();
    }

    private void writeUntilKilled(MongoCollection<Document> things, ChildServer server) throws InterruptedException {
        CountDownLatch firstFailure = new CountDownLatch(1);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            Thread thread = new Thread(() -> write(things, writer, firstFailure));
            thread.start();
            writers.add(thread);
        }
        assertThat(firstFailure.await(random.nextInt(LONGEST_ROUND_MILLIS), TimeUnit.MILLISECONDS))
                .as("a write failed before the kill")
                .isFalse();
        server.kill();
        for (Thread writer : writers) {
            writer.join();
        }
    }

    /** Inserts documents of its own, and now and then raises a number that only this writer raises. */
    private void write(MongoCollection<Document> things, int writer, CountDownLatch firstFailure) {
        List<Integer> own = new ArrayList<>();
        try {
            while (true) {
                if (own.size() < COUNTERS || own.size() % 3 != 0) {
                    int id = nextId.incrementAndGet();
                    sent.put(id, 0);
                    things.insertOne(new Document("_id", id)
                            .append("kind", id % 3)
                            .append("value", 0)
                            .append("label", "thing " + id)
                            .append("text", "x".repeat(id * 37 % 2000)));
                    acknowledged.put(id, 0);
                    own.add(id);
                }
                int raised = own.get((own.size() * 7 + writer) % own.size());
                sent.merge(raised, 1, Integer::sum);
                things.updateOne(Filters.eq("_id", raised), Updates.inc("value", 1));
                acknowledged.merge(raised, 1, Integer::sum);
            }
        } catch (MongoException e) {
            firstFailure.countDown();
        }
    }
}
