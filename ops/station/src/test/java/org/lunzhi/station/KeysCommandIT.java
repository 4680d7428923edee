package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.kernel.Families;
import org.lunzhi.kernel.eventlog.ExistingLog;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.LogOrigin;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;
import org.lunzhi.kernel.notary.independent.Stranger;
import org.lunzhi.station.database.DatabaseAlone;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The keys that sign the log, shown and rotated from the command line on a data directory. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysCommandIT {

    private static final String ORIGIN = "lunzhi.log.origin";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void a_fresh_key_takes_over_and_verifiers_follow() throws Exception {
        String first = lines("keys", "list").get(0);
        assertThat(first).matches("\\S+Z  lunzhi/\\S+\\+[0-9a-f]{8}\\+\\S+");
        String fresh = lines("keys", "rotate").get(0);
        List<String> listed = lines("keys", "list");

        assertThat(listed).hasSize(2);
        assertThat(listed.get(0)).isEqualTo(first);
        assertThat(listed.get(1)).endsWith("  " + fresh).doesNotContain(key(first));
        assertThat(Files.getPosixFilePermissions(keyFile())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(keyFile()))
                .doesNotContain(key(first).substring(key(first).lastIndexOf('+')));

        signOnce(key(first), fresh);
        Path known = Files.write(folder.resolve("known"), listed);
        assertThat(lines("verify", "--keys", known.toString()).toString()).contains("2 keys");
    }

    /** The station signs with the fresh key, and both keys say that it may. */
    private void signOnce(String old, String fresh) throws Exception {
        try (RunningStation station = RunningStation.start(Map.of(
                "lunzhi.database.directory", data().toString(),
                "lunzhi.vault.key-file", folder.resolve("keys/master.key").toString()))) {
            String operator = station.tokenOfNew("operator", Matters.UNIT, "OPERATOR");
            // What stood in the log before, the first command may have signed with the old key.
            Map<String, String> unit = Map.of("name", "片区", "kind", "DISTRICT", "from", "2026-01-01");
            assertThat(station.post("/api/units", station.administratorToken(), unit)
                            .status())
                    .isEqualTo(201);
            JsonNode signed =
                    station.post("/api/log/checkpoints", operator, null).json();
            assertThat(Stranger.isSigned(signed.get("note").asString(), fresh)).isTrue();
            assertThat(Stranger.isSigned(signed.get("note").asString(), old)).isFalse();
            JsonNode keys = station.get("/log/keys", null).json();
            assertThat(keys.get(1).get("key").asString()).isEqualTo(fresh);
            String introduction = keys.get(1).get("introduction").asString();
            assertThat(Stranger.isSigned(introduction, old)).isTrue();
            assertThat(Stranger.isSigned(introduction, fresh)).isTrue();
        }
    }

    @Test
    void without_the_private_half_nothing_takes_over() throws Exception {
        String only = lines("keys", "list").get(0);
        Path place = keyFile();
        Path kept = Files.move(place, folder.resolve("kept"));

        assertThat(run(new StringWriter(), "keys", "rotate")).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1).allMatch(line -> line.contains("whose private half is not in"));
        Files.move(kept, place);
        assertThat(lines("keys", "list")).containsExactly(only);
    }

    @Test
    void a_made_up_log_has_keys_as_well() {
        System.setProperty(ORIGIN, "simulated");
        List<String> begun;
        try {
            begun = lines("keys", "list");
        } finally {
            System.clearProperty(ORIGIN);
        }

        assertThat(lines("keys", "list")).isEqualTo(begun).hasSize(1);
        try (ConfigurableApplicationContext alone = DatabaseAlone.open(data());
                MongoEventLog log = log(alone.getBean(MongoDatabase.class))) {
            assertThat(log.start().origin()).isEqualTo(LogOrigin.SIMULATED);
        }
    }

    private static MongoEventLog log(MongoDatabase database) {
        LogSerializer serializer = LogSerializer.of(EventCatalogue.of(Families.ALL));
        return ExistingLog.in(database, LogSettings.DEFAULT, serializer, Clock.systemUTC(), new SimpleMeterRegistry())
                .orElseThrow();
    }

    @Test
    void nonsense_is_refused_in_one_line() {
        assertThat(run(new StringWriter(), "keys")).isEqualTo(2);
        assertThat(err.toString()).contains("Say list or rotate");
        assertThat(run(new StringWriter(), "keys", "burn")).isEqualTo(2);
    }

    private Path keyFile() throws IOException {
        try (var files = Files.list(folder.resolve("keys"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("notary-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String key(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private List<String> lines(String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(run(out, arguments)).as(err.toString()).isZero();
        return out.toString().lines().toList();
    }

    private int run(StringWriter out, String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of(arguments));
        if (arguments.length > 1) {
            all.addAll(List.of("--data", data().toString()));
        }
        return Lunzhi.door()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private Path data() {
        return folder.resolve("data");
    }
}
