package org.lunzhi.query.support;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lunzhi.embedded.EmbeddedMongo;
import org.springframework.util.FileSystemUtils;

/** The embedded server of one test class on a directory of its own; close it after the last test. */
public final class TestMongo implements AutoCloseable {

    private final Path directory;
    private final EmbeddedMongo server;
    private final MongoClient client;
    private int databases;

    public TestMongo() {
        try {
            directory = Files.createTempDirectory("lunzhi-views");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server = EmbeddedMongo.open(directory.resolve("data"));
        client = MongoClients.create(server.connectionString());
    }

    /** A fresh, empty database. */
    public MongoDatabase database() {
        return client.getDatabase("test" + databases++);
    }

    @Override
    public void close() {
        client.close();
        server.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
