package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.query.support.freshness.Freshness;
import org.lunzhi.station.RunningStation.Answer;

/** Parked events, looked after from the command line, as an operator does: with the token in the environment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadLettersCommandIT {

    private static final String VIEW = "case-files";

    private static RunningStation station;
    private static String clerk;
    private static String operator;
    private static String auditor;

    @BeforeAll
    static void start() {
        station = RunningStation.start();
        clerk = station.tokenOfNew("clerk", Matters.UNIT, "INTAKE_CLERK", "COORDINATOR");
        operator = station.tokenOfNew("operator", Matters.UNIT, "OPERATOR");
        auditor = station.tokenOfNew("auditor", Matters.UNIT, "AUDITOR");
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    /** What a command printed, and how it ended. */
    private record Ended(int code, String out, String err) {}

    @Test
    void are_listed_shown_held_and_told_again() throws Exception {
        assertThat(asked(operator, "list")).isEqualTo(new Ended(0, "0 parked\n", ""));
        Document file = park();

        Ended listed = asked(operator, "list");
        assertThat(listed.code()).isZero();
        assertThat(listed.out())
                .contains("GrievanceTriaged of " + file.getString("_id"))
                .contains("java.lang.IllegalStateException  tried ")
                .endsWith("1 parked\n")
                .doesNotContain("held");
        String id = listed.out().substring(0, listed.out().indexOf(' '));
        Ended shown = asked(operator, "show", id);
        assertThat(shown.out()).contains("\"group\" : \"" + VIEW + "\"", "\"held\" : false", file.getString("_id"));

        assertThat(asked(operator, "hold", id, "--reason", "a test")).isEqualTo(new Ended(0, "held\n", ""));
        assertThat(asked(operator, "list").out()).contains("  held\n");
        assertThat(asked(operator, "retry", id, "--reason", "a test")).isEqualTo(new Ended(1, "it fails again\n", ""));
        files().insertOne(file);
        assertThat(asked(operator, "retry", id, "--reason", "a test")).isEqualTo(new Ended(0, "told\n", ""));
        assertThat(asked(operator, "list").out()).isEqualTo("0 parked\n");
        String record = station.get("/api/operations", auditor).text();
        assertThat(record).contains("HELD", "STILL_FAILING", "TOLD", "a test");
    }

    @Test
    void are_not_touched_without_an_id_a_reason_a_token_or_the_power() throws Exception {
        Ended unknown = asked(operator, "show", "case-files.none");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).startsWith("lunzhi dead-letters show: ").contains("refused: ");
        assertThat(unknown.err().lines()).hasSize(1);
        assertThat(asked(operator, "retry", "x").code()).isEqualTo(2);
        assertThat(asked(operator, "hold", "x").code()).isEqualTo(2);
        assertThat(asked(operator, "hold").code()).isEqualTo(2);
        assertThat(asked(operator).code()).isEqualTo(2);
        Ended clerks = asked(clerk, "list");
        assertThat(clerks.code()).isEqualTo(1);
        assertThat(clerks.err()).contains("refused: ");
        Ended nobodys = asked(null, "list");
        assertThat(nobodys.code()).isEqualTo(2);
        assertThat(nobodys.err()).contains("LUNZHI_TOKEN is not set");
        Ended named = asked(operator, "hold", "case-files.none", "--reason", "call 13812345678");
        assertThat(named.code()).isEqualTo(1);
    }

    /** Has an event parked, and returns the document whose absence did it. */
    private static Document park() {
        Answer receipt = station.post("/api/grievances", clerk, Matters.intake());
        String matter = receipt.header("Location").replaceFirst(".*/", "");
        awaitViews();
        Document file = files().findOneAndDelete(new Document("_id", matter));
        assertThat(station.post("/api/grievances/" + matter + "/triage", clerk, Matters.triage())
                        .status())
                .isLessThan(300);
        awaitViews();
        return java.util.Objects.requireNonNull(file);
    }

    private static void awaitViews() {
        long end = station.lastPosition();
        Awaitility.await().until(() -> station.bean(Freshness.class).position() >= end);
    }

    private static com.mongodb.client.MongoCollection<Document> files() {
        return station.bean(MongoDatabase.class).getCollection(VIEW);
    }

    private static Ended asked(@Nullable String token, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Lunzhi.class.getName(),
                "dead-letters"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--url", station.at("/").toString()));
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
