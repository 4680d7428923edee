package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.embedded.EmbeddedMongo;
import org.lunzhi.kernel.eventlog.commit.RawCommits;
import org.lunzhi.kernel.notary.Notary;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.lunzhi.kernel.notary.store.StoredKeys;
import org.lunzhi.kernel.notary.verify.ToldLog;
import org.lunzhi.station.database.DatabaseAlone;
import org.springframework.context.ConfigurableApplicationContext;

/** Which data a sub-command takes, when the environment names a server and an option a directory. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamedDirectoryIT {

    private static final String URI = "MONGODB_URI";
    private static final String NOBODY = "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    /** The configuration reads this name from the environment or, as here, from the JVM's properties. */
    @BeforeEach
    void nameAServer() throws IOException {
        Files.createDirectories(data());
        System.setProperty(URI, NOBODY);
    }

    @AfterEach
    void forgetIt() {
        System.clearProperty(URI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebuild", "rebuild --check", "keys list", "import ledger.csv --mapping taizhang"})
    void the_option_wins_where_a_station_is_started(String command) throws IOException {
        Path ledger = new GeneratedLedger(7).write(folder.resolve("ledger.csv"), 3);
        assertThat(run(command.replace("ledger.csv", ledger.toString()) + " --data " + data()))
                .as(err.toString())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "bundle FOLDER/log.jsonl"})
    void the_option_wins_where_only_data_are_read(String command) {
        System.clearProperty(URI);
        try (ConfigurableApplicationContext alone = DatabaseAlone.open(data())) {
            tellAndSign(alone.getBean(MongoDatabase.class));
        }
        System.setProperty(URI, NOBODY);
        assertThat(run(command.replace("FOLDER", folder.toString()) + " --data " + data()))
                .as(err.toString())
                .isZero();
    }

    @Test
    void without_the_option_the_environment_names_the_server() {
        try (EmbeddedMongo elsewhere = EmbeddedMongo.open(folder.resolve("elsewhere"))) {
            System.setProperty(URI, elsewhere.connectionString());
            try (ConfigurableApplicationContext alone = DatabaseAlone.open(null)) {
                tellAndSign(alone.getBean(MongoDatabase.class));
            }
            assertThat(run("verify")).as(err.toString()).isZero();
            assertThat(run("verify --data " + data())).isEqualTo(1);
        }
        System.setProperty(URI, NOBODY);
        assertThat(run("verify")).isEqualTo(3);
    }

    private void tellAndSign(MongoDatabase database) {
        ToldLog.of(database, 5, 2);
        SigningKeys keys = new SigningKeys(
                folder.resolve("keys/notary.key"), new StoredKeys(database), "test.example/log", Clock.systemUTC());
        new Notary(database, new RawCommits(database, "commits"), keys, Clock.systemUTC()).signNewest();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private int run(String line) {
        return Lunzhi.door()
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(err, true))
                .execute(List.of(line.split(" ", -1)).toArray(String[]::new));
    }
}
