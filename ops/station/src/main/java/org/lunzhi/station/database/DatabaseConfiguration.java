package org.lunzhi.station.database;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.lunzhi.embedded.EmbeddedMongo;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects to the named server, or starts the one inside the process first. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int GIVE_UP_AFTER_SECONDS = 5;

    @Bean
    @ConditionalOnExpression("'${lunzhi.database.uri:}'.isBlank()")
    EmbeddedMongo embeddedDatabase(DatabaseSettings settings) {
        return EmbeddedMongo.open(settings.directory());
    }

    @Bean
    @ConditionalOnExpression("'${lunzhi.database.uri:}'.isBlank()")
    MongoConnectionDetails embeddedConnection(EmbeddedMongo server) {
        ConnectionString address = new ConnectionString(server.connectionString());
        return () -> address;
    }

    @Bean
    @ConditionalOnExpression("!'${lunzhi.database.uri:}'.isBlank()")
    MongoConnectionDetails namedConnection(DatabaseSettings settings) {
        ConnectionString address = new ConnectionString(Objects.requireNonNull(settings.uri()));
        return () -> address;
    }

    /** What is acknowledged is on disk on most servers; a lost server is noticed while the caller still waits. */
    @Bean
    MongoClientSettingsBuilderCustomizer safeWrites(DatabaseSettings database) {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .retryWrites(false)
                .applyToSocketSettings(socket -> socket.connectTimeout(GIVE_UP_AFTER_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(database.silence().toMillis(), TimeUnit.MILLISECONDS))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(GIVE_UP_AFTER_SECONDS, TimeUnit.SECONDS));
    }

    @Bean
    MongoDatabase database(MongoClient client, MongoConnectionDetails connection, DatabaseSettings settings) {
        String named = connection.getConnectionString().getDatabase();
        return HalfRestored.refused(client.getDatabase(named == null ? settings.name() : named));
    }
}
