package org.lunzhi.station.database;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database the station uses.
 *
 * @param uri the MongoDB connection string of a named server; blank for the server inside the process
 * @param directory where the server inside the process keeps its files
 * @param name the database used where the connection string names none
 * @param silence how long a server may take over one answer before it counts as lost
 */
@ConfigurationProperties("lunzhi.database")
record DatabaseSettings(
        @Nullable String uri,
        @DefaultValue("data") Path directory,
        @DefaultValue("lunzhi") String name,
        @DefaultValue("15s") Duration silence) {

    boolean isEmbedded() {
        return uri == null || uri.isBlank();
    }
}
