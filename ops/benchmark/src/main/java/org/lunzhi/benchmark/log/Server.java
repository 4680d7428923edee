package org.lunzhi.benchmark.log;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import org.lunzhi.embedded.EmbeddedMongo;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.LogSettings;

/** A database server inside this process on the loopback interface, and a client connected to it. */
final class Server implements AutoCloseable {

    private final String name;
    private final MongoClient client;
    private final Runnable stop;

    private Server(String name, String uri, Runnable stop) {
        this.name = name;
        this.client = connect(uri);
        this.stop = stop;
    }

    /** A server that keeps everything in memory and loses it. */
    static Server inMemory() {
        MongoServer server = new MongoServer(new MemoryBackend());
        return new Server("in memory", server.bindAndGetConnectionString(), server::shutdownNow);
    }

    /** The server of a station, which answers a write when it is on the disk. */
    static Server durable(Path directory) {
        EmbeddedMongo server = EmbeddedMongo.open(directory);
        return new Server("kill-safe", server.connectionString(), server::close);
    }

    String name() {
        return name;
    }

    MongoDatabase database(String database) {
        return client.getDatabase(database);
    }

    @Override
    public void close() {
        client.close();
        stop.run();
    }

    private static MongoClient connect(String uri) {
        MongoClientSettings settings = MongoClientSettings.builder(MongoEventLog.within(LogSettings.DEFAULT, uri))
                .retryWrites(false)
                .build();
        return MongoClients.create(settings);
    }
}
