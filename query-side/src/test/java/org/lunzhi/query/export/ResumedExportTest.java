package org.lunzhi.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.query.export.ExportWatch.Stage;
import org.lunzhi.query.export.choice.ExportRefused;
import org.lunzhi.query.export.choice.Scope;

/** An export that stops at any place and is run again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResumedExportTest {

    private static final byte[] KEY = "a key of the test".getBytes(UTF_8);
    private static final byte[] ANOTHER = "another key of it".getBytes(UTF_8);
    private static final ExportWatch NOBODY = (stage, done, of) -> {};
    private static final int FEW = 7;

    @TempDir
    Path folder;

    private final ExportedTown town = new ExportedTown();

    @BeforeEach
    void tell() {
        town.unit("unit-town", null);
        for (int n = 1; n <= 5; n++) {
            town.matter("grievance-" + n, "unit-water", Protection.NONE).mediated("grievance-" + n, n);
        }
        // The tree of units is told late, so that an export which goes on must know what it read of it before.
        town.unit("unit-water", "unit-town").matter("grievance-6", "unit-roads", Protection.NONE);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void it_ends_in_the_bytes_of_one_that_never_stopped_wherever_it_stopped(ExportFormat format) throws IOException {
        write("whole/log.out", format, NOBODY, KEY);
        Map<String, String> whole = files("whole");

        int stops = 0;
        for (Stage stage : Stage.values()) {
            long at = 1;
            while (stopsAt(stage + "-" + at, format, stage, at)) {
                write(stage + "-" + at + "/log.out", format, NOBODY, ANOTHER);
                assertThat(files(stage + "-" + at)).as("%s %s", stage, at).isEqualTo(whole);
                stops++;
                at += 9;
            }
        }
        assertThat(stops).isGreaterThan(20);
    }

    @Test
    void what_was_told_after_it_began_is_not_in_it() throws IOException {
        write("whole/log.out", ExportFormat.OCEL_JSON, NOBODY, KEY);
        assertThat(stopsAt("part", ExportFormat.OCEL_JSON, Stage.READING_THE_LOG, 20))
                .isTrue();
        town.matter("grievance-7", "unit-water", Protection.NONE);

        write("part/log.out", ExportFormat.OCEL_JSON, NOBODY, ANOTHER);

        assertThat(files("part")).isEqualTo(files("whole"));
    }

    @Test
    void what_it_made_meanwhile_is_for_its_owner_and_the_key_goes_with_the_last_file() throws IOException {
        assertThat(stopsAt("part", ExportFormat.XES, Stage.WRITING, 40)).isTrue();
        Path workshop = folder.resolve("part/.log.out.part");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workshop)))
                .isEqualTo("rwx------");

        write("part/log.out", ExportFormat.XES, NOBODY, ANOTHER);

        assertThat(workshop).doesNotExist();
    }

    @Test
    void an_export_of_something_else_does_not_go_on_with_it() throws IOException {
        assertThat(stopsAt("part", ExportFormat.OCEL_XML, Stage.WRITING, 1)).isTrue();

        assertThatThrownBy(() -> write("part/log.out", ExportFormat.OCEL_JSON, NOBODY, KEY))
                .isInstanceOf(ExportRefused.class)
                .hasMessageContaining(".log.out.part");
        ExportOrder other = new ExportOrder(
                folder.resolve("part/log.out"),
                ExportFormat.OCEL_XML,
                new Scope(null, null, "unit-water"),
                false,
                false);
        assertThatThrownBy(() -> new LogExport(town.log(), NOBODY, () -> KEY).write(other))
                .isInstanceOf(ExportRefused.class);
        write("part/log.out", ExportFormat.OCEL_XML, NOBODY, KEY);
        assertThat(files("part").keySet()).containsExactly("log.out", "log.out.sha256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half of something", "{}", "[1]"})
    void rubbish_in_its_place_is_refused_and_left_alone(String rubbish) throws IOException {
        Path begun =
                Files.createDirectories(folder.resolve("part/.log.out.part")).resolve("begun.json");
        Files.writeString(begun, rubbish);

        assertThatThrownBy(() -> write("part/log.out", ExportFormat.OCEL_JSON, NOBODY, KEY))
                .isInstanceOf(ExportRefused.class);
        assertThat(begun).hasContent(rubbish);
    }

    @Test
    void what_an_export_left_before_it_had_anything_is_cleared_away() throws IOException {
        Files.createDirectories(folder.resolve("part/.log.out.part"));
        Files.writeString(folder.resolve("part/.log.out.part/run-3"), "half");

        write("part/log.out", ExportFormat.OCEL_JSON, NOBODY, KEY);

        assertThat(files("part").keySet()).containsExactly("log.out", "log.out.sha256");
    }

    @Test
    void a_refused_one_leaves_nothing() throws IOException {
        Files.createDirectories(folder.resolve("part"));
        ExportOrder few = new ExportOrder(
                folder.resolve("part/log.out"),
                ExportFormat.OCEL_JSON,
                new Scope(null, null, "unit-roads"),
                false,
                false);

        assertThatThrownBy(() -> new LogExport(town.log(), NOBODY, () -> KEY).write(few))
                .isInstanceOf(ExportRefused.class);
        assertThat(files("part")).isEmpty();
    }

    /** Whether the export came to that place at all; if so it was stopped there. */
    private boolean stopsAt(String name, ExportFormat format, Stage stage, long at) throws IOException {
        BiPredicate<Stage, Long> there = (now, done) -> now == stage && done >= at;
        try {
            write(
                    name + "/log.out",
                    format,
                    (now, done, of) -> {
                        if (there.test(now, done)) {
                            throw new IllegalStateException("stopped");
                        }
                    },
                    KEY);
            return false;
        } catch (IllegalStateException stopped) {
            assertThat(stopped).hasMessage("stopped");
            return true;
        }
    }

    private void write(String file, ExportFormat format, ExportWatch watch, byte[] key) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        new LogExport(town.log(), watch, () -> key, FEW)
                .write(new ExportOrder(folder.resolve(file), format, Scope.EVERYTHING, false, false));
    }

    private Map<String, String> files(String name) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            for (Path file : files.toList()) {
                found.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return found;
    }
}
