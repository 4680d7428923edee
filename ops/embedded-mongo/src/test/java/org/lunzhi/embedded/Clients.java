package org.lunzhi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.bson.Document;

/** Clients that write until the server is gone, and remember what they sent and what they were told. */
final class Clients {

    private static final int WRITERS = 6;
    private static final int COUNTERS = 10;
    private static final int KINDS = 3;
    private static final int MOST_IN_A_GROUP = 4;
    private static final int LONGEST_JOIN_SECONDS = 120;

    private final AtomicInteger nextId = new AtomicInteger();

    /** Per id what the clients were told last and what they sent last. */
    private final Map<Integer, Integer> acknowledged = new ConcurrentHashMap<>();

    private final Map<Integer, Integer> sent = new ConcurrentHashMap<>();

    static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("town")
                .getCollection("things")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** A busy machine may need longer than the short time that writers wait for a dead server. */
    static void awaitConnection(MongoClient client, BooleanSupplier dead) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() ->
                        dead.getAsBoolean() || client.getDatabase("admin").runCommand(new Document("ping", 1)) != null);
    }

    static void createIndexes(MongoCollection<Document> things) {
        things.createIndex(Indexes.ascending("kind", "value"));
        things.createIndex(Indexes.ascending("label"), new IndexOptions().unique(true));
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** What they were told is there, nothing is there that they did not send, and indexes agree with it. */
    void compareWith(MongoCollection<Document> things) {
        Map<Integer, Integer> found = new ConcurrentHashMap<>();
        for (Document thing : things.find()) {
            found.put(thing.getInteger("_id"), thing.getInteger("value"));
        }
        acknowledged.forEach((id, value) ->
                assertThat(found.getOrDefault(id, -1)).as("document %s", id).isBetween(value, sent.get(id)));
        assertThat(sent.keySet()).containsAll(found.keySet());
        for (int kind = 0; kind < KINDS; kind++) {
            assertThat(things.find(Filters.eq("kind", kind)).into(new ArrayList<>()))
                    .hasSize((int) countOfKind(found, kind));
        }
        acknowledged.putAll(found);
        sent.clear();
        sent.putAll(found);
    }

    private static long countOfKind(Map<Integer, Integer> found, int kind) {
        return found.keySet().stream().filter(id -> id % KINDS == kind).count();
    }

    /** Writers at work; the latch opens at the first write that fails. */
    List<Thread> startWriting(MongoCollection<Document> things, CountDownLatch firstFailure) {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            Thread thread = new Thread(() -> write(things, writer, firstFailure));
            thread.setDaemon(true);
            thread.start();
            writers.add(thread);
        }
        return writers;
    }

    static void join(List<Thread> writers) throws InterruptedException {
        for (Thread writer : writers) {
            writer.join(TimeUnit.SECONDS.toMillis(LONGEST_JOIN_SECONDS));
            assertThat(writer.isAlive())
                    .as("a writer that goes on without a server")
                    .isFalse();
        }
    }

    /** Inserts documents of its own, several at once too, and now and then raises a number that only it raises. */
    private void write(MongoCollection<Document> things, int writer, CountDownLatch firstFailure) {
        List<Integer> own = new ArrayList<>();
        try {
            while (true) {
                if (own.size() < COUNTERS || own.size() % 3 != 0) {
                    own.addAll(insert(things, 1 + own.size() % MOST_IN_A_GROUP));
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

    private List<Integer> insert(MongoCollection<Document> things, int count) {
        List<Integer> ids = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int id = nextId.incrementAndGet();
            ids.add(id);
            sent.put(id, 0);
            documents.add(new Document("_id", id)
                    .append("kind", id % KINDS)
                    .append("value", 0)
                    .append("label", "thing " + id)
                    .append("text", "x".repeat(id * 37 % 2000)));
        }
        things.insertMany(documents);
        ids.forEach(id -> acknowledged.put(id, 0));
        return ids;
    }
}
