package org.lunzhi.station.backup;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.EmbeddedMongo;
import org.lunzhi.station.backup.archive.BackupRefused;

/** The database of the station without the station: a named server, a running one inside it, or its directory. */
final class StationDatabase implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 5;

    private final MongoClient client;
    private final MongoDatabase database;
    private final @Nullable EmbeddedMongo own;

    private StationDatabase(String uri, String name, @Nullable EmbeddedMongo own) {
        ConnectionString address = new ConnectionString(uri);
        this.own = own;
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(address)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .retryWrites(false)
                .build());
        String named = address.getDatabase();
        this.database = client.getDatabase(named == null ? name : named);
    }

    /** To read from, also beside a station at work. */
    static StationDatabase beside(@Nullable Path data, Map<String, String> environment) {
        Path directory = directory(data, environment);
        String name = name(environment);
        Optional<String> uri = uri(data, environment);
        if (uri.isPresent()) {
            return new StationDatabase(uri.get(), name, null);
        }
        if (!Files.isDirectory(directory)) {
            throw new BackupRefused(
                    "There is no database in " + directory.toAbsolutePath().normalize());
        }
        Optional<String> running = EmbeddedMongo.running(directory);
        return running.isPresent() ? new StationDatabase(running.get(), name, null) : embedded(directory, name);
    }

    /** To write into, for nobody else meanwhile. */
    static StationDatabase alone(@Nullable Path data, Map<String, String> environment) {
        Optional<String> uri = uri(data, environment);
        return uri.isPresent()
                ? new StationDatabase(uri.get(), name(environment), null)
                : embedded(directory(data, environment), name(environment));
    }

    MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        client.close();
        if (own != null) {
            own.close();
        }
    }

    private static StationDatabase embedded(Path directory, String name) {
        EmbeddedMongo server = EmbeddedMongo.open(directory);
        return new StationDatabase(server.connectionString(), name, server);
    }

    /** A directory that is named wins over a server that the environment names. */
    private static Optional<String> uri(@Nullable Path data, Map<String, String> environment) {
        return data == null
                ? Optional.ofNullable(environment.get("MONGODB_URI")).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private static Path directory(@Nullable Path data, Map<String, String> environment) {
        return data == null ? Path.of(environment.getOrDefault("LUNZHI_DATA", "data")) : data;
    }

    private static String name(Map<String, String> environment) {
        return environment.getOrDefault("LUNZHI_DATABASE_NAME", "lunzhi");
    }
}
