package org.lunzhi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.embedded.store.ForgetfulDisk;
import org.lunzhi.embedded.store.StoreDamaged;
import org.lunzhi.embedded.store.StoreFailed;

/** Power fails at any step while clients write through the driver; what they were told is there afterwards. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class PowerLossOverTheWireTest {

    private static final int ROUNDS = Integer.getInteger("lunzhi.power.rounds", 12);
    private static final int MOST_STEPS = 300;
    private static final String IMPATIENT = "/?serverSelectionTimeoutMS=500&retryWrites=false&retryReads=false";

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void nothing_that_a_client_was_told_is_lost(long seed) throws IOException, InterruptedException {
        Clients clients = lifeWithPowerLosses(new Random(seed), false);
        assertThat(clients.acknowledged()).isGreaterThan(ROUNDS);
    }

    @Test
    void the_test_notices_a_disk_that_does_not_force() {
        assertThatThrownBy(() -> {
                    for (long seed = 1; seed <= 5; seed++) {
                        lifeWithPowerLosses(new Random(seed), true);
                    }
                })
                .isInstanceOfAny(AssertionError.class, StoreDamaged.class);
    }

    private static Clients lifeWithPowerLosses(Random random, boolean lying) throws IOException, InterruptedException {
        Clients clients = new Clients();
        ForgetfulDisk disk = new ForgetfulDisk(random);
        for (int round = 0; round < ROUNDS; round++) {
            if (lying) {
                disk.lieAboutForcing();
            }
            disk.failAfter(random.nextInt(MOST_STEPS));
            writeUntilPowerFails(disk, clients);
            assertThat(disk.hasFailed()).isTrue();
            disk = disk.afterPowerLoss();
        }
        try (EmbeddedMongo server = EmbeddedMongo.open(disk, () -> {});
                MongoClient client = MongoClients.create(server.connectionString())) {
            clients.compareWith(Clients.things(client));
        }
        return clients;
    }

    private static void writeUntilPowerFails(ForgetfulDisk disk, Clients clients) throws InterruptedException {
        try (EmbeddedMongo server = EmbeddedMongo.open(disk, () -> {});
                MongoClient client = MongoClients.create(server.connectionString() + IMPATIENT)) {
            MongoCollection<Document> things = Clients.things(client);
            Clients.awaitConnection(client, disk::hasFailed);
            clients.compareWith(things);
            Clients.createIndexes(things);
            CountDownLatch firstFailure = new CountDownLatch(1);
            List<Thread> writers = clients.startWriting(things, firstFailure);
            assertThat(firstFailure.await(2, TimeUnit.MINUTES))
                    .as("the disk is asked to write")
                    .isTrue();
            Clients.join(writers);
        } catch (IOException | StoreFailed | MongoException e) {
            assertThat(disk.hasFailed()).as("only the disk fails: %s", e).isTrue();
        }
    }
}
