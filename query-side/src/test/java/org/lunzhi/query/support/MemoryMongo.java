package org.lunzhi.query.support;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A volatile server of one test class; close it after the last test. */
public final class MemoryMongo implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;
    private int databases;

    public MemoryMongo() {
        server.bind();
        client = MongoClients.create(server.getConnectionString());
    }

    /** A fresh, empty database. */
    public MongoDatabase database() {
        return client.getDatabase("test" + databases++);
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
