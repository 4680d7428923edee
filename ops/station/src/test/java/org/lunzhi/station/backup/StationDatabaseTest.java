package org.lunzhi.station.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.embedded.EmbeddedMongo;

/** Which database a backup is taken of, and brought back into. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StationDatabaseTest {

    private static final Map<String, String> NOBODY =
            Map.of("MONGODB_URI", "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200");

    @TempDir
    private Path folder;

    @Test
    void a_directory_that_is_named_wins_over_a_server_in_the_environment() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (StationDatabase written = StationDatabase.alone(data, NOBODY)) {
            written.database().getCollection("marks").insertOne(new Document("_id", "here"));
        }
        try (StationDatabase read = StationDatabase.beside(data, NOBODY)) {
            assertThat(read.database().getCollection("marks").countDocuments()).isOne();
        }
    }

    @Test
    void without_one_the_environment_names_the_server() {
        try (EmbeddedMongo elsewhere = EmbeddedMongo.open(folder.resolve("elsewhere"))) {
            Map<String, String> environment =
                    Map.of("MONGODB_URI", elsewhere.connectionString(), "LUNZHI_DATA", folder.toString());
            try (StationDatabase written = StationDatabase.alone(null, environment);
                    StationDatabase read = StationDatabase.beside(null, environment)) {
                written.database().getCollection("marks").insertOne(new Document("_id", "there"));
                assertThat(read.database().getCollection("marks").countDocuments())
                        .isOne();
            }
        }
        try (StationDatabase nobody = StationDatabase.beside(null, NOBODY)) {
            assertThatThrownBy(() -> nobody.database().getCollection("marks").countDocuments())
                    .isInstanceOf(MongoTimeoutException.class);
        }
    }

    @Test
    void a_blank_server_is_none() {
        Map<String, String> environment =
                Map.of("MONGODB_URI", " ", "LUNZHI_DATA", folder.resolve("own").toString());
        try (StationDatabase written = StationDatabase.alone(null, environment)) {
            written.database().getCollection("marks").insertOne(new Document("_id", "own"));
        }
        assertThat(folder.resolve("own")).isDirectory();
    }
}
