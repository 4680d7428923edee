package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Parked events, looked after from the command line, as an operator does: with the token in the environment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadLettersCommandIT {

    private static final String VIEW = "case-files";

    private static SickCases sick;

    @BeforeAll
    static void start() {
        sick = new SickCases();
    }

    @AfterAll
    static void stop() {
        sick.close();
    }

    /** What a command printed, and how it ended. */
    private record Ended(int code, String out, String err) {}

    @Test
    void are_listed_shown_held_and_told_again() throws Exception {
        assertThat(asked(sick.operator(), "list")).isEqualTo(new Ended(0, "0 parked\n", ""));
        Document file = park();

        Ended listed = asked(sick.operator(), "list");
        assertThat(listed.code()).isZero();
        assertThat(listed.out())
                .contains("GrievanceTriaged of " + file.getString("_id"))
                .contains("java.lang.IllegalStateException  tried ")
                .endsWith("1 parked\n")
                .doesNotContain("held");
        assertThat(asked(sick.operator(), "list", "--page", "1"))
                .as("two pages, one empty")
                .isEqualTo(listed);
        assertThat(asked(sick.operator(), "list", "--page", "0").code()).isEqualTo(1);
        String id = listed.out().substring(0, listed.out().indexOf(' '));
        Ended shown = asked(sick.operator(), "show", id);
        assertThat(shown.out()).contains("\"group\" : \"" + VIEW + "\"", "\"held\" : false", file.getString("_id"));

        assertThat(asked(sick.operator(), "hold", id, "--reason", "a test")).isEqualTo(new Ended(0, "held\n", ""));
        assertThat(asked(sick.operator(), "list").out()).contains("  held\n");
        assertThat(asked(sick.operator(), "retry", id, "--reason", "a test"))
                .isEqualTo(new Ended(1, "it fails again\n", ""));
        sick.view(VIEW).insertOne(file);
        assertThat(asked(sick.operator(), "retry", id, "--reason", "a test")).isEqualTo(new Ended(0, "told\n", ""));
        assertThat(asked(sick.operator(), "list").out()).isEqualTo("0 parked\n");
        String record = sick.station().get("/api/operations", sick.auditor()).text();
        assertThat(record).contains("HELD", "STILL_FAILING", "TOLD", "a test");
    }

    @Test
    void are_not_touched_without_an_id_a_reason_a_token_or_the_power() throws Exception {
        Ended unknown = asked(sick.operator(), "show", "case-files.none");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).startsWith("lunzhi dead-letters show: ").contains("refused: ");
        assertThat(unknown.err().lines()).hasSize(1);
        assertThat(asked(sick.operator(), "retry", "x").code()).isEqualTo(2);
        assertThat(asked(sick.operator(), "hold", "x").code()).isEqualTo(2);
        assertThat(asked(sick.operator(), "hold").code()).isEqualTo(2);
        assertThat(asked(sick.operator()).code()).isEqualTo(2);
        Ended clerks = asked(sick.clerk(), "list");
        assertThat(clerks.code()).isEqualTo(1);
        assertThat(clerks.err()).contains("refused: ");
        Ended nobodys = asked(null, "list");
        assertThat(nobodys.code()).isEqualTo(2);
        assertThat(nobodys.err()).contains("LUNZHI_TOKEN is not set");
        Ended named = asked(sick.operator(), "hold", "case-files.none", "--reason", "call 13812345678");
        assertThat(named.code()).isEqualTo(1);
    }

    /** Has an event parked, and returns the document whose absence did it. */
    private static Document park() {
        String matter = sick.register();
        sick.awaitViews();
        Document file = sick.taken(VIEW, matter);
        sick.triage(matter);
        sick.awaitViews();
        return file;
    }

    private static Ended asked(@Nullable String token, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Lunzhi.class.getName(),
                "dead-letters"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--url", sick.station().at("/").toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.remove("LUNZHI_TOKEN");
        if (token != null) {
            environment.put("LUNZHI_TOKEN", token);
        }
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }
}
