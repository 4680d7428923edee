package org.lunzhi.kernel.eventlog.derived;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmptyingTest {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final List<Integer> removed = new CopyOnWriteArrayList<>();
    private MongoClient client;
    private MongoCollection<Document> collection;

    @BeforeEach
    void connect() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.bindAndGetConnectionString()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandSucceeded(CommandSucceededEvent event) {
                        if (event.getCommandName().equals("delete")) {
                            removed.add(event.getResponse().getNumber("n").intValue());
                        }
                    }
                })
                .build());
        collection = client.getDatabase("test").getCollection("told-anew");
    }

    @AfterEach
    void disconnect() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void no_command_removes_more_than_a_portion() {
        fill(2 * Emptying.PORTION + 1);

        Emptying.all(collection);

        assertThat(collection.countDocuments()).isZero();
        assertThat(removed).containsExactly(Emptying.PORTION, Emptying.PORTION, 1);
    }

    @Test
    void what_does_not_match_stays() {
        fill(Emptying.PORTION + 10);

        Emptying.matching(collection, eq("kind", "odd"));

        assertThat(collection.countDocuments(eq("kind", "odd"))).isZero();
        assertThat(collection.countDocuments(eq("kind", "even"))).isEqualTo(Emptying.PORTION / 2 + 5);
    }

    @Test
    void nothing_is_asked_of_an_empty_collection_but_whether_it_is_empty() {
        Emptying.all(collection);

        assertThat(removed).isEmpty();
    }

    private void fill(int documents) {
        collection.insertMany(IntStream.range(0, documents)
                .mapToObj(number ->
                        new Document("_id", "matter-" + number).append("kind", number % 2 == 0 ? "even" : "odd"))
                .toList());
    }
}
