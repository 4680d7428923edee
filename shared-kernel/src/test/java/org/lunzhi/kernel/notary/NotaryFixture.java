package org.lunzhi.kernel.notary;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.types.Binary;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.eventlog.commit.MongoCommitStore;
import org.lunzhi.kernel.eventlog.commit.RawCommits;
import org.lunzhi.kernel.eventlog.commit.Tail;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.independent.Rfc6962;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.lunzhi.kernel.notary.store.StoredKeys;

/** A log of small commits in a database in memory, and notaries for it. */
public final class NotaryFixture implements AutoCloseable {

    public static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    public static final String ORIGIN = "lunzhi.example/log";

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;
    private final MongoCommitStore store;
    private final Path keys;
    private Tail tail = Tail.OF_AN_EMPTY_LOG;

    public NotaryFixture(Path keys) {
        server.bind();
        this.client = MongoClients.create(server.getConnectionString());
        this.store = new MongoCommitStore(database(), "commits");
        this.keys = keys;
        store.prepare();
    }

    public MongoDatabase database() {
        return client.getDatabase("notary");
    }

    public MongoCollection<BsonDocument> collection(String name) {
        return database().getCollection(name, BsonDocument.class);
    }

    public Notary notary() {
        return new Notary(database(), new RawCommits(database(), "commits"), signingKeys(), clock());
    }

    /** A notary that works by another client. */
    public Notary watchedNotary(MongoClient watched) {
        MongoDatabase database = watched.getDatabase(database().getName());
        return new Notary(database, new RawCommits(database, "commits"), signingKeys(), clock());
    }

    /** Another client of the same database. */
    public MongoClient client(CommandListener listener) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.getConnectionString()))
                .addCommandListener(listener)
                .build());
    }

    public SigningKeys signingKeys() {
        return new SigningKeys(keys.resolve("notary.key"), new StoredKeys(database()), ORIGIN, clock());
    }

    public PublishedLog published() {
        return new PublishedLog(database());
    }

    public Clock clock() {
        return Clock.fixed(NOON, ZoneOffset.UTC);
    }

    /** Appends so many commits of one to three events. */
    public void append(int commits) {
        append(commits, "fact");
    }

    public void append(int commits, String content) {
        List<Commit> group = new ArrayList<>();
        for (int i = 0; i < commits; i++) {
            Commit.Event event =
                    new Commit.Event("e-" + tail.number(), "note/NoteTaken", "1", 7, bytes(content), bytes("{}"));
            Commit commit = Commit.unplaced(
                            "Note",
                            "note-" + tail.number(),
                            0,
                            null,
                            Collections.nCopies(1 + (int) tail.number() % 3, event))
                    .placedAt(tail, NOON.toEpochMilli());
            tail = Tail.after(commit);
            group.add(commit);
        }
        store.insert(group);
    }

    /** Forgets the last commits of the log, as somebody with the password of the database can. */
    public void truncate(int commits) {
        for (int i = 0; i < commits; i++) {
            collection("commits").deleteOne(new BsonDocument("number", new BsonInt64(tail.number() - 1)));
            BsonDocument before = collection("commits")
                    .find(new BsonDocument("number", new BsonInt64(tail.number() - 2)))
                    .first();
            LogEntry entry = LogEntry.of(before);
            tail = new Tail(entry.end(), entry.number() + 1, tail.latest());
        }
    }

    /** Appends from the beginning again, after somebody emptied the log. */
    public void restart() {
        tail = Tail.OF_AN_EMPTY_LOG;
    }

    public void leaveHint() {
        store.leaveHint(tail.position() - 1);
    }

    public long size() {
        return tail.number();
    }

    /** The root over the whole log, computed from the stored documents and the text of the RFC. */
    public byte[] rootByTheRfc(int size) {
        List<byte[]> leaves = new ArrayList<>();
        collection("commits")
                .find()
                .sort(new BsonDocument("_id", new BsonInt32(1)))
                .limit(size)
                .forEach(document -> leaves.add(LogEntry.of(document).bytes()));
        return Rfc6962.root(leaves);
    }

    private static Binary bytes(String text) {
        return new Binary(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
