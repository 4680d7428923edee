package org.lunzhi.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lunzhi.query.export.ExportWatch.Stage;

/** An export of a log that fits into no memory, in a process that has little and is killed once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LongExportTest {

    private static final long CASES = 12_000;
    private static final long EVENTS = CASES * GeneratedLog.EVENTS_OF_CASE;
    private static final String KEY = "a key of the test";

    @TempDir
    Path folder;

    private String said = "";

    @ParameterizedTest
    @CsvSource({"OCEL_JSON, WRITING, log", "XES, READING_THE_LOG, log.ledger-case"})
    void it_is_written_in_little_memory_and_ends_in_the_same_bytes_after_a_kill(
            ExportFormat format, Stage killedWhile, String name) throws IOException, InterruptedException {
        Path part = Files.createDirectory(folder.resolve("part"));
        assertThat(process(part.resolve("log"), format, KEY, killedWhile, EVENTS * 2 / 3))
                .as(said)
                .isEqualTo(ExportProcess.KILLED);
        assertThat(part.resolve(name)).doesNotExist();

        assertThat(process(part.resolve("log"), format, "another key of it", Stage.WRITING, Long.MAX_VALUE))
                .as(said)
                .isZero();

        Path whole = Files.createDirectory(folder.resolve("whole"));
        ExportProcess.export(whole.resolve("log"), format, CASES, KEY, (stage, done, of) -> {});
        assertThat(Files.mismatch(part.resolve(name), whole.resolve(name))).isEqualTo(-1);
        assertThat(Files.size(whole.resolve(name))).isGreaterThan(EVENTS * 100);
        try (Stream<Path> left = Files.list(part)) {
            assertThat(left).hasSize(2);
        }
    }

    private int process(Path file, ExportFormat format, String key, Stage last, long most)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportProcess.class.getName(),
                        file.toString(),
                        format.name(),
                        Long.toString(CASES),
                        key,
                        last.name(),
                        Long.toString(most)))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            said = output.lines().collect(Collectors.joining("\n"));
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }
}
