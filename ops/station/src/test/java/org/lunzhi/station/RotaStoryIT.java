package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.eventlog.MutableClock;
import tools.jackson.databind.JsonNode;

/** Who takes a dispute while the secretary of one of its villages is on duty, from the first words on, over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RotaStoryIT {

    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final List<String> SECRETARIES = List.of("officer-101", "officer-102", "officer-103");
    private static final String LEAD = "officer-001";

    private static final MutableClock CLOCK = new MutableClock(NINE.minus(Duration.ofMinutes(30)));
    private static RunningStation station;
    private static Town town;
    private static Drive clerk;
    private static Drive onDuty;
    private static Drive relief;
    private static String roster;

    @BeforeAll
    static void aRosterIsInForceAndItsFirstShiftBegins() {
        station = RunningStation.start(Map.of(), CLOCK);
        town = new Town(station);
        Drive lead = town.person(LEAD, town.area, "AREA_LEAD");
        clerk = town.person("officer-004", town.stationUnit, "INTAKE_CLERK", "COORDINATOR");
        onDuty = secretaryOf(0);
        relief = secretaryOf(1);
        secretaryOf(2);
        town.registrar()
                .does(
                        "POST /api/units/{unit}/appointments",
                        List.of(town.area),
                        Map.of("officer", LEAD, "roles", List.of("AREA_LEAD"), "post", "工作区牵头人"));
        roster = planned(new Rota(clerk, lead));
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void golden_scenario_3_a_dispute_of_the_secretarys_own_village_goes_to_the_relief() {
        String dispute = dispute(0, 2);
        JsonNode given = assigned(dispute);

        assertThat(given.get("chosen").asString()).isEqualTo(SECRETARIES.get(1));
        assertThat(given.get("standing").asString()).isEqualTo("RELIEF");
        assertThat(passedOver(given)).containsExactly(SECRETARIES.get(0) + " HOME_VILLAGE");

        String acceptance = "POST /api/grievances/{id}/handovers/acceptance";
        onDuty.isRefused("HANDOVER_NOT_ACCEPTED", acceptance, List.of(dispute), Map.of());
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        relief.tries(acceptance, List.of(dispute), Map.of()).status() == 200);
        assertThat(relief.reads("/api/worklists/mine").toString()).contains(dispute);
        assertThat(onDuty.reads("/api/worklists/mine").toString()).doesNotContain(dispute);
    }

    @Test
    void golden_scenario_3_where_both_reliefs_are_barred_as_well_it_goes_to_the_area_lead() {
        JsonNode given = assigned(dispute(0, 1, 2));

        assertThat(given.get("chosen").asString()).isEqualTo(LEAD);
        assertThat(given.get("standing").asString()).isEqualTo("AREA_LEAD");
        assertThat(passedOver(given))
                .containsExactlyElementsOf(SECRETARIES.stream()
                        .map(officer -> officer + " HOME_VILLAGE")
                        .toList());
    }

    private static Drive secretaryOf(int village) {
        String officer = SECRETARIES.get(village);
        String home = town.villages.get(village);
        town.mandate(officer, home);
        return town.person(officer, home, "DUTY_SECRETARY");
    }

    /** One secretary is on duty and came; the two others stand by. */
    private static String planned(Rota rota) {
        Map<String, Object> draft = new TreeMap<>(Map.of("post", town.room, "committee", town.committee));
        draft.put("firstDay", "2026-03-02");
        draft.put("lastDay", "2026-03-03");
        draft.put(
                "rota",
                SECRETARIES.stream()
                        .map(officer -> Map.of("officer", officer, "openingLoad", 0))
                        .toList());
        String id = clerk.creates("POST /api/rosters", List.of(), draft);
        Duration day = Duration.ofHours(8);
        String shift = rota.plan(id, Rota.shift(SECRETARIES.get(0), "PRIMARY", NINE, day));
        rota.plan(id, Rota.shift(SECRETARIES.get(1), "RELIEF", NINE, day));
        rota.plan(id, Rota.shift(SECRETARIES.get(2), "RELIEF", NINE, day));
        rota.publish(id, NINE.plus(Duration.ofDays(30)));
        CLOCK.set(NINE);
        onDuty.does("PUT " + Rota.SHIFT + "/check-in", List.of(id, shift), Map.of());
        CLOCK.set(NINE.plus(Duration.ofHours(1)));
        return id;
    }

    /** A quarrel between people of several villages, as somebody brings it to the desk. */
    private static String dispute(int... villages) {
        List<String> sides =
                Arrays.stream(villages).mapToObj(town.villages::get).toList();
        return clerk.creates("POST /api/grievances", List.of(), Map.of("kind", "DISPUTE", "villages", sides));
    }

    private static JsonNode assigned(String grievance) {
        Map<String, Object> matter = Map.of("grievance", grievance);
        clerk.does(
                "POST " + Rota.ROSTER + "/assignments",
                List.of(roster),
                Map.of("matter", matter, "partyVillages", List.of()));
        return clerk.reads("/api/rosters/" + roster)
                .get("assignments")
                .valueStream()
                .filter(given -> given.at("/matter/grievance").asString().equals(grievance))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> passedOver(JsonNode given) {
        return given.get("exclusions")
                .valueStream()
                .map(passed -> passed.get("officer").asString() + " "
                        + passed.at("/reasons/0").asString())
                .toList();
    }
}
