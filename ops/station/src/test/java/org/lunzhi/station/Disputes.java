package org.lunzhi.station;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bodies of valid requests about a dispute of two neighbours, who do not exist, in the demo county. */
final class Disputes {

    static final String MEDIATION = "/api/mediations/";
    static final String AGREEMENT = "/api/agreements/";

    private Disputes() {}

    static Map<String, Object> application() {
        Map<String, Object> body = new TreeMap<>();
        body.put("source", "APPLIED");
        body.put("paper", "调解申请书：界墙。");
        body.put("unit", "unit-yanman-room");
        body.put("committee", "committee-yanman-town");
        body.put("jurisdiction", "DISPUTE_AROSE_HERE");
        body.put("proceedings", "NONE");
        body.put("sides", List.of(side("APPLICANT", "甲某"), side("RESPONDENT", "乙某")));
        body.put("category", "neighbours");
        body.put("scheme", "national-2010");
        body.put("requests", "界墙按原墙基重砌。");
        body.put("persons", 2);
        body.put("difficult", false);
        body.put("relation", "CITIZENS");
        return body;
    }

    static Map<String, Object> side(String role, String name) {
        return Map.of(
                "role",
                role,
                "kind",
                "PERSON",
                "particulars",
                Matters.person(name),
                "representatives",
                List.of(),
                "village",
                "unit-yanman-village-05");
    }

    static Map<String, Object> consent(String party) {
        return Map.of("party", party, "manner", "ORAL", "takenDown", true);
    }

    static Map<String, Object> bench(String mediator) {
        return Map.of("mediators", List.of(mediator), "leads", List.of(mediator), "selectedBy", "PARTIES");
    }

    static Map<String, Object> notice(String party) {
        return Map.of("party", party, "version", "rights-2026", "manner", "WRITTEN", "words", "权利义务告知书。");
    }

    static Map<String, Object> session(List<String> parties, Instant startsAt) {
        return Map.of(
                "startsAt",
                startsAt.toString(),
                "unit",
                "unit-yanman-room",
                "publicity",
                "NON_PUBLIC",
                "informed",
                parties,
                "waiving",
                parties);
    }

    static Map<String, Object> minutes(List<String> parties, String mediator, Instant endedAt) {
        return Map.of(
                "present",
                parties,
                "mediators",
                List.of(mediator),
                "invitees",
                List.of(),
                "recorder",
                "officer-003",
                "words",
                "双方达成一致。",
                "endedAt",
                endedAt.toString());
    }

    /** The wall is built again within twenty days or so. */
    static Map<String, Object> agreed(List<String> parties, String dueOn) {
        Map<String, Object> owed = Map.of(
                "number",
                1,
                "debtor",
                parties.get(1),
                "creditor",
                parties.get(0),
                "subject",
                "CONDUCT",
                "words",
                "按原墙基重砌界墙。",
                "dueOn",
                dueOn,
                "dueUponEvent",
                false,
                "atOnce",
                false);
        Map<String, Object> body = new TreeMap<>();
        body.put("form", "WRITTEN");
        body.put("scope", "FULL");
        body.put("words", "界墙按原墙基重砌，费用各半。");
        body.put("obligations", List.of(owed));
        body.put(
                "legality",
                List.of(
                        "PARTIES_HAVE_CAPACITY",
                        "NO_MANDATORY_LAW_BROKEN",
                        "NO_PUBLIC_INTEREST_HARMED",
                        "NO_THIRD_PARTY_HARMED",
                        "PUBLIC_ORDER_KEPT"));
        body.put(
                "freeWill",
                parties.stream()
                        .map(party -> Map.of("party", party, "askedAlone", true, "agreesFreely", true))
                        .toList());
        body.put("identityRelation", false);
        body.put("ownership", false);
        body.put("writtenAsked", true);
        body.put("routesForTheRest", List.of());
        return body;
    }

    static Map<String, Object> signature(String party, String paper) {
        return Map.of("party", party, "as", "PARTY", "manner", "FINGERPRINT", "paper", paper);
    }

    static Map<String, Object> mediatorSignature(String mediator, String paper) {
        return Map.of("mediator", mediator, "manner", "SIGNATURE", "paper", paper);
    }

    static Map<String, Object> seal(String paper) {
        return Map.of("seal", "seal-yanman-town", "paper", paper);
    }

    static Map<String, Object> confirmation(List<String> applicants, Object paper) {
        return Map.of(
                "applicants",
                applicants,
                "obligations",
                List.of(1),
                "basis",
                "COMMITTEE_LOCATION",
                "agreement",
                paper,
                "proof",
                "调解证明。");
    }
}
