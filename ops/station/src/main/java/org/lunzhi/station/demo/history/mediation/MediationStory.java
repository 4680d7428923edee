package org.lunzhi.station.demo.history.mediation;

import static org.lunzhi.station.demo.script.Member.CLERK;
import static org.lunzhi.station.demo.script.Member.COORDINATOR;
import static org.lunzhi.station.demo.script.Member.LEAD;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunzhi.station.demo.history.roster.Rota;
import org.lunzhi.station.demo.script.Member;
import org.lunzhi.station.demo.script.Pen;
import org.lunzhi.station.demo.script.Request;
import org.lunzhi.station.demo.script.Step;

/** Tells a dispute between two villages from the application to what came of it. */
public final class MediationStory {

    static final List<String> PARTIES = List.of("{applicant}", "{respondent}");

    private static final String CASE = "/api/mediations/{id}";
    private static final int ON_THE_DESK = 5;
    private static final Duration TALK = Duration.ofMinutes(80);

    private final Dispute dispute;
    private final Rota rota;
    private final Pen pen;
    private final EndingStory ending;

    private MediationStory(Dispute dispute, Rota rota, Pen pen) {
        this.dispute = dispute;
        this.rota = rota;
        this.pen = pen;
        this.ending = new EndingStory(pen);
    }

    /** The steps of the dispute with this number. */
    public static List<Step> of(int number, Rota rota, Pen pen) {
        new MediationStory(Dispute.drawn(number, pen.chance()), rota, pen).tell();
        return pen.steps();
    }

    private void tell() {
        pen.then(
                0.1,
                CLERK,
                Request.post("/api/mediations", dispute.application()).learning("id", Request.LOCATION));
        pen.soon(
                CLERK,
                Request.get(CASE)
                        .learning("applicant", "/file/sides/0/party/ref")
                        .learning("respondent", "/file/sides/1/party/ref"));
        consent("{applicant}");
        if (dispute.course() == Course.REFUSED_AT_ONCE) {
            does(20, CLERK, Request.post(CASE + "/refusals", Map.of("party", "{respondent}", "manner", "ORAL")));
            ending.end("PARTY_WITHDREW", LEAD);
            return;
        }
        pen.then(20, CLERK, consentOf("{respondent}"));
        does(2, LEAD, Request.put(CASE + "/acceptance", Map.of("words", "符合受理条件，予以受理。")));
        Member mediator = assign();
        if (mediator != null) {
            prepare(mediator);
            new HandoverStory(dispute, rota, pen).tell(mediator);
            conduct(mediator);
            archive(mediator);
        }
    }

    private void consent(String party) {
        pen.soon(CLERK, consentOf(party));
    }

    private static Request consentOf(String party) {
        return Request.post(CASE + "/consents", Map.of("party", party, "manner", "ORAL", "takenDown", true));
    }

    /** Whom the rota will choose: who is there, or the relief where that one's own village is a side. */
    private @Nullable Member assign() {
        Instant moment = rota.sittingFrom(pen.now().plus(Duration.ofHours(2)));
        if (!rota.covers(moment)) {
            return null;
        }
        Rota.Turn turn = rota.at(moment);
        List<String> villages = dispute.villages();
        pen.at(
                moment,
                COORDINATOR,
                Request.post(
                                "/api/rosters/{" + Rota.rosterOf(moment) + "/id}/assignments",
                                Map.of(
                                        "matter", Map.of("mediation", "{id}"),
                                        "partyVillages", villages,
                                        "declaredKin", List.of(),
                                        "recused", List.of()))
                        .settledFirst()
                        .punctually());
        boolean ownVillage = villages.contains(turn.present().unit().value());
        if (!ownVillage) {
            return turn.present();
        }
        boolean reliefToo =
                turn.absent() || villages.contains(turn.relief().unit().value());
        return reliefToo ? LEAD : turn.relief();
    }

    private void prepare(Member mediator) {
        pen.soon(mediator, Request.get(CASE).learning("mediator", "/file/mediators/0/mediator"));
        for (String party : PARTIES) {
            pen.soon(mediator, Request.post(CASE + "/mediators/acceptances", Map.of("party", party)));
            pen.soon(mediator, Request.post(CASE + "/identities", Map.of("party", party, "words", "已核对身份证件，与本人相符。")));
            pen.soon(
                    mediator,
                    Request.post(
                            CASE + "/notices",
                            Map.of(
                                    "party", party,
                                    "version", "rights-2026",
                                    "manner", "WRITTEN",
                                    "words", "已告知当事人在调解中的权利和义务。")));
        }
    }

    private void conduct(Member mediator) {
        sit(mediator, "双方陈述了各自的意见，调解员讲明相关规定。");
        switch (dispute.course()) {
            case NOT_REACHED -> {
                sit(mediator, "双方分歧较大，未能达成一致。");
                ending.notReached(mediator);
            }
            case WITHDRAWN -> ending.withdrawn(mediator);
            default -> {
                new SettlementStory(dispute, mediator, pen).tell();
                ending.ask(pen.chance().nextInt(100) < 60 ? "VERY_SATISFIED" : "SATISFIED");
            }
        }
    }

    /** Some files are still incomplete on somebody's desk. */
    private void archive(Member mediator) {
        if (dispute.number() % ON_THE_DESK != ON_THE_DESK - 1) {
            Map<String, Object> file = Map.of("pages", Map.of(), "retention", "MEDIATION_FILE");
            pen.then(40, mediator, Request.put(CASE + "/archive", file).settledFirst());
        }
    }

    private void sit(Member mediator, String minutes) {
        Instant starts = rota.sittingFrom(
                pen.now().plus(Duration.ofHours(24L + pen.chance().nextInt(72))));
        Map<String, Object> sitting = Map.of(
                "startsAt",
                starts.toString(),
                "unit",
                "unit-yanman-room",
                "publicity",
                "NON_PUBLIC",
                "informed",
                PARTIES,
                "waiving",
                PARTIES);
        pen.then(0.2, mediator, Request.post(CASE + "/sessions", sitting).learning("session", Request.LOCATION));
        Map<String, Object> held = Map.of(
                "present",
                PARTIES,
                "mediators",
                List.of("{mediator}"),
                "invitees",
                List.of(),
                "recorder",
                CLERK.officer().value(),
                "words",
                minutes,
                "endedAt",
                "{now}");
        pen.at(starts.plus(TALK), mediator, Request.put(CASE + "/sessions/{session}/minutes", held));
    }

    private void does(double medianHours, Member by, Request request) {
        pen.then(medianHours, by, request);
    }
}
