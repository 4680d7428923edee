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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Connects to the named server, or starts the one inside the process first. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final int GIVE_UP_AFTER_SECONDS = 5;
    private static final int BEFORE_THE_CONNECTION_STRING = -1;

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

    /** A lost server is noticed while the caller still waits; who names the server may also say how soon. */
    @Bean
    @Order(BEFORE_THE_CONNECTION_STRING)
    MongoClientSettingsBuilderCustomizer lostInTime() {
        return settings -> settings.applyToSocketSettings(
                        socket -> socket.connectTimeout(GIVE_UP_AFTER_SECONDS, TimeUnit.SECONDS))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(GIVE_UP_AFTER_SECONDS, TimeUnit.SECONDS));
    }

    /** What is acknowledged is on disk on most servers; one that falls silent counts as lost. */
    @Bean
    MongoClientSettingsBuilderCustomizer safeWrites(DatabaseSettings database) {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .retryWrites(false)
                .applyToSocketSettings(
                        socket -> socket.readTimeout(database.silence().toMillis(), TimeUnit.MILLISECONDS));
    }

    @Bean
    MongoDatabase database(MongoClient client, MongoConnectionDetails connection, DatabaseSettings settings) {
        String named = connection.getConnectionString().getDatabase();
        return HalfRestored.refused(client.getDatabase(named == null ? settings.name() : named));
    }
}
