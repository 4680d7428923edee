package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.station.RunningStation.Answer;
import tools.jackson.databind.JsonNode;

/** A roster from the draft to the hand-over of what it gave out, over HTTP alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterFlowIT {

    private static final String ROSTER = Rota.ROSTER;
    private static final String SHIFT = Rota.SHIFT;
    private static final String FIRST = "officer-101";
    private static final String SECOND = "officer-102";

    private static RunningStation station;
    private static Town town;
    private static Drive lead;
    private static Drive planner;
    private static Drive first;
    private static Drive second;

    @BeforeAll
    static void start() {
        station = RunningStation.start();
        town = new Town(station);
        lead = town.person("officer-001", town.area, "AREA_LEAD");
        planner = town.person("officer-004", town.stationUnit, "COORDINATOR");
        first = town.person(FIRST, town.villages.get(0), "DUTY_SECRETARY");
        second = town.person(SECOND, town.villages.get(1), "DUTY_SECRETARY");
        town.mandate(FIRST, town.villages.get(0));
        town.mandate(SECOND, town.villages.get(1));
        town.registrar()
                .does(
                        "POST /api/units/{unit}/appointments",
                        List.of(town.area),
                        Map.of("officer", "officer-001", "roles", List.of("AREA_LEAD"), "post", "工作区牵头人"));
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void from_the_draft_to_the_hand_over() {
        String roster = draft();
        Instant begins = Instant.now().plus(5, ChronoUnit.MINUTES);
        String shift = plan(roster, FIRST, "PRIMARY", begins);
        planner.isRefused(
                "SHIFT_OVERLAP",
                "POST /api/rosters/{roster}/shifts",
                List.of(roster),
                shift(SECOND, "PRIMARY", begins));
        plan(roster, SECOND, "RELIEF", begins);
        publish(roster);
        second.isRefused("NOT_OWN_SHIFT", "PUT " + SHIFT + "/check-in", List.of(roster, shift), Map.of());
        first.does("PUT " + SHIFT + "/check-in", List.of(roster, shift), Map.of());
        first.isRefused("SHIFT_NOT_OVER", "PUT " + SHIFT + "/end", List.of(roster, shift), Map.of());
        planner.does("PUT " + ROSTER + "/beginning", List.of(roster), Map.of());
        planner.isRefused("PERIOD_NOT_OVER", "PUT " + ROSTER + "/end", List.of(roster), Map.of());

        Map<String, Object> matter = Map.of("mediation", "mediation-" + roster);
        var assignment = Map.of("matter", matter, "partyVillages", List.of());
        planner.does("POST " + ROSTER + "/assignments", List.of(roster), assignment);
        JsonNode given = planner.reads("/api/rosters/" + roster).at("/assignments/0");
        handOver(roster, given.get("chosen").asString(), matter);
    }

    @Test
    void a_draft_is_neither_revised_nor_begun() {
        String roster = draft();
        lead.isRefused("ROSTER_NOT_PUBLISHED", "POST " + ROSTER + "/revisions", List.of(roster), Map.of());
        planner.isRefused("ROSTER_NOT_PUBLISHED", "PUT " + ROSTER + "/beginning", List.of(roster), Map.of());
        planner.does("PUT " + ROSTER + "/proposal", List.of(roster), Map.of());
        lead.does("PUT " + ROSTER + "/return", List.of(roster), Map.of());
    }

    @Test
    void a_shift_is_swapped_dropped_or_reported_absent() {
        String roster = draft();
        Instant begins = Instant.now().plus(20, ChronoUnit.HOURS);
        String shift = plan(roster, FIRST, "PRIMARY", begins);
        publish(roster);
        first.does("PUT " + SHIFT + "/swap", List.of(roster, shift), Map.of("taker", SECOND));
        first.isRefused("SWAP_PENDING", "PUT " + SHIFT + "/swap", List.of(roster, shift), Map.of("taker", SECOND));
        lead.isRefused("SWAP_NOT_ACCEPTED", "PUT " + SHIFT + "/swap/approval", List.of(roster, shift), Map.of());
        second.does("PUT " + SHIFT + "/swap/acceptance", List.of(roster, shift), Map.of());
        Answer nonsense = second.tries("DELETE " + SHIFT + "/swap?ground=NONE", List.of(roster, shift), Map.of());
        assertThat(nonsense.status()).isEqualTo(400);
        assertThat(nonsense.json().get("field").asString()).isEqualTo("ground");
        second.does("DELETE " + SHIFT + "/swap?ground=DECLINED", List.of(roster, shift), Map.of());
        first.does("PUT " + SHIFT + "/absence", List.of(roster, shift), Map.of());
        planner.isRefused("RELIEF_NOT_PLANNED", "PUT " + SHIFT + "/relief", List.of(roster, shift), Map.of());
    }

    @Test
    void who_is_on_duty_is_answered_with_why() {
        String at = Instant.now().toString();
        JsonNode duty = first.reads("/api/duty?post=" + town.room + "&at=" + at);
        assertThat(duty.isObject()).isTrue();
        Answer nowhere = station.get("/api/duty?post=" + town.room + "&at=2026-02-30T00:00:00Z", null);
        assertThat(nowhere.status()).isEqualTo(401);
        Answer noDay = first.tries("GET /api/duty?post=unit-1&at=2026-02-30T00:00:00Z", List.of(), Map.of());
        assertThat(noDay.status()).isEqualTo(400);
        assertThat(noDay.json().get("field").asString()).isEqualTo("at");
        Answer noPost = first.tries("GET /api/duty?at=" + at, List.of(), Map.of());
        assertThat(noPost.json().get("field").asString()).isEqualTo("post");
    }

    private static String draft() {
        String today = Instant.now().plus(8, ChronoUnit.HOURS).toString().substring(0, 10);
        String later = Instant.now()
                .plus(3, ChronoUnit.DAYS)
                .plus(8, ChronoUnit.HOURS)
                .toString()
                .substring(0, 10);
        Map<String, Object> body = new TreeMap<>(Map.of("post", town.room, "committee", town.committee));
        body.putAll(Map.of("firstDay", today, "lastDay", later));
        return planner.creates("POST /api/rosters", List.of(), body);
    }

    private static Map<String, Object> shift(String officer, String role, Instant begins) {
        return Rota.shift(officer, role, begins, Duration.ofHours(2));
    }

    private static String plan(String roster, String officer, String role, Instant begins) {
        return new Rota(planner, lead).plan(roster, shift(officer, role, begins));
    }

    private static void publish(String roster) {
        new Rota(planner, lead).publish(roster, Instant.now().plus(30, ChronoUnit.DAYS));
    }

    private static void handOver(String roster, String giver, Map<String, Object> matter) {
        String receiver = giver.equals(FIRST) ? SECOND : FIRST;
        Drive receiving = receiver.equals(FIRST) ? first : second;
        Map<String, Object> offer = new TreeMap<>(Map.of("giver", giver, "receiver", receiver));
        offer.put("items", List.of(Map.of("matter", matter)));
        lead.does("POST " + ROSTER + "/handovers", List.of(roster), offer);
        lead.isRefused("ITEM_ALREADY_OFFERED", "POST " + ROSTER + "/handovers", List.of(roster), offer);
        var items = Map.of("giver", giver, "items", List.of(matter));
        receiving.does("POST " + ROSTER + "/handovers/refusals", List.of(roster), items);
        lead.does("POST " + ROSTER + "/handovers", List.of(roster), offer);
        receiving.does("POST " + ROSTER + "/handovers/acceptances", List.of(roster), items);
    }
}
