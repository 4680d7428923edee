package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportDoorIT {

    private static final String SAMPLE = "../mappings/taizhang-sample.csv";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void rows_that_are_good_go_in_and_the_closure_times_are_shown() throws IOException {
        Path ledger = folder.resolve("ledger.csv");
        Files.writeString(ledger, Files.readString(Path.of(SAMPLE)) + "2026-9999,never,来电,,,其他,,司法所,在办,\n");
        Path rejects = folder.resolve("rejects.csv");

        int exitCode = run(ledger.toString(), "--mapping", "taizhang", "--rejects", rejects.toString());

        assertThat(exitCode).as(err.toString()).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("rows +25")
                .containsPattern("taken +24 +new 24")
                .containsPattern("rejected +1")
                .containsPattern("neighbours +4 ");
        assertThat(rejects)
                .content()
                .startsWith("line,entry,column,rule,")
                .contains("\n27,2026-9999,受理时间,IMPOSSIBLE_TIME,");
    }

    @Test
    void a_dry_run_opens_no_database() {
        assertThat(run(SAMPLE, "--mapping", "taizhang", "--dry-run")).isZero();
        assertThat(out.toString()).containsPattern("good +24");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void what_cannot_be_used_is_told_in_one_line_with_exit_code_2() throws IOException {
        Path noLedger = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        Path noMapping = Files.writeString(folder.resolve("bad.yaml"), "ledger: x\nperson: y\n");
        Path noWorkbook = Files.writeString(folder.resolve("broken.xlsx"), "PK\u0003\u0004 and no more");
        Stream.of(
                        new String[] {SAMPLE, "--mapping", "no-such-mapping"},
                        new String[] {SAMPLE, "--mapping", noMapping.toString()},
                        new String[] {folder.resolve("absent.csv").toString(), "--mapping", "taizhang"},
                        new String[] {noLedger.toString(), "--mapping", "taizhang", "--dry-run"},
                        new String[] {noWorkbook.toString(), "--mapping", "taizhang"},
                        new String[] {folder.toString(), "--mapping", "taizhang"},
                        new String[] {SAMPLE})
                .forEach(arguments -> {
                    err.getBuffer().setLength(0);
                    assertThat(run(arguments)).as("%s", (Object) arguments).isEqualTo(2);
                    assertThat(err.toString().lines())
                            .as("%s", (Object) arguments)
                            .hasSize(1);
                });
    }

    private int run(String... arguments) {
        System.setProperty(
                "lunzhi.vault.key-file", folder.resolve("keys/master.key").toString());
        try {
            return Lunzhi.door()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(Stream.concat(
                                    Stream.of("import"),
                                    Stream.concat(
                                            Stream.of(arguments),
                                            Stream.of(
                                                    "--data",
                                                    folder.resolve("data").toString())))
                            .toArray(String[]::new));
        } finally {
            System.clearProperty("lunzhi.vault.key-file");
        }
    }
}
