package org.lunzhi.station.demo.history.mediation;

import static org.lunzhi.station.demo.history.mediation.MediationStory.PARTIES;
import static org.lunzhi.station.demo.script.Member.ADVISER;
import static org.lunzhi.station.demo.script.Member.COORDINATOR;
import static org.lunzhi.station.demo.script.Member.LEAD;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.station.demo.script.Member;
import org.lunzhi.station.demo.script.Pen;
import org.lunzhi.station.demo.script.Request;

/** Tells of an agreement: what was agreed, signed and sealed, and whether it was kept. */
final class SettlementStory {

    private static final String CASE = "/api/mediations/{id}";
    private static final String AGREEMENT = "/api/agreements/{agreement}";
    private static final String COURT = AGREEMENT + "/judicial-confirmation";
    private static final int DAYS_TO_PERFORM = 20;

    /** A day in a holiday is put off to the first working day after it; the longest takes nine days. */
    private static final int DAYS_UNTIL_BROKEN = 12;

    private final Dispute dispute;
    private final Member mediator;
    private final Pen pen;

    SettlementStory(Dispute dispute, Member mediator, Pen pen) {
        this.dispute = dispute;
        this.mediator = mediator;
        this.pen = pen;
    }

    void tell() {
        boolean oral = dispute.course() == Course.BY_WORD_OF_MOUTH;
        LocalDate due = StationTime.dateOf(pen.now()).plusDays(DAYS_TO_PERFORM);
        pen.then(
                0.3,
                mediator,
                Request.post(CASE + "/agreement", agreed(oral, due)).learning("agreement", Request.LOCATION));
        if (oral) {
            PARTIES.forEach(party -> pen.soon(
                    mediator,
                    Request.post(AGREEMENT + "/oral-confirmations", Map.of("party", party))
                            .settledFirst()));
            return;
        }
        sign();
        if (dispute.course() == Course.CONFIRMED_BY_COURT) {
            askTheCourt();
        }
        if (dispute.course() == Course.BROKEN) {
            breakIt(due);
        } else {
            perform();
        }
    }

    private Map<String, Object> agreed(boolean oral, LocalDate due) {
        Map<String, Object> body = new TreeMap<>();
        body.put("form", oral ? "ORAL" : "WRITTEN");
        body.put("scope", "FULL");
        body.put("words", dispute.subject().settled());
        body.put("obligations", List.of(obligation(oral, due)));
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
                PARTIES.stream()
                        .map(party -> Map.of("party", party, "askedAlone", true, "agreesFreely", true))
                        .toList());
        body.put("identityRelation", false);
        body.put("ownership", false);
        body.put("writtenAsked", !oral);
        body.put("routesForTheRest", List.of());
        return body;
    }

    private Map<String, Object> obligation(boolean oral, LocalDate due) {
        Map<String, Object> owed = new TreeMap<>();
        int amount = dispute.subject().amount();
        owed.put("number", 1);
        owed.put("debtor", "{respondent}");
        owed.put("creditor", "{applicant}");
        owed.put("subject", amount > 0 ? "PAYMENT" : "CONDUCT");
        owed.put("words", dispute.subject().settled());
        if (amount > 0) {
            owed.put("amount", new BigDecimal(amount).setScale(2));
        }
        if (!oral) {
            owed.put("dueOn", due.toString());
        }
        owed.put("dueUponEvent", false);
        owed.put("atOnce", oral);
        return owed;
    }

    /** Everybody signs the same paper, and the seal of the committee goes under it a day or so later. */
    private void sign() {
        pen.soon(
                mediator,
                Request.get(AGREEMENT)
                        .learning("paper", "/file/dossier/papers/0/document/commitment")
                        .learning("document", "/file/dossier/papers/0/document/id"));
        PARTIES.forEach(party -> pen.soon(
                mediator,
                Request.post(
                        AGREEMENT + "/signatures",
                        Map.of("party", party, "as", "PARTY", "manner", "FINGERPRINT", "paper", "{paper}"))));
        pen.soon(
                mediator,
                Request.post(
                        AGREEMENT + "/mediator-signatures",
                        Map.of("mediator", "{mediator}", "manner", "SIGNATURE", "paper", "{paper}")));
        pen.then(
                8,
                COORDINATOR,
                Request.post(AGREEMENT + "/seals", Map.of("seal", "seal-yanman-town", "paper", "{paper}")));
    }

    private void askTheCourt() {
        Map<String, Object> paper = Map.of(
                "id", "{document}",
                "version", 1,
                "type", "WRITTEN_AGREEMENT",
                "audience", "PARTIES",
                "commitment", "{paper}",
                "retention", "MEDIATION_FILE");
        Map<String, Object> application = Map.of(
                "applicants",
                PARTIES,
                "obligations",
                List.of(1),
                "basis",
                "COMMITTEE_LOCATION",
                "agreement",
                paper,
                "proof",
                "调解组织出具的调解证明。");
        pen.then(30, ADVISER, Request.post(COURT, application));
        pen.then(20, ADVISER, Request.put(COURT + "/acceptance", Map.of("courtDate", today())));
        pen.then(70, ADVISER, Request.put(COURT + "/ruling", Map.of("words", "裁定调解协议有效。", "courtDate", today())));
    }

    private void perform() {
        Map<String, Object> met = Map.of("receipt", "履行凭证：双方已当面结清。", "confirmedBy", PARTIES);
        pen.then(70, mediator, Request.put(AGREEMENT + "/obligations/1/performance", met));
        Map<String, Object> asked = Map.of(
                "purpose", "PERFORMANCE",
                "party", "{applicant}",
                "reached", "REACHED",
                "words", "已回访履行情况，当事人确认履行完毕。");
        pen.then(20, mediator, Request.post(CASE + "/follow-ups", asked).settledFirst());
    }

    private void breakIt(LocalDate due) {
        pen.at(
                pen.officeTimeAfter(Duration.between(pen.now(), StationTime.startOf(due.plusDays(DAYS_UNTIL_BROKEN)))),
                mediator,
                Request.post(
                        AGREEMENT + "/obligations/1/breaches",
                        Map.of(
                                "kind", "NOT_PERFORMED",
                                "reportedBy", "{applicant}",
                                "routeNotice", "可以就协议履行向人民法院起诉。")));
        pen.then(4, LEAD, Request.put(CASE + "/conclusion", Map.of()).settledFirst());
    }

    private String today() {
        return StationTime.dateOf(pen.now()).toString();
    }
}
