package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.station.RunningStation.Answer;
import tools.jackson.databind.JsonNode;

/** A matter that began as an order and led to an agreement is sealed at last, and all that hangs on it, over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedLaterIT {

    private static final String ORDER = "/api/service-requests/{id}";
    private static final String MATTER = "/api/grievances/{id}";
    private static final String CASE = "/api/mediations/{id}";
    private static final String PACT = "/api/agreements/{id}";

    private static RunningStation station;
    private static Town town;
    private static Drive secretary;
    private static Drive elsewhere;
    private static List<Drive> barred;
    private static String mediator;

    private final String order;
    private final String matter;
    private final String part;
    private final String mediation;
    private final String cut;
    private final String pact;

    SealedLaterIT() {
        order = secretary.creates("POST /api/service-requests", List.of(), Map.of());
        matter = secretary.creates("POST " + ORDER + "/conversion", List.of(order), Map.of());
        awaitThere(MATTER, matter);
        secretary.does("POST " + MATTER + "/triage", List.of(matter), Map.of("kind", "DISPUTE"));
        part = secretary.creates("POST " + MATTER + "/parts", List.of(matter), Map.of());
        String person = secretary
                .reads("/api/grievances/" + matter)
                .at("/persons/0/party")
                .asString();
        mediation = secretary.creates(
                "POST " + MATTER + "/mediations", List.of(matter), Map.of("applicants", List.of(person)));
        awaitThere(CASE, mediation);
        cut = secretary.creates("POST " + CASE + "/parts", List.of(mediation), Map.of());
        pact = agree();
        awaitThere(MATTER, part);
        awaitThere(CASE, cut);
        awaitThere(PACT, pact);
    }

    @BeforeAll
    static void start() {
        station = RunningStation.start();
        town = new Town(station);
        String village = town.villages.get(0);
        String hamlet =
                town.registrar().creates("POST /api/units", List.of(), Map.of("kind", "HAMLET", "parent", village));
        secretary = town.person("officer-101", town.room, "DUTY_SECRETARY");
        elsewhere = town.person("officer-006", town.town, "FOLLOW_UP_OFFICER", "DUTY_SECRETARY");
        barred = List.of(
                town.person("officer-202", village, "DUTY_SECRETARY"),
                town.person("officer-203", hamlet, "DUTY_SECRETARY"));
        mediator = town.mandate("officer-101", town.villages.get(2));
        publish("""
                edition: 2026-1
                unit: %s
                services:
                  - {code: pension-certificate, zh: 养老待遇资格认证, en: Yearly pension check, modes: [ASSISTED]}
                """.formatted(town.stationUnit));
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void whoever_it_is_kept_from_finds_nothing_of_it_any_more_and_has_no_hand_in_it() {
        for (Drive accused : barred) {
            assertThat(statuses(accused)).containsOnly(200);
            assertThat(open(accused)).contains(matter, part, mediation, cut, pact);
        }

        var accusedUnit = Map.of("excludedUnits", List.of(town.villages.get(0)));
        secretary.does("POST " + MATTER + "/seal", List.of(matter), accusedUnit);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(barred)
                        .allSatisfy(accused -> assertThat(statuses(accused)).containsOnly(404)));

        for (Drive accused : barred) {
            assertThat(open(accused)).doesNotContain(matter, part, mediation, cut, pact);
            var rule = "UNIT_EXCLUDED_SUBJECT_OF_COMPLAINT";
            accused.isRefused(rule, "POST " + MATTER + "/notes", List.of(matter), Map.of());
            accused.isRefused(rule, "POST " + MATTER + "/notes", List.of(part), Map.of());
            accused.isRefused("KEPT_FROM_UNIT", "POST " + CASE + "/notes", List.of(mediation), Map.of());
            accused.isRefused("KEPT_FROM_UNIT", "POST " + CASE + "/notes", List.of(cut), Map.of());
            accused.isRefused("KEPT_FROM_UNIT", "POST " + PACT + "/signatures", List.of(pact), Map.of());
            accused.isRefused("KEPT_FROM_UNIT", "POST " + ORDER + "/notes", List.of(order), Map.of());
        }
        assertThat(statuses(secretary)).containsOnly(200);
        assertThat(open(secretary)).contains(matter, part, mediation, cut, pact);
    }

    @Test
    void what_is_sealed_is_open_to_the_unit_and_the_mediators_of_the_case_only() {
        assertThat(statuses(elsewhere)).containsOnly(200);
        assertThat(open(elsewhere)).contains(mediation, cut, pact);

        var accusedUnit = Map.of("excludedUnits", List.of(town.villages.get(0)));
        secretary.does("POST " + MATTER + "/seal", List.of(matter), accusedUnit);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(statuses(elsewhere)).containsExactly(200, 200, 404, 404, 404, 200));

        assertThat(open(elsewhere)).contains(matter, part).doesNotContain(mediation, cut, pact);
    }

    /** What the six addresses answer: the matter, its part, the case, its part, the agreement, the order. */
    private List<Integer> statuses(Drive reader) {
        return List.of(
                status(reader, MATTER, matter),
                status(reader, MATTER, part),
                status(reader, CASE, mediation),
                status(reader, CASE, cut),
                status(reader, PACT, pact),
                status(reader, ORDER, order));
    }

    private static int status(Drive reader, String what, String id) {
        return reader.tries("GET " + what, List.of(id), Map.of()).status();
    }

    private static List<String> open(Drive reader) {
        return reader.reads("/api/worklists/oldest?limit=100")
                .get("items")
                .valueStream()
                .map(item -> item.get("matter").asString())
                .toList();
    }

    private static void awaitThere(String what, String id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> status(secretary, what, id) == 200);
    }

    /** Carries the case to an agreement; nobody has signed it yet. */
    private String agree() {
        JsonNode sides = secretary.reads("/api/mediations/" + mediation).at("/file/sides");
        String a = sides.at("/0/party/ref").asString();
        String b = sides.at("/1/party/ref").asString();
        List<String> both = List.of(a, b);
        both.forEach(party -> tell("POST", "/consents", Map.of("party", party)));
        tell("PUT", "/acceptance", Map.of());
        tell("PUT", "/mediators", Map.of("mediators", List.of(mediator), "leads", List.of(mediator)));
        both.forEach(party -> tell("POST", "/mediators/acceptances", Map.of("party", party)));
        both.forEach(party -> tell("POST", "/notices", Map.of("party", party)));
        String starts = Instant.now().plus(2, ChronoUnit.HOURS).toString();
        String session = secretary.creates(
                "POST " + CASE + "/sessions",
                List.of(mediation),
                Map.of("startsAt", starts, "unit", town.room, "informed", both, "waiving", both));
        secretary.does(
                "PUT " + CASE + "/sessions/{session}/minutes",
                List.of(mediation, session),
                Map.of(
                        "present",
                        both,
                        "mediators",
                        List.of(mediator),
                        "endedAt",
                        Instant.now().toString()));
        Map<String, Object> agreed = Disputes.agreed(both, "2026-12-31");
        return secretary.creates("POST " + CASE + "/agreement", List.of(mediation), agreed);
    }

    private void tell(String method, String what, Map<String, ?> with) {
        secretary.does(method + " " + CASE + what, List.of(mediation), with);
    }

    private static void publish(String catalogue) {
        Answer published = station.send(HttpRequest.newBuilder(station.at("/api/catalogues"))
                .header("Authorization", "Bearer " + station.administratorToken())
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(catalogue))
                .build());
        assertThat(published.status()).describedAs(published.text()).isEqualTo(200);
    }
}
