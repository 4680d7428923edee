package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.query.closure.ClosureReport;
import org.lunzhi.station.importing.mapping.MappingReader;

/** Ten thousand imported cases: backed up, lost, brought back, and every view as the log tells it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealBackupTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void views_are_as_the_log_tells_them_before_and_after_the_way_through_a_backup() throws IOException {
        String shared = System.getProperty("lunzhi.shared");
        assumeTrue(shared != null, "-Dlunzhi.shared=DIR names no folder with la311-2020.csv");
        String backup = folder.resolve("backup").toString();
        Map<String, ClosureReport.Row> before;
        try (RunningStation station = start("data")) {
            Importing importing = new Importing(station);
            assertThat(importing
                            .run(Path.of(shared, "la311-2020.csv"), MappingReader.read("la311-2020"))
                            .taken())
                    .isEqualTo(10_000);
            before = importing.byCategory(JANUARY, JANUARY);
            assertThat(door("data", "backup", backup)).as(err.toString()).isZero();
        }
        String root = root();
        assertThat(door("data", "rebuild", "--check")).as(out.toString()).isZero();

        assertThat(door("back", "restore", backup)).as(err.toString()).isZero();

        assertThat(root()).isEqualTo(root);
        try (RunningStation station = start("back")) {
            assertThat(new Importing(station).byCategory(JANUARY, JANUARY)).isEqualTo(before);
            assertThat(station.viewsAreAsTheLogTells()).isTrue();
        }
    }

    private String root() {
        return out.toString()
                .lines()
                .filter(line -> line.startsWith("root "))
                .findFirst()
                .orElseThrow();
    }

    private RunningStation start(String data) {
        return RunningStation.start(Map.of(
                "lunzhi.database.directory", folder.resolve(data).toString(), "lunzhi.vault.key-file", keyFile()));
    }

    private String keyFile() {
        return folder.resolve("keys/master.key").toString();
    }

    private int door(String data, String... arguments) {
        out.getBuffer().setLength(0);
        System.setProperty("lunzhi.vault.key-file", keyFile());
        try {
            return Lunzhi.door()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(Stream.concat(
                                    Stream.of(arguments),
                                    Stream.of("--data", folder.resolve(data).toString()))
                            .toArray(String[]::new));
        } finally {
            System.clearProperty("lunzhi.vault.key-file");
        }
    }
}
