package org.lunzhi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process is killed while clients write; what they were told is there, and nothing that they did not send. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 1, unit = TimeUnit.DAYS) // any number of rounds may be asked for
class KillTest {

    private static final int ROUNDS = Integer.getInteger("lunzhi.kill.rounds", 20);
    private static final int LONGEST_ROUND_MILLIS = 500;

    @TempDir
    private Path directory;

    private final Random random = new Random(20_261_122);
    private final Clients clients = new Clients();

    @Test
    void no_acknowledged_write_is_lost() throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            ChildServer server = ChildServer.start(directory.resolve("data"));
            try (MongoClient client =
                    MongoClients.create(server.connectionString() + "/?serverSelectionTimeoutMS=500")) {
                MongoCollection<Document> things = Clients.things(client);
                Clients.awaitConnection(client, () -> false);
                Clients.createIndexes(things);
                clients.compareWith(things);
                writeUntilKilled(things, server);
            } finally {
                server.kill();
            }
        }
        try (EmbeddedMongo server = EmbeddedMongo.open(directory.resolve("data"));
                MongoClient client = MongoClients.create(server.connectionString())) {
            clients.compareWith(Clients.things(client));
        }
        assertThat(clients.acknowledged()).isGreaterThan(ROUNDS);
    }

    private void writeUntilKilled(MongoCollection<Document> things, ChildServer server) throws InterruptedException {
        CountDownLatch firstFailure = new CountDownLatch(1);
        List<Thread> writers = clients.startWriting(things, firstFailure);
        assertThat(firstFailure.await(random.nextInt(LONGEST_ROUND_MILLIS), TimeUnit.MILLISECONDS))
                .as("a write failed before the kill")
                .isFalse();
        server.kill();
        Clients.join(writers);
    }
}
