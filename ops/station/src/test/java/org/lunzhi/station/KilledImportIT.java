package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.command.ledger.Taking;
import org.lunzhi.query.closure.ClosureReport;
import org.lunzhi.station.importing.Tally;
import org.lunzhi.station.importing.mapping.Mapping;
import org.lunzhi.station.importing.mapping.MappingReader;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledImportIT {

    private static final int ROWS = 6_000;
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @TempDir
    Path folder;

    @Test
    void an_import_killed_in_the_middle_completes_when_it_is_run_again_and_doubles_nothing() throws Exception {
        Path file = new GeneratedLedger(7).write(folder.resolve("ledger.csv"), ROWS);
        Path data = folder.resolve("data");

        killInTheMiddle(file, data);

        Mapping mapping = MappingReader.read("taizhang");
        try (RunningStation station = RunningStation.start(
                Map.of("lunzhi.database.directory", data.toString(), "lunzhi.vault.key-file", keyFile()))) {
            Importing importing = new Importing(station);
            long survived = importing.events();
            Tally tally = importing.run(file, mapping);

            assertThat(tally.taken(Taking.KNOWN)).isPositive();
            assertThat(tally.taken(Taking.NEW)).isPositive();
            assertThat(tally.taken()).isEqualTo(ROWS);
            assertThat(importing.events() - survived).isEqualTo(tally.taken(Taking.NEW));
            assertThat(importing.byCategory(MARCH, MARCH).values().stream()
                            .mapToLong(ClosureReport.Row::registered)
                            .sum())
                    .isEqualTo(ROWS);
        }
    }

    /** Runs the real command in a process of its own and kills it as soon as it has said that rows are in. */
    private void killInTheMiddle(Path file, Path data) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(file, data))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            List<String> said = new ArrayList<>();
            String line = output.readLine();
            while (line != null && !line.contains("rows read")) {
                said.add(line);
                line = output.readLine();
            }
            assertThat(line).as("what the import said: %s", said).isNotNull();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private String keyFile() {
        return folder.resolve("keys/master.key").toString();
    }

    private List<String> command(Path file, Path data) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlunzhi.vault.key-file=" + keyFile(),
                "-cp",
                System.getProperty("java.class.path"),
                Lunzhi.class.getName(),
                "import",
                file.toString(),
                "--mapping",
                "taizhang",
                "--data",
                data.toString());
    }
}
