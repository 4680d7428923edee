package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationApplied;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.query.support.freshness.Freshness;
import org.lunzhi.station.RunningStation.Answer;
import tools.jackson.databind.JsonNode;

/** Golden scenarios over one node that decides and two that answer; every result is read from both of these. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreeNodesIT {

    private static ThreeNodes nodes;
    private static String clerk;
    private static String colleague;

    /** Tokens are asked for at a node that answers, and good at every node. */
    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        nodes = new ThreeNodes(directory, Instant.parse("2026-03-02T01:00:00Z"));
        nodes.loadDemoCounty();
        clerk = tokenOfNew("clerk");
        colleague = tokenOfNew("colleague");
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    void golden_scenario_1_an_agreement_of_neighbours_takes_effect_with_the_seal_and_a_court_is_asked_in_time() {
        nodes.clockAt("2026-03-02T01:00:00Z");
        Neighbours first = new Neighbours(nodes, clerk);
        Neighbours second = new Neighbours(nodes, clerk);
        nodes.clockAt("2026-03-05T02:00:00Z");
        Stream.of(first, second).forEach(dispute -> dispute.sign(dispute.respondent()));
        nodes.clockAt("2026-03-06T03:00:00Z");
        Stream.of(first, second).forEach(Neighbours::seal);

        for (JsonNode file : first.agreementOnBothNodes()) {
            assertThat(file.get("state").asString()).isEqualTo("EFFECTIVE");
            assertThat(file.get("effectiveAt").asString()).isEqualTo("2026-03-06T03:00:00Z");
            JsonNode window = deadline(file, "CONFIRMATION_WINDOW");
            assertThat(window.get("raw").asString()).isEqualTo("2026-04-05");
            assertThat(window.get("rolled").asString()).isEqualTo("2026-04-07");
        }
        nodes.clockAt("2026-04-07T02:00:00Z");
        assertThat(first.askTheCourt(first.applicant()).rule()).isEqualTo("CONFIRMATION_NOT_JOINT");
        assertThat(first.askTheCourt(first.applicant(), first.respondent()).status())
                .isEqualTo(200);
        nodes.clockAt("2026-04-08T02:00:00Z");
        assertThat(second.askTheCourt(second.applicant(), second.respondent()).rule())
                .isEqualTo("CONFIRMATION_WINDOW_CLOSED");

        for (JsonNode file : first.agreementOnBothNodes()) {
            assertThat(file.get("confirmation").asString()).isEqualTo("APPLIED");
        }
        for (JsonNode file : second.agreementOnBothNodes()) {
            assertThat(file.get("confirmation").asString()).isNotEqualTo("APPLIED");
        }
        assertThat(stored(ConfirmationApplied.class))
                .singleElement()
                .satisfies(applied -> assertThat(applied.afterRawLastDay()).isTrue());
    }

    @Test
    void golden_scenario_23_the_same_command_sent_twice_is_one_event() {
        Map<String, String> key = Map.of("Idempotency-Key", "sent-twice-on-a-bad-network");
        long before = stored(GrievanceRegistered.class).size();
        Answer once = nodes.command().call("POST", "/api/grievances", clerk, Matters.intake(), key);
        Answer twice = nodes.command().call("POST", "/api/grievances", clerk, Matters.intake(), key);

        assertThat(once.status()).describedAs(once.text()).isEqualTo(201);
        assertThat(twice.status()).isEqualTo(201);
        assertThat(twice.header("Location")).isEqualTo(once.header("Location"));
        assertThat(stored(GrievanceRegistered.class)).hasSize((int) before + 1);
        for (Answer read : nodes.readAfter(once, once.header("Location"), clerk)) {
            assertThat(read.status()).describedAs(read.text()).isEqualTo(200);
            assertThat(read.header("ETag")).isEqualTo("\"0\"");
        }
    }

    @Test
    void golden_scenario_24_two_clerks_accept_at_once_and_one_is_told_how_it_stands() {
        String matter =
                nodes.command().post("/api/grievances", clerk, Matters.intake()).header("Location");
        Answer triaged = nodes.command().post(matter + "/triage", clerk, Matters.triage());
        List<String> seen = nodes.readAfter(triaged, matter, clerk).stream()
                .map(page -> page.header("ETag"))
                .toList();
        assertThat(seen).containsExactly("\"1\"", "\"1\"");

        List<Answer> answers = Stream.of(clerk, colleague)
                .map(person -> CompletableFuture.supplyAsync(() -> nodes.command()
                        .call("POST", matter + "/acceptance", person, Map.of(), Map.of("If-Match", seen.get(0)))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        Answer accepted = answers.get(answers.get(0).status() == 200 ? 0 : 1);
        Answer late = answers.get(answers.get(0).status() == 200 ? 1 : 0);
        assertThat(late.rule()).isEqualTo("CONCURRENT_MODIFICATION");
        assertThat(late.json().get("currentVersion").asInt()).isEqualTo(2);
        for (Answer read : nodes.readAfter(accepted, matter, colleague)) {
            assertThat(read.header("ETag")).isEqualTo("\"2\"");
        }
    }

    @Test
    void a_node_that_answers_takes_no_command_and_one_that_decides_shows_no_page() {
        Answer refused = nodes.queries().get(0).post("/api/grievances", clerk, Matters.intake());
        assertThat(refused.status()).isIn(404, 405);
        assertThat(nodes.command().get("/api/worklists/unassigned", clerk).status())
                .isEqualTo(404);
    }

    @Test
    void each_node_knows_how_far_the_views_are_whichever_node_tells_them() {
        Answer written = nodes.command().post("/api/grievances", clerk, Matters.intake());
        long position = Long.parseLong(written.header("Lunzhi-Position"));
        for (RunningStation node : nodes.queries()) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(node.bean(Freshness.class).positions())
                            .isNotEmpty()
                            .allSatisfy((view, reached) -> assertThat(reached).isGreaterThanOrEqualTo(position)));
        }
    }

    @Test
    void a_view_that_another_node_tells_is_waited_for_like_an_own_one() {
        RunningStation telling = nodes.queries().get(0);
        RunningStation other = nodes.queries().get(1);
        List.of(other, telling).forEach(node -> caseFiles(node).shutDown());
        try {
            Answer written = nodes.command().post("/api/grievances", clerk, Matters.intake());
            long position = Long.parseLong(written.header("Lunzhi-Position"));
            for (RunningStation node : nodes.queries()) {
                assertThat(node.bean(Freshness.class).positions().get("case-files"))
                        .isLessThan(position);
            }
            caseFiles(telling).start();
            for (Answer read : nodes.readAfter(written, written.header("Location"), clerk)) {
                assertThat(read.status()).describedAs(read.text()).isEqualTo(200);
                assertThat(Long.parseLong(read.header("Lunzhi-Position"))).isGreaterThanOrEqualTo(position);
            }
        } finally {
            nodes.queries().forEach(node -> caseFiles(node).start());
        }
    }

    private static StreamingEventProcessor caseFiles(RunningStation node) {
        return node.bean(EventProcessingConfiguration.class)
                .eventProcessor("case-files", StreamingEventProcessor.class)
                .orElseThrow();
    }

    @Test
    void what_one_node_works_on_no_other_works_on_too() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Set<String> first = worksOn(nodes.queries().get(0));
            Set<String> second = worksOn(nodes.queries().get(1));
            assertThat(Stream.concat(first.stream(), second.stream())).isNotEmpty();
            assertThat(Collections.disjoint(first, second))
                    .as("%s and %s", first, second)
                    .isTrue();
        });
    }

    private static Set<String> worksOn(RunningStation node) {
        Set<String> segments = new TreeSet<>();
        node.bean(EventProcessingConfiguration.class).eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                streaming.processingStatus().keySet().forEach(segment -> segments.add(name + "/" + segment));
            }
        });
        return segments;
    }

    private static JsonNode deadline(JsonNode file, String kind) {
        return file.at("/dossier/limits")
                .valueStream()
                .map(limit -> limit.get("deadline"))
                .filter(limit -> limit.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> stored(Class<T> kind) {
        try (Stream<? extends TrackedEventMessage<?>> events =
                nodes.command().bean(MongoEventLog.class).readEvents(null, false)) {
            return events.map(TrackedEventMessage::getPayload)
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }
    }

    private static String tokenOfNew(String username) {
        Map<String, Object> office =
                Map.of("unit", "unit-yanman-station", "roles", List.of("INTAKE_CLERK", "COORDINATOR", "MEDIATOR"));
        String administrator = nodes.queries()
                .get(0)
                .tokenFor(
                        nodes.command().administrator().username(),
                        nodes.command().administrator().password());
        Answer opened = nodes.queries()
                .get(1)
                .post("/api/accounts", administrator, Map.of("username", username, "office", office));
        Map<String, Object> wish = Map.of(
                "username", username, "password", opened.json().get("password").asString(), "validFor", "P60D");
        return nodes.queries()
                .get(0)
                .post("/api/tokens", null, wish)
                .json()
                .get("token")
                .asString();
    }
}
