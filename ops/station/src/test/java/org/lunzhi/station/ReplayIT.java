package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import tools.jackson.databind.JsonNode;

/** An auditor steps through a matter, looks back and tries another policy, over HTTP and with real reactions. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayIT {

    private static RunningStation station;
    private static Drive clerk;
    private static Drive auditor;

    @BeforeAll
    static void start() {
        station = RunningStation.start();
        clerk = new Drive(station, station.tokenOfNew("clerk", Matters.UNIT, "INTAKE_CLERK", "COORDINATOR"));
        auditor = new Drive(station, station.tokenOfNew("auditor", "unit-audit", "AUDITOR"));
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void steps_in_words_with_the_difference_and_links_to_what_followed() {
        String id = clerk.creates("POST /api/grievances", List.of(), Matters.intake());
        clerk.does("POST /api/grievances/{id}/triage", List.of(id), Matters.triage());
        clerk.does("POST /api/grievances/{id}/acceptance", List.of(id), Map.of());
        String part = clerk.creates("POST /api/grievances/{id}/parts", List.of(id), Map.of());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        auditor.tries("GET " + steps(part), List.of(), Map.of()).status() == 200);

        JsonNode told = auditor.reads(steps(id)).get("steps");
        JsonNode split = told.get(told.size() - 1);
        JsonNode began = auditor.reads(steps(part)).at("/steps/0");

        assertThat(told).extracting(step -> step.get("event").asString()).startsWith("grievance/GrievanceRegistered");
        assertThat(told.at("/0/words/zh").asString()).contains("受理登记");
        assertThat(told.at("/0/who/client").asString()).isEqualTo("LOOPBACK");
        assertThat(told.at("/2/rules/policy").asString()).isEqualTo("default-2026");
        assertThat(told.at("/1/changes"))
                .anySatisfy(change -> assertThat(change.get("field").asString()).isEqualTo("standing.stage"));
        assertThat(split.at("/effects/0/matter").asString()).isEqualTo(part);
        assertThat(began.at("/cause/matter").asString()).isEqualTo(id);
        assertThat(began.at("/cause/sequence")).isEqualTo(split.get("sequence"));
        assertThat(told.toString()).doesNotContain("甲某", "路灯");
    }

    @Test
    void pages_are_fetched_by_their_cursor() {
        String id = clerk.creates("POST /api/grievances", List.of(), Matters.intake());
        clerk.does("POST /api/grievances/{id}/triage", List.of(id), Matters.triage());

        JsonNode first = auditor.reads(steps(id) + "?limit=1");
        JsonNode second =
                auditor.reads(steps(id) + "?limit=1&after=" + first.get("next").asString());

        assertThat(first.at("/steps/0/sequence").asLong()).isZero();
        assertThat(second.at("/steps/0/sequence").asLong()).isEqualTo(1);
    }

    @Test
    void what_is_no_matter_is_not_found_and_what_is_wrong_is_named() {
        assertThat(auditor.tries("GET " + steps("grievance-none"), List.of(), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(auditor.tries("GET " + steps("grievance-none") + "?limit=0", List.of(), Map.of())
                        .rule())
                .isEqualTo("BAD_QUESTION");
        assertThat(auditor.tries("GET " + whatIf("shandong-1999"), List.of(), Map.of())
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("policy");
    }

    @Test
    void figures_and_lists_are_seen_as_they_were_before_and_a_policy_is_tried_without_a_trace() {
        Instant before = Instant.now();
        awaitTheNextMillisecond(before);
        String id = clerk.creates("POST /api/grievances", List.of(), Matters.intake());
        clerk.does("POST /api/grievances/{id}/triage", List.of(id), Matters.triage());
        clerk.does("POST /api/grievances/{id}/acceptance", List.of(id), Map.of());
        long now = auditor.reads(figures()).at("/rows/0/registered").asLong();
        long end = station.bean(MongoEventLog.class).position();

        JsonNode then = auditor.reads(figures() + "&knownAt=" + before);
        JsonNode still = auditor.reads(figures() + "&knownAt=" + Instant.now());

        assertThat(then.at("/rows/0/registered").asLong()).isLessThan(now);
        assertThat(then.at("/seenFrom/position").asLong()).isBetween(0L, end - 1);
        JsonNode map = auditor.reads("/api/process-map?from=" + month() + "&to=" + month() + "&knownAt=" + before);
        assertThat(map.at("/seenFrom/position")).isEqualTo(then.at("/seenFrom/position"));
        assertThat(still.get("rows")).isEqualTo(auditor.reads(figures()).get("rows"));
        assertThat(open("")).contains(id);
        assertThat(open("&knownAt=" + before)).doesNotContain(id);
        assertThat(open("&knownAt=" + Instant.now())).isEqualTo(open(""));
        assertThat(auditor.reads(whatIf("shandong-2020"))
                        .at("/rows/0/overdue/real")
                        .asLong())
                .isZero();
        assertThat(station.bean(MongoEventLog.class).position()).isEqualTo(end);
    }

    private static Set<String> open(String moment) {
        return auditor.reads("/api/worklists/oldest?limit=200" + moment)
                .get("items")
                .valueStream()
                .map(item -> item.get("matter").asString())
                .collect(Collectors.toSet());
    }

    private static void awaitTheNextMillisecond(Instant moment) {
        Awaitility.await()
                .until(() -> Instant.now().truncatedTo(ChronoUnit.MILLIS).isAfter(moment));
    }

    private static String steps(String matter) {
        return "/api/audit/matters/" + matter + "/steps";
    }

    private static String figures() {
        return "/api/closure-times?from=" + month() + "&to=" + month();
    }

    private static String whatIf(String policy) {
        return "/api/audit/what-if?from=" + month() + "&to=" + month() + "&policy=" + policy;
    }

    private static YearMonth month() {
        return YearMonth.now(ZoneId.of("Asia/Shanghai"));
    }
}
