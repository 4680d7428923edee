package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.station.RunningStation.Answer;
import tools.jackson.databind.JsonNode;

/** An ordered service from the code of a place to the resident's own rating, over HTTP alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderFlowIT {

    private static final String ORDER = "/api/service-requests/{id}";
    private static final String AT_PLACE = "/api/resident/places/place-01";
    private static final String PLACING = "POST /api/resident/places/{place}/orders";

    private static RunningStation station;
    private static Town town;
    private static Drive desk;
    private static Drive runner;
    private static Drive coordinator;

    @BeforeAll
    static void start() {
        station = RunningStation.start(Map.of("lunzhi.residents.per-address", 100_000));
        town = new Town(station);
        desk = town.person("officer-003", town.stationUnit, "INTAKE_CLERK");
        runner = town.person("officer-201", town.stationUnit, "SERVICE_RUNNER");
        coordinator = town.person("officer-004", town.stationUnit, "COORDINATOR");
        Answer published = publish("""
                edition: 2026-1
                unit: %s
                services:
                  - {code: pension-certificate, zh: 养老待遇资格认证, en: Yearly pension check, modes: [ASSISTED, END_TO_END]}
                  - {code: home-care, zh: 居家养老服务, en: Home care, modes: [ASSISTED, END_TO_END]}
                """.formatted(town.stationUnit));
        assertThat(published.status()).describedAs(published.text()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void from_the_code_of_a_place_to_the_residents_own_rating() {
        assertThat(station.get(AT_PLACE + "/services", null).text()).contains("pension-certificate");
        Answer placed = station.post(AT_PLACE + "/orders", null, Drive.example(PLACING, Map.of()));
        assertThat(placed.status()).describedAs(placed.text()).isEqualTo(201);
        String code = placed.json().get("trackingCode").asString();
        String token = placed.json().get("token").asString();
        String id = "order-" + code.replace("-", "");
        assertThat(desk.reads("/api/service-requests?state=PLACED").toString()).contains(id);

        runner.isRefused("WRONG_STAGE", "PUT " + ORDER + "/claim", List.of(id), Map.of());
        desk.does("POST " + ORDER + "/screening", List.of(id), Map.of());
        desk.does("POST " + ORDER + "/opening", List.of(id), Map.of());
        runner.does("PUT " + ORDER + "/claim", List.of(id), Map.of());
        coordinator.isRefused(
                "CLAIM_TAKEN", "PUT " + ORDER + "/dispatch", List.of(id), Map.of("unit", town.stationUnit));
        runner.does("POST " + ORDER + "/service", List.of(id), Map.of());
        runner.does("POST " + ORDER + "/notes", List.of(id), Map.of());
        runner.does("POST " + ORDER + "/obstacles", List.of(id), Map.of());
        runner.does("POST " + ORDER + "/delivery", List.of(id), Map.of());
        assertThat(byResident(code, "confirmation", "wrong-token-0000000000", null)
                        .rule())
                .isEqualTo("REQUESTER_TOKEN_INVALID");
        assertThat(byResident(code, "confirmation", token, null).status()).isEqualTo(200);
        Answer rated = byResident(code, "ratings", token, "{\"rating\": \"SATISFIED\"}");
        assertThat(rated.status()).describedAs(rated.text()).isEqualTo(200);
        coordinator.does("POST " + ORDER + "/closing", List.of(id), Map.of());
        desk.reads("/api/service-requests/" + id);
        assertThat(station.get("/api/resident/orders/" + code, null)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("CLOSED");
    }

    @Test
    void an_order_that_turns_out_a_conflict_goes_on_under_the_residents_own_receipt() {
        Answer placed = station.post(AT_PLACE + "/orders", null, Drive.example(PLACING, Map.of()));
        String order = placed.json().get("trackingCode").asString();
        String token = placed.json().get("token").asString();
        String id = "order-" + order.replace("-", "");
        String grievance = desk.creates("POST " + ORDER + "/conversion", List.of(id), Map.of());
        desk.reads("/api/service-requests/" + id);

        JsonNode followed = station.get("/api/resident/orders/" + order, null).json();
        assertThat(followed.get("state").asString()).isEqualTo("CONVERTED");
        String matter = "/api/resident/grievances/" + followed.get("grievance").asString();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(following(matter, token).status()).isEqualTo(200));
        assertThat(following(matter, token).json().get("stage").asString()).isEqualTo("REGISTERED");
        assertThat(following(matter, "wrong-token-0000000000").status()).isEqualTo(404);
        Answer withdrawn = station.call(
                "POST",
                matter + "/withdrawal",
                null,
                Map.of("statement", "我们自己谈好了。"),
                Map.of("Requester-Token", token));
        assertThat(withdrawn.status()).describedAs(withdrawn.text()).isEqualTo(200);
        assertThat(matter.replace("-", "").toLowerCase(Locale.ROOT))
                .endsWith(grievance.substring("grievance-".length()));
    }

    @Test
    void what_the_desk_may_do_with_an_order() {
        String conflict = counterOrder();
        String grievance = desk.creates("POST " + ORDER + "/conversion", List.of(conflict), Map.of());
        assertThat(grievance).startsWith("grievance-");
        String rejected = counterOrder();
        desk.does("POST " + ORDER + "/rejection", List.of(rejected), Map.of());
        desk.isRefused("WRONG_STAGE", "POST " + ORDER + "/screening", List.of(rejected), Map.of());
        String cancelled = counterOrder();
        desk.does("POST " + ORDER + "/cancellation", List.of(cancelled), Map.of());
        String dispatched = counterOrder();
        desk.does("POST " + ORDER + "/corrections/service", List.of(dispatched), Map.of("service", "home-care"));
        desk.does("POST " + ORDER + "/screening", List.of(dispatched), Map.of());
        desk.does("POST " + ORDER + "/opening", List.of(dispatched), Map.of());
        var to = Map.of("runner", "officer-201", "unit", town.stationUnit);
        coordinator.does("PUT " + ORDER + "/dispatch", List.of(dispatched), to);
        Answer unexplained = coordinator.tries("DELETE " + ORDER + "/dispatch", List.of(dispatched), Map.of());
        assertThat(unexplained.status()).isEqualTo(400);
        assertThat(unexplained.json().get("field").asString()).isEqualTo("reason");
    }

    @Test
    void a_resident_without_the_token_or_with_a_wrong_code_is_told_so() {
        Answer without = station.post("/api/resident/orders/aaaa-bbbb-cccc/confirmation", null, null);
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.json().get("field").asString()).isEqualTo("Requester-Token");
        Answer unknown = station.get("/api/resident/orders/aaaa-bbbb-cccc", null);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.rule()).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_catalogue_with_a_fault_is_refused_with_its_line() {
        Answer broken = publish("edition: 2026-3\nservices:\n  - {code: x, colour: red}\n");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.rule()).isEqualTo("BAD_CATALOGUE");
        assertThat(broken.json().get("field").asString()).startsWith("line 3");
        assertThat(broken.json().get("statement").asString()).isNotBlank();
    }

    @Test
    void pages_follow_each_other_by_their_cursor() {
        for (int i = 0; i < 3; i++) {
            counterOrder();
        }
        JsonNode page = desk.reads("/api/service-requests?state=PLACED&limit=2");
        assertThat(page.get("orders")).hasSize(2);
        String next = page.get("next").asString();
        JsonNode following = desk.reads("/api/service-requests?state=PLACED&limit=2&after=" + next);
        assertThat(following.at("/orders/0/order/id").asString())
                .isNotIn(
                        page.at("/orders/0/order/id").asString(),
                        page.at("/orders/1/order/id").asString());
        for (String nonsense : List.of("limit=0", "limit=201", "after=x", "state=NONE")) {
            Answer refused = desk.tries("GET /api/service-requests?" + nonsense, List.of(), Map.of());
            assertThat(refused.status()).isEqualTo(400);
            assertThat(nonsense).startsWith(refused.json().get("field").asString());
        }
    }

    private static Answer following(String matter, String token) {
        return station.call("GET", matter, null, null, Map.of("Requester-Token", token));
    }

    private static String counterOrder() {
        return desk.creates("POST /api/service-requests", List.of(), Map.of());
    }

    private static Answer byResident(String code, String act, String token, @Nullable String body) {
        return station.call(
                "POST", "/api/resident/orders/" + code + "/" + act, null, body, Map.of("Requester-Token", token));
    }

    private static Answer publish(String catalogue) {
        return station.send(HttpRequest.newBuilder(station.at("/api/catalogues"))
                .header("Authorization", "Bearer " + station.administratorToken())
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(catalogue))
                .build());
    }
}
