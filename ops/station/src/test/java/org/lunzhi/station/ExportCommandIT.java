package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.kernel.eventlog.commit.RawCommits;
import org.lunzhi.kernel.notary.Notary;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.lunzhi.kernel.notary.store.StoredKeys;
import org.lunzhi.station.database.DatabaseAlone;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportCommandIT {

    private static final List<String> SIGNED = List.of("notary-tiles", "notary-checkpoints", "notary-keys");
    private static final String SAMPLE = "../mappings/taizhang-sample.csv";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void an_imported_ledger_goes_out_in_every_form_and_is_not_written_over_unasked() throws IOException {
        assertThat(run("import", SAMPLE, "--mapping", "taizhang"))
                .as(err.toString())
                .isZero();
        Path log = folder.resolve("log.json");

        assertThat(run("export", log.toString(), "--format", "ocel-json"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("log.json").containsPattern("sha256 [0-9a-f]{64}");
        JsonNode read = new JsonMapper().readTree(Files.readString(log));
        assertThat(ofType(read, "ledger_case")).hasSize(24);
        assertThat(read.get("events")).hasSize(24);
        assertThat(Files.readString(log)).doesNotContain("2026-0001", "司法所");
        assertThat(Files.readString(folder.resolve("log.json.sha256"))).endsWith("  log.json\n");
        byte[] written = Files.readAllBytes(log);

        assertThat(run("export", log.toString(), "--format", "ocel-json")).isEqualTo(2);
        assertThat(err.toString()).contains("--force");
        assertThat(log).hasBinaryContent(written);
        assertThat(run("export", log.toString(), "--format", "ocel-json", "--force"))
                .isZero();
        assertThat(Files.readAllBytes(log)).as("other names in the next export").isNotEqualTo(written);

        assertThat(run("export", folder.resolve("log.xml").toString(), "--format", "ocel-xml"))
                .isZero();
        assertThat(run("export", folder.resolve("log.xes").toString(), "--format", "xes"))
                .isZero();
        assertThat(Files.readString(folder.resolve("log.ledger-case.xes"))).contains("<trace>");
        assertThat(run("export", folder.resolve("few.json").toString(), "--format", "xes", "--unit", "unit-nowhere"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("SMALL_CELL");
    }

    @Test
    void the_raw_log_goes_out_with_proofs_that_are_verified_off_line() throws IOException {
        assertThat(run("import", SAMPLE, "--mapping", "taizhang"))
                .as(err.toString())
                .isZero();
        at(database -> SIGNED.forEach(name -> database.getCollection(name).drop()));
        assertThat(raw("unsigned.jsonl")).isEqualTo(2);
        assertThat(err.toString()).contains("Nobody has signed the log yet");
        sign();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        assertThat(raw("all.jsonl")).as(err.toString()).isZero();
        assertThat(raw("part.jsonl", "--from", "3", "--to", "12")).isZero();
        assertThat(raw("days.jsonl", "--from", today.minusDays(1).toString(), "--to", today.toString()))
                .isZero();
        assertThat(run("bundle", folder.resolve("bundle.jsonl").toString())).isZero();

        assertThat(folder.resolve("all.jsonl")).hasSameBinaryContentAs(folder.resolve("bundle.jsonl"));
        assertThat(commits("all.jsonl")).isGreaterThan(24).isEqualTo(commits("days.jsonl"));
        assertThat(commits("part.jsonl")).isEqualTo(10);
        for (String file : List.of("all.jsonl", "part.jsonl", "days.jsonl")) {
            assertThat(verify(file)).as(err.toString()).isZero();
            assertThat(folder.resolve(file + ".sha256")).content().endsWith("  " + file + "\n");
        }
        String changed = Files.readString(folder.resolve("all.jsonl"))
                .replaceFirst("\"time\": \\{\"\\$numberLong\": \"1", "\"time\": {\"\\$numberLong\": \"2");
        Files.writeString(folder.resolve("all.jsonl"), changed);
        assertThat(verify("all.jsonl")).isEqualTo(1);
    }

    @Test
    void a_raw_export_that_was_killed_goes_on_to_the_same_bytes_and_replaces_nothing_unasked() throws IOException {
        assertThat(run("import", SAMPLE, "--mapping", "taizhang"))
                .as(err.toString())
                .isZero();
        sign();
        assertThat(raw("log.jsonl")).as(err.toString()).isZero();
        byte[] whole = Files.readAllBytes(folder.resolve("log.jsonl"));
        assertThat(raw("log.jsonl")).isEqualTo(2);
        assertThat(err.toString()).contains("--force");
        assertThat(raw("log.jsonl", "--force")).isZero();

        for (int share = 1; share < 10; share += 2) {
            Files.delete(folder.resolve("log.jsonl"));
            Files.write(folder.resolve("log.jsonl.part"), Arrays.copyOf(whole, whole.length * share / 10));
            assertThat(raw("log.jsonl")).as(err.toString()).isZero();
            assertThat(folder.resolve("log.jsonl")).hasBinaryContent(whole);
        }
        for (String[] none : List.of(
                new String[] {"--to", "2020-01-01"},
                new String[] {"--from", "2999-01-01"},
                new String[] {"--from", "999999"},
                new String[] {"--from", "9", "--to", "8"})) {
            err.getBuffer().setLength(0);
            assertThat(raw("none.jsonl", none)).isEqualTo(2);
            assertThat(err.toString().lines()).hasSize(1);
        }
        assertThat(folder.resolve("none.jsonl")).doesNotExist();
    }

    @Test
    void data_that_is_not_there_is_not_made() {
        assertThat(run("export", folder.resolve("log.json").toString(), "--format", "ocel-json"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("There is no data in");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void what_cannot_be_done_is_told_in_one_line_with_exit_code_2_before_a_station_starts() {
        String file = folder.resolve("log.json").toString();
        Stream.of(
                        new String[] {"export", file},
                        new String[] {"export", file, "--format", "ocel-json", "--from", "12"},
                        new String[] {"export", file, "--format", "jsonl", "--unit", "unit-water"},
                        new String[] {"export", file, "--format", "jsonl", "--log-names"},
                        new String[] {"export", file, "--format", "csv"},
                        new String[] {"export", file, "--format", "xes", "--from", "March"},
                        new String[] {"export", file, "--format", "xes", "--from", "2026-03-02", "--to", "2026-03-01"},
                        new String[] {"export", folder.resolve("none/log").toString(), "--format", "xes"},
                        new String[] {"export", folder.toString(), "--format", "xes"})
                .forEach(arguments -> {
                    err.getBuffer().setLength(0);
                    assertThat(run(arguments)).as("%s", (Object) arguments).isEqualTo(2);
                    assertThat(err.toString().lines())
                            .as("%s", (Object) arguments)
                            .hasSize(1);
                });
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private int raw(String name, String... options) {
        return run(Stream.concat(
                        Stream.of("export", folder.resolve(name).toString(), "--format", "jsonl"), Stream.of(options))
                .toArray(String[]::new));
    }

    private int verify(String name) {
        return door("verify", "--bundle", folder.resolve(name).toString());
    }

    private long commits(String name) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(name))) {
            return lines.filter(line -> line.startsWith("{\"commit\":")).count();
        }
    }

    /** All of the log, with a key of the test; the import may have been too short for the station's own notary. */
    private void sign() {
        at(database -> {
            SIGNED.forEach(name -> database.getCollection(name).drop());
            SigningKeys keys = new SigningKeys(
                    folder.resolve("keys/notary.key"), new StoredKeys(database), "test.example/log", Clock.systemUTC());
            assertThat(new Notary(database, new RawCommits(database, "commits"), keys, Clock.systemUTC()).signNewest())
                    .isPresent();
        });
    }

    private void at(Consumer<MongoDatabase> work) {
        try (ConfigurableApplicationContext alone = DatabaseAlone.open(folder.resolve("data"))) {
            work.accept(alone.getBean(MongoDatabase.class));
        }
    }

    private static List<String> ofType(JsonNode log, String type) {
        List<String> found = new ArrayList<>();
        log.get("objects").forEach(object -> {
            if (object.get("type").asString().equals(type)) {
                found.add(object.get("id").asString());
            }
        });
        return found;
    }

    private int run(String... arguments) {
        System.setProperty(
                "lunzhi.vault.key-file", folder.resolve("keys/master.key").toString());
        try {
            return door(Stream.concat(
                            Stream.of(arguments),
                            Stream.of("--data", folder.resolve("data").toString()))
                    .toArray(String[]::new));
        } finally {
            System.clearProperty("lunzhi.vault.key-file");
        }
    }

    private int door(String... arguments) {
        return Lunzhi.door()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
