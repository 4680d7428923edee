package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lunzhi.kernel.Families;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.commit.RawCommits;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.LogId;
import org.lunzhi.kernel.eventlog.contract.LogOrigin;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.kernel.ledger.LedgerCaseId;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseTaken;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseUpdated;
import org.lunzhi.kernel.ledger.LedgerSamples;
import org.lunzhi.kernel.notary.Notary;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.lunzhi.kernel.notary.store.StoredKeys;
import org.lunzhi.station.database.DatabaseAlone;
import org.springframework.context.ConfigurableApplicationContext;

/** An export whose process is killed, as by {@code kill -9}, and run again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledExportIT {

    private static final int CASES = 1_200;
    private static final int KILLED = 128 + 9;
    private static final int ATTEMPTS = 10;
    private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");

    @TempDir
    private static Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void tellAndSign() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (ConfigurableApplicationContext alone = DatabaseAlone.open(data)) {
            MongoDatabase database = alone.getBean(MongoDatabase.class);
            try (MongoEventLog log = MongoEventLog.open(
                    database,
                    LogSettings.DEFAULT,
                    LogSerializer.of(EventCatalogue.of(Families.ALL)),
                    Clock.systemUTC(),
                    new SimpleMeterRegistry(),
                    LogId.of("log-killed"),
                    LogOrigin.LIVE)) {
                IntStream.range(0, CASES)
                        .parallel()
                        .mapToObj(KilledExportIT::life)
                        .forEach(log::appendEvents);
            }
            SigningKeys keys = new SigningKeys(
                    folder.resolve("keys/notary.key"), new StoredKeys(database), "test.example/log", Clock.systemUTC());
            assertThat(new Notary(database, new RawCommits(database, "commits"), keys, Clock.systemUTC()).signNewest())
                    .isPresent();
        }
    }

    private static List<DomainEventMessage<?>> life(int number) {
        LedgerEntryId entry = LedgerEntryId.of("2026-" + number);
        LedgerCaseId matter = LedgerCaseId.in(LedgerSamples.LEDGER, entry);
        Instant at = BEGIN.plusSeconds(number);
        return List.of(
                message(
                        matter,
                        0,
                        new LedgerCaseTaken(
                                matter, LedgerSamples.LEDGER, entry, LedgerSamples.open(), LedgerSamples.MAPPING, at)),
                message(matter, 1, new LedgerCaseUpdated(matter, LedgerSamples.closed(), LedgerSamples.MAPPING, at)));
    }

    private static DomainEventMessage<?> message(LedgerCaseId matter, long sequence, Object event) {
        return new GenericDomainEventMessage<>(
                "LedgerCase", matter.value(), sequence, event, Provenance.of(Actor.SYSTEM));
    }

    /** What lies there while the export is in the middle of its work. */
    @ParameterizedTest
    @CsvSource({"jsonl, killed.jsonl.part,", "ocel-json, .killed.ocel-json.part/draft, --log-names"})
    void run_again_ends_in_the_bytes_of_one_that_was_left_alone(String form, String unfinished, String option)
            throws Exception {
        List<String> options = new ArrayList<>(List.of("--format", form, "--data", path("data")));
        if (option != null) {
            options.add(option);
        }
        assertThat(export("whole." + form, options)).as(err.toString()).isZero();

        killInTheMiddle("killed." + form, folder.resolve(unfinished), options);

        assertThat(folder.resolve(unfinished)).exists();
        assertThat(export("killed." + form, options)).as(err.toString()).isZero();
        assertThat(folder.resolve("killed." + form)).hasSameBinaryContentAs(folder.resolve("whole." + form));
        assertThat(Files.readString(folder.resolve("killed." + form + ".sha256")))
                .startsWith(sum("whole." + form));
        assertThat(folder.resolve(unfinished)).doesNotExist();
    }

    /** As soon as something was written; one that was quicker than that is begun anew. */
    private void killInTheMiddle(String name, Path unfinished, List<String> options) throws Exception {
        Path file = folder.resolve(name);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Process process = new ProcessBuilder(command(name, options))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            try {
                Awaitility.await()
                        .atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> !process.isAlive() || isBegun(unfinished));
            } finally {
                process.destroyForcibly();
            }
            if (process.waitFor() == KILLED && Files.notExists(file)) {
                return;
            }
            assertThat(file).as(Files.readString(folder.resolve("said"))).exists();
            Files.delete(file);
            Files.delete(folder.resolve(name + ".sha256"));
        }
        throw new AssertionError("It was always quicker than its killer");
    }

    private static boolean isBegun(Path unfinished) {
        return unfinished.toFile().length() > 0;
    }

    private int export(String name, List<String> options) {
        List<String> all = new ArrayList<>(List.of("export", path(name)));
        all.addAll(options);
        return Lunzhi.door()
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private List<String> command(String name, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Lunzhi.class.getName(),
                "export",
                path(name)));
        command.addAll(options);
        return command;
    }

    private static String sum(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".sha256")).substring(0, 64);
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }
}
