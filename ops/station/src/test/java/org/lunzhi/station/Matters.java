package org.lunzhi.station;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bodies of valid requests about a matter, about people who do not exist. */
final class Matters {

    static final String UNIT = "unit-window";

    private Matters() {}

    static Map<String, Object> intake() {
        Map<String, Object> body = new TreeMap<>();
        body.put("kind", "COMPLAINT");
        body.put("channel", "VISIT");
        body.put("place", "place-01");
        body.put("words", "路灯坏了。");
        body.put("complainant", person("甲某"));
        body.put("representatives", List.of());
        body.put("excludedUnits", List.of());
        body.put("noticeVersion", "notice-1");
        body.put("basis", "CONSENT");
        for (String flag : List.of("anonymous", "confidential", "noReply", "sealed", "petitionLike", "emergency")) {
            body.put(flag, false);
        }
        return body;
    }

    static Map<String, Object> person(String name) {
        return Map.of("kind", "PERSON", "name", name, "phones", List.of());
    }

    static Map<String, Object> triage() {
        return Map.of(
                "kind", "COMPLAINT",
                "track", "HOTLINE",
                "urgency", "ORDINARY",
                "category", "neighbours",
                "level", "VILLAGE",
                "route", "NONE",
                "screening", Map.of("violence", "NO", "minorAtRisk", "NO"),
                "withoutInterest", true);
    }
}
