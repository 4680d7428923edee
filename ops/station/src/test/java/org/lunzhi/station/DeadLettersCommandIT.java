package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.station.DoorProcess.Ended;

/** Parked events, looked after from the command line, as an operator does: with the token in the environment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadLettersCommandIT {

    private static final String VIEW = "case-files";

    private static SickCases sick;
    private static DoorProcess operator;

    @BeforeAll
    static void start() throws IOException {
        sick = new SickCases();
        operator = new DoorProcess(sick.operator());
    }

    @AfterAll
    static void stop() {
        operator.close();
        sick.close();
    }

    @Test
    void are_listed_shown_held_and_told_again() throws Exception {
        assertThat(asked("list")).isEqualTo(new Ended(0, "0 parked\n", ""));
        Document file = park();

        Ended listed = asked("list");
        assertThat(listed.code()).isZero();
        assertThat(listed.out())
                .contains("GrievanceTriaged of " + file.getString("_id"))
                .contains("java.lang.IllegalStateException  tried ")
                .endsWith("1 parked\n")
                .doesNotContain("held");
        String id = listed.out().substring(0, listed.out().indexOf(' '));
        Ended shown = asked("show", id);
        assertThat(shown.out()).contains("\"group\" : \"" + VIEW + "\"", "\"held\" : false", file.getString("_id"));

        assertThat(asked("hold", id, "--reason", "a test")).isEqualTo(new Ended(0, "held\n", ""));
        assertThat(asked("list").out()).contains("  held\n");
        assertThat(asked("retry", id, "--reason", "a test")).isEqualTo(new Ended(1, "it fails again\n", ""));
        sick.view(VIEW).insertOne(file);
        assertThat(asked("retry", id, "--reason", "a test")).isEqualTo(new Ended(0, "told\n", ""));
        assertThat(asked("list").out()).isEqualTo("0 parked\n");
        String record = sick.station().get("/api/operations", sick.auditor()).text();
        assertThat(record).contains("HELD", "STILL_FAILING", "TOLD", "a test");
    }

    @Test
    void are_listed_to_the_last_however_few_are_asked_for_at_once() throws Exception {
        List<Document> files =
                Stream.generate(DeadLettersCommandIT::park).limit(3).toList();

        String all = listed();
        assertThat(all).endsWith("\n3 parked\n");
        files.forEach(file -> assertThat(all).contains(" of " + file.getString("_id") + " "));
        assertThat(listed("--page", "1")).as("one a page").isEqualTo(all);
        assertThat(listed("--page", "2")).as("the last page not full").isEqualTo(all);
        assertThat(listed("--page", "3")).as("a full page and nothing after").isEqualTo(all);
        assertThat(asked("list", "--page", "0").code()).isEqualTo(1);

        files.forEach(sick.view(VIEW)::insertOne);
        for (String line : all.lines().limit(files.size()).toList()) {
            Ended unused = asked("retry", line.substring(0, line.indexOf(' ')), "--reason", "a test");
        }
        assertThat(listed()).isEqualTo("0 parked\n");
    }

    @Test
    void are_not_touched_without_an_id_a_reason_a_token_or_the_power() throws Exception {
        Ended unknown = asked("show", "case-files.none");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).startsWith("lunzhi dead-letters show: ").contains("refused: ");
        assertThat(unknown.err().lines()).hasSize(1);
        assertThat(asked("retry", "x").code()).isEqualTo(2);
        assertThat(asked("hold", "x").code()).isEqualTo(2);
        assertThat(asked("hold").code()).isEqualTo(2);
        assertThat(asked().code()).isEqualTo(2);
        Ended named = asked("hold", "case-files.none", "--reason", "call 13812345678");
        assertThat(named.code()).isEqualTo(1);
    }

    /** Each in a process of its own, which ends with what the command says. */
    @Test
    void are_nobodys_business_but_an_operators() throws Exception {
        Ended clerks = askedBy(sick.clerk());
        assertThat(clerks.code()).isEqualTo(1);
        assertThat(clerks.out()).isEmpty();
        assertThat(clerks.err()).contains("refused: ");
        Ended nobodys = askedBy(null);
        assertThat(nobodys.code()).isEqualTo(2);
        assertThat(nobodys.err()).contains("LUNZHI_TOKEN is not set");
        Ended operators = askedBy(sick.operator());
        assertThat(operators.code()).isZero();
        assertThat(operators.out()).endsWith(" parked\n");
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

    /** Without the number of attempts, which grows by itself now and then. */
    private static String listed(String... options) throws IOException {
        Ended listed =
                asked(Stream.concat(Stream.of("list"), Stream.of(options)).toArray(String[]::new));
        assertThat(listed.code()).as(listed.err()).isZero();
        return listed.out().replaceAll("tried \\d+ times", "tried");
    }

    private static Ended asked(String... arguments) throws IOException {
        return operator.run(Stream.of(Stream.of("dead-letters"), Stream.of(arguments), Stream.of("--url", url()))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private static Ended askedBy(@Nullable String token) throws IOException, InterruptedException {
        return DoorProcess.once(token, "dead-letters", "list", "--url", url());
    }

    private static String url() {
        return sick.station().at("/").toString();
    }
}
