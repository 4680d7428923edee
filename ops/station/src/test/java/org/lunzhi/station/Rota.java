package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How a roster comes to be: planned by one person, reviewed and published by the lead of the area. */
record Rota(Drive planner, Drive lead) {

    static final String ROSTER = "/api/rosters/{id}";
    static final String SHIFT = "/api/rosters/{roster}/shifts/{id}";

    static Map<String, Object> shift(String officer, String role, Instant begins, Duration length) {
        var interval =
                Map.of("start", begins.toString(), "end", begins.plus(length).toString());
        return Map.of("officer", officer, "role", role, "interval", interval);
    }

    String plan(String roster, Map<String, Object> shift) {
        return planner.creates("POST /api/rosters/{roster}/shifts", List.of(roster), shift);
    }

    /** Published with the gaps that it has up to a moment. */
    void publish(String roster, Instant until) {
        lead.isRefused("ROSTER_NOT_PROPOSED", "PUT " + ROSTER + "/publication", List.of(roster), Map.of());
        planner.does("PUT " + ROSTER + "/proposal", List.of(roster), Map.of());
        // Times are reserved by a reaction; until then the roster is not published.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> lead.tries("PUT " + ROSTER + "/publication", List.of(roster), Map.of())
                        .rule()
                        .equals("ROSTER_GAP"));
        var all = Map.of("start", "2026-01-01T00:00:00Z", "end", until.toString());
        lead.does("POST " + ROSTER + "/accepted-gaps", List.of(roster), all);
        lead.does("PUT " + ROSTER + "/publication", List.of(roster), Map.of());
        assertThat(lead.reads("/api/rosters/" + roster).get("state").asString()).isEqualTo("PUBLISHED");
    }
}
