package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sreve", "serve --port many", "serve --shape round", "serve --colour", "serve extra", "token"
            })
    void wrong_arguments_get_one_line_and_exit_code_2(String line) {
        int exitCode = run(line.isEmpty() ? new String[0] : line.split(" ", -1));
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).doesNotContain("Exception", "\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void help_explains_every_command() {
        assertThat(run("--help")).isZero();
        CommandLine door = Lunzhi.door();
        door.getSubcommands().forEach((name, command) -> {
            assertThat(out.toString()).contains(name);
            assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
        });
    }

    @Test
    void a_station_that_cannot_be_reached_is_told_in_one_line() {
        int exitCode = run("token", "--url", "http://127.0.0.1:1", "--username", "x", "--password:env", "PATH");
        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
    }

    private int run(String... arguments) {
        return Lunzhi.door()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
