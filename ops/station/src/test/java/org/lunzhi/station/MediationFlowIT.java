package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.station.RunningStation.Answer;
import tools.jackson.databind.JsonNode;

/** A rotating secretary carries a cross-village mediation from the application to the archive, over HTTP alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MediationFlowIT {

    private static final String CASE = "/api/mediations/{id}";
    private static final String PACT = "/api/agreements/{id}";

    private static RunningStation station;
    private static Town town;
    private static Drive secretary;
    private static Drive lead;
    private static Drive caller;
    private static String mediator;
    private static String second;

    private final String id;
    private final String a;
    private final String b;

    MediationFlowIT() {
        id = propose();
        JsonNode sides = secretary.reads("/api/mediations/" + id).at("/file/sides");
        a = sides.get(0).at("/party/ref").asString();
        b = sides.get(1).at("/party/ref").asString();
    }

    @BeforeAll
    static void start() {
        station = RunningStation.start();
        town = new Town(station);
        secretary = town.person("officer-101", town.room, "DUTY_SECRETARY");
        lead = town.person("officer-001", town.area, "AREA_LEAD");
        caller = town.person("officer-005", town.town, "FOLLOW_UP_OFFICER");
        mediator = town.mandate("officer-101", town.villages.get(2));
        second = town.mandate("officer-102", town.villages.get(2));
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void from_the_application_to_the_performed_agreement_and_the_archive() {
        prepare();
        sit();
        String pact = agree();
        secretary.isRefused("PAPER_DIFFERS", "POST " + PACT + "/signatures", List.of(pact), Map.of("party", a));
        String paper = paperOf(pact).get("commitment").asString();
        sign(pact, paper);
        confirmByCourt(pact);
        secretary.does(
                "PUT " + PACT + "/obligations/{number}/performance",
                List.of(pact, "1"),
                Map.of("confirmedBy", List.of(a)));
        secretary.isRefused(
                "OBLIGATION_SETTLED",
                "PUT " + PACT + "/obligations/{number}/performance",
                List.of(pact, "1"),
                Map.of("confirmedBy", List.of(a)));
        awaitEntry("CaseConcluded");
        followUp();
        archive();
        assertThat(entries("/api/mediations/" + id)).endsWith("CaseArchived");
        assertThat(secretary
                        .reads("/api/mediations/" + id)
                        .at("/file/dossier/timeline")
                        .valueStream()
                        .map(entry -> entry.at("/recorded/officer").asString())
                        .distinct())
                .containsExactlyInAnyOrder("officer-101", "officer-005", "officer-system");
    }

    @Test
    void who_does_not_want_mediation_ends_it_and_hears_of_the_other_routes() {
        consent(a);
        secretary.does("POST " + CASE + "/refusals", List.of(id), Map.of("party", b));
        secretary.isRefused("PARTY_REFUSED", "PUT " + CASE + "/acceptance", List.of(id), Map.of());
        var untold = Map.of("reason", "PARTY_WITHDREW", "routes", List.of());
        secretary.isRefused("ROUTE_NOTICE_MISSING", "PUT " + CASE + "/termination", List.of(id), untold);
        secretary.does(
                "PUT " + CASE + "/termination",
                List.of(id),
                Map.of("reason", "PARTY_WITHDREW", "routes", List.of(route(a), route(b))));
        assertThat(entries("/api/mediations/" + id)).endsWith("MediationTerminated");
    }

    @Test
    void the_file_is_kept_corrected_and_completed_on_the_way() {
        prepare();
        for (String what : List.of("notes", "evidence", "identities", "preventions")) {
            var with =
                    what.equals("notes") || what.equals("preventions") ? Map.<String, Object>of() : Map.of("party", a);
            secretary.does("POST " + CASE + "/" + what, List.of(id), with);
        }
        secretary.does("POST " + CASE + "/publicity-wishes", List.of(id), Map.of("party", a));
        secretary.isRefused(
                "PUBLICITY_REFUSED", "POST " + CASE + "/sessions", List.of(id), soon(Map.of("publicity", "PUBLIC")));
        secretary.does("POST " + CASE + "/parties", List.of(id), Map.of("village", town.villages.get(2)));
        secretary.does("PUT " + CASE + "/parties/{party}/representatives", List.of(id, a), Map.of());
        secretary.does("POST " + CASE + "/corrections/matter", List.of(id), Map.of("matter", matter()));
        JsonNode note = papers("/api/mediations/" + id, "FILE_NOTE");
        secretary.does("POST " + CASE + "/corrections/papers", List.of(id), Map.of("replaced", note));
        lead.does("PUT " + CASE + "/protection", List.of(id), Map.of("excludedUnits", List.of(town.villages.get(1))));
    }

    @Test
    void a_case_kept_from_a_unit_is_kept_from_those_below_it() {
        Drive other = town.person("officer-006", town.town, "FOLLOW_UP_OFFICER");
        Drive below = town.person("officer-007", town.stationUnit, "FOLLOW_UP_OFFICER");
        assertThat(below.tries("GET " + CASE, List.of(id), Map.of()).status()).isEqualTo(200);

        lead.does("PUT " + CASE + "/protection", List.of(id), Map.of("excludedUnits", List.of(town.area)));

        assertThat(open(other)).contains(id);
        assertThat(open(below)).doesNotContain(id);
        assertThat(other.tries("GET " + CASE, List.of(id), Map.of()).status()).isEqualTo(200);
        assertThat(below.tries("GET " + CASE, List.of(id), Map.of()).status()).isEqualTo(404);
    }

    private static List<String> open(Drive reader) {
        return reader.reads("/api/worklists/oldest?limit=100")
                .get("items")
                .valueStream()
                .map(item -> item.get("matter").asString())
                .toList();
    }

    @Test
    void a_mediator_may_be_challenged_replaced_and_the_case_extended_or_suspended() {
        prepare();
        secretary.does("POST " + CASE + "/recusals", List.of(id), Map.of("party", a, "mediator", mediator));
        lead.does("PUT " + CASE + "/recusals/{mediator}/decision", List.of(id, mediator), Map.of());
        secretary.does(
                "POST " + CASE + "/mediators/replacements",
                List.of(id),
                Map.of("replaced", mediator, "successor", second, "told", List.of(a, b)));
        secretary.does("PUT " + CASE + "/suspension", List.of(id), Map.of());
        secretary.isRefused("CASE_SUSPENDED", "POST " + CASE + "/sessions", List.of(id), soon(Map.of()));
        secretary.does("DELETE " + CASE + "/suspension", List.of(id), Map.of());
        String until = Instant.now().plus(Duration.ofDays(90)).toString().substring(0, 10);
        secretary.isRefused(
                "EXTENSION_NOT_AGREED",
                "PUT " + CASE + "/extension",
                List.of(id),
                Map.of("until", until, "agreed", List.of(a)));
        secretary.does("PUT " + CASE + "/extension", List.of(id), Map.of("until", until, "agreed", List.of(a, b)));
    }

    @Test
    void a_repeated_and_a_stale_request_change_nothing() {
        var key = Map.of("Idempotency-Key", "mediation-flow-consent-" + id.hashCode() + "-0001");
        var words = Map.of("party", a);
        Answer first = secretary.tries("POST " + CASE + "/consents", List.of(id), words, key);
        Answer again = secretary.tries("POST " + CASE + "/consents", List.of(id), words, key);
        Answer other = secretary.tries("POST " + CASE + "/consents", List.of(id), Map.of("party", b), key);
        assertThat(List.of(first.status(), again.status(), other.status())).containsExactly(200, 200, 422);
        assertThat(entries("/api/mediations/" + id)).containsExactly("MediationProposed", "PartyConsented");

        Answer stale = secretary.tries(
                "POST " + CASE + "/consents", List.of(id), Map.of("party", b), Map.of("If-Match", "\"0\""));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("currentVersion").asInt()).isEqualTo(1);
    }

    private String propose() {
        var sides = List.of(side("APPLICANT", 0), side("RESPONDENT", 1));
        return secretary.creates(
                "POST /api/mediations",
                List.of(),
                Map.of("unit", town.room, "committee", town.committee, "scheme", "national-2010", "sides", sides));
    }

    private static Map<String, Object> side(String role, int village) {
        return Map.of(
                "role", role,
                "kind", "PERSON",
                "particulars", Matters.person(village == 0 ? "甲某" : "乙某"),
                "representatives", List.of(),
                "village", town.villages.get(village));
    }

    private void prepare() {
        consent(a);
        secretary.isRefused("CONSENT_MISSING", "PUT " + CASE + "/acceptance", List.of(id), Map.of());
        consent(b);
        secretary.does("PUT " + CASE + "/acceptance", List.of(id), Map.of());
        awaitEntry("FileNumberAssigned");
        var bench = Map.of("mediators", List.of(mediator), "leads", List.of(mediator));
        secretary.does("PUT " + CASE + "/mediators", List.of(id), bench);
        for (String party : List.of(a, b)) {
            secretary.does("POST " + CASE + "/mediators/acceptances", List.of(id), Map.of("party", party));
        }
        secretary.isRefused("NOTICE_NOT_ACKNOWLEDGED", "POST " + CASE + "/sessions", List.of(id), soon(Map.of()));
        for (String party : List.of(a, b)) {
            secretary.does("POST " + CASE + "/notices", List.of(id), Map.of("party", party));
        }
    }

    private void consent(String party) {
        secretary.does("POST " + CASE + "/consents", List.of(id), Map.of("party", party));
    }

    private void sit() {
        String session = secretary.creates("POST " + CASE + "/sessions", List.of(id), soon(Map.of()));
        var with = Map.of("party", a, "mediators", List.of(mediator));
        secretary.does("POST " + CASE + "/caucuses", List.of(id), with);
        secretary.does("POST " + CASE + "/inquiries", List.of(id), Map.of("mediator", mediator));
        secretary.does("POST " + CASE + "/proposals", List.of(id), Map.of("mediator", mediator));
        var minutes = Map.of(
                "present",
                List.of(a, b),
                "mediators",
                List.of(mediator),
                "endedAt",
                Instant.now().toString());
        var alone = new TreeMap<String, Object>(minutes);
        alone.put("present", List.of(a));
        String held = "PUT " + CASE + "/sessions/{session}/minutes";
        secretary.isRefused("SESSION_NEEDS_BOTH_SIDES", held, List.of(id, session), alone);
        secretary.does(held, List.of(id, session), minutes);
    }

    private Map<String, Object> soon(Map<String, Object> with) {
        Map<String, Object> plan = new TreeMap<>(Map.of(
                "startsAt", Instant.now().plus(2, ChronoUnit.HOURS).toString(),
                "unit", town.room,
                "informed", List.of(a, b),
                "waiving", List.of(a, b)));
        plan.putAll(with);
        return plan;
    }

    private String agree() {
        Map<String, Object> owed = new TreeMap<>(Map.of("number", 1, "debtor", b, "creditor", a, "subject", "PAYMENT"));
        owed.putAll(Map.of("words", "赔偿五百元。", "amount", 500, "dueOn", "2026-12-31"));
        owed.putAll(Map.of("dueUponEvent", false, "atOnce", false));
        var freely = List.of(free(a), free(b));
        secretary.isRefused(
                "FREE_WILL_NOT_ASKED",
                "POST " + CASE + "/agreement",
                List.of(id),
                Map.of("obligations", List.of(owed), "freeWill", List.of(free(a))));
        String pact = secretary.creates(
                "POST " + CASE + "/agreement", List.of(id), Map.of("obligations", List.of(owed), "freeWill", freely));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        secretary.tries("GET " + PACT, List.of(pact), Map.of()).status() == 200);
        return pact;
    }

    private static Map<String, Object> free(String party) {
        return Map.of("party", party, "askedAlone", true, "agreesFreely", true);
    }

    private void sign(String pact, String paper) {
        for (String party : List.of(a, b)) {
            secretary.does("POST " + PACT + "/signatures", List.of(pact), Map.of("party", party, "paper", paper));
        }
        secretary.does(
                "POST " + PACT + "/mediator-signatures", List.of(pact), Map.of("mediator", mediator, "paper", paper));
        secretary.isRefused(
                "SEAL_NOT_OF_COMMITTEE",
                "POST " + PACT + "/seals",
                List.of(pact),
                Map.of("seal", "seal-none", "paper", paper));
        secretary.does("POST " + PACT + "/seals", List.of(pact), Map.of("seal", Town.SEAL, "paper", paper));
        assertThat(secretary.reads("/api/agreements/" + pact).at("/file/state").asString())
                .isEqualTo("EFFECTIVE");
        awaitEntry("AgreementTookEffect");
    }

    private void confirmByCourt(String pact) {
        String confirmation = PACT + "/judicial-confirmation";
        var alone = Map.of("applicants", List.of(a), "agreement", paperOf(pact));
        secretary.isRefused("CONFIRMATION_NOT_JOINT", "POST " + confirmation, List.of(pact), alone);
        secretary.does(
                "POST " + confirmation, List.of(pact), Map.of("applicants", List.of(a, b), "agreement", paperOf(pact)));
        String today = Instant.now().plus(Duration.ofHours(8)).toString().substring(0, 10);
        secretary.does("PUT " + confirmation + "/acceptance", List.of(pact), Map.of("courtDate", today));
        secretary.does("PUT " + confirmation + "/ruling", List.of(pact), Map.of("courtDate", today));
        assertThat(secretary
                        .reads("/api/agreements/" + pact)
                        .at("/file/confirmation")
                        .asString())
                .isEqualTo("CONFIRMED");
    }

    private void followUp() {
        var asked = new TreeMap<String, Object>(Map.of("purpose", "PERFORMANCE", "party", a));
        asked.put("satisfaction", null);
        secretary.does("POST " + CASE + "/follow-ups", List.of(id), asked);
        secretary.isRefused(
                "HANDLER_CANNOT_FOLLOW_UP", "POST " + CASE + "/follow-ups", List.of(id), Map.of("party", a));
        caller.does("POST " + CASE + "/follow-ups", List.of(id), Map.of("party", a));
    }

    private void archive() {
        secretary.isRefused("ARCHIVE_INCOMPLETE", "PUT " + CASE + "/archive", List.of(id), Map.of("pages", Map.of()));
        for (String party : List.of(a, b)) {
            secretary.does("POST " + CASE + "/identities", List.of(id), Map.of("party", party));
        }
        Map<String, Object> pages = new TreeMap<>();
        secretary
                .reads("/api/mediations/" + id)
                .at("/file/dossier/papers")
                .forEach(paper -> pages.put(paper.at("/document/id").asString(), 1));
        secretary.does("PUT " + CASE + "/archive", List.of(id), Map.of("pages", pages));
    }

    private Map<String, Object> matter() {
        var matter = new TreeMap<String, Object>();
        matter.putAll(Map.of("category", "neighbours", "scheme", "national-2010", "amount", "600.00", "persons", 3));
        matter.putAll(Map.of("requests", List.of(), "difficult", false, "relation", "CITIZENS"));
        return matter;
    }

    private static Map<String, Object> route(String party) {
        return Map.of(
                "party",
                party,
                "manner",
                "WRITTEN",
                "words",
                "可以向人民法院起诉。",
                "deliveredAt",
                Instant.now().toString());
    }

    private static JsonNode paperOf(String pact) {
        return papers("/api/agreements/" + pact, "WRITTEN_AGREEMENT");
    }

    private static JsonNode papers(String file, String type) {
        for (JsonNode paper : secretary.reads(file).at("/file/dossier/papers")) {
            if (paper.at("/document/type").asString().equals(type)) {
                return paper.get("document");
            }
        }
        throw new AssertionError(type);
    }

    private void awaitEntry(String event) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> entries("/api/mediations/" + id).contains(event));
    }

    private static List<String> entries(String file) {
        return Objects.requireNonNull(secretary.reads(file).at("/file/dossier/timeline"))
                .valueStream()
                .map(entry -> entry.get("event").asString())
                .toList();
    }
}
