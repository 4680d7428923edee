package org.lunzhi.station;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunzhi.station.RunningStation.Answer;

/** A small town, registered over HTTP: a work area with its room, villages, a committee with its seal, and people. */
final class Town {

    static final String SEAL = "seal-town-1";

    private final RunningStation station;
    private final Drive registrar;

    final String town;
    final String area;
    final String room;
    final String stationUnit;
    final List<String> villages;
    final String committee;

    Town(RunningStation station) {
        this.station = station;
        this.registrar = new Drive(station, station.administratorToken());
        String district = unit("DISTRICT", null);
        this.town = unit("TOWNSHIP", district);
        this.area = unit("WORK_AREA", town);
        this.room = unit("ROTATING_ROOM", area);
        this.stationUnit = unit("SERVICE_STATION", area);
        this.villages = List.of(unit("VILLAGE", area), unit("VILLAGE", area), unit("VILLAGE", area));
        this.committee = registrar.creates("POST /api/committees", List.of(), Map.of("unit", town));
        registrar.does("PUT /api/committees/{id}/composition", List.of(committee), Map.of());
        registrar.does("PUT /api/committees/{id}/seals/{seal}?from=2026-01-01", List.of(committee, SEAL), Map.of());
        registrar.does(
                "PUT /api/units/{id}/committee", List.of(room), Map.of("committee", committee, "from", "2026-01-01"));
    }

    Drive registrar() {
        return registrar;
    }

    /** A person with an account in a unit. */
    Drive person(String officer, String unit, String... roles) {
        Answer opened = station.post(
                "/api/accounts",
                station.administratorToken(),
                Map.of("username", officer, "officer", officer, "office", Map.of("unit", unit, "roles", roles)));
        return new Drive(
                station, station.tokenFor(officer, opened.json().get("password").asString()));
    }

    /** The mandate of an officer, at home in a village. */
    String mandate(String officer, String village) {
        return registrar.creates(
                "POST /api/committees/{id}/mediators",
                List.of(committee),
                Map.of("officer", officer, "homeVillage", village));
    }

    private String unit(String kind, @Nullable String parent) {
        return parent == null
                ? station.post(
                                "/api/units",
                                station.administratorToken(),
                                Map.of("kind", kind, "name", "示范县", "from", "2026-01-01"))
                        .header("Location")
                        .substring("/api/units/".length())
                : registrar.creates("POST /api/units", List.of(), Map.of("kind", kind, "parent", parent));
    }
}
