package org.lunzhi.station.demo.history.mediation;

import static org.lunzhi.station.demo.history.mediation.MediationStory.PARTIES;
import static org.lunzhi.station.demo.script.Member.FOLLOW_UP;

import java.util.List;
import java.util.Map;
import org.lunzhi.station.demo.script.Member;
import org.lunzhi.station.demo.script.Pen;
import org.lunzhi.station.demo.script.Request;

/** Tells how a mediation fails, and what people say of one that is over. */
final class EndingStory {

    private static final String CASE = "/api/mediations/{id}";

    private final Pen pen;

    EndingStory(Pen pen) {
        this.pen = pen;
    }

    void notReached(Member mediator) {
        pen.then(1, mediator, Request.put(CASE + "/non-agreement", Map.of("reason", "POSITIONS_TOO_FAR")));
        end("NOT_REACHED", mediator);
        ask("NEUTRAL");
    }

    void withdrawn(Member mediator) {
        Map<String, Object> withdrawal = Map.of("party", "{respondent}", "manner", "ORAL", "words", "不愿继续调解。");
        pen.then(30, mediator, Request.post(CASE + "/withdrawals", withdrawal));
        end("PARTY_WITHDREW", mediator);
    }

    /** Nobody leaves without having been told where else they can go. */
    void end(String reason, Member by) {
        List<Map<String, String>> routes = PARTIES.stream()
                .map(party -> Map.of(
                        "party", party, "manner", "WRITTEN", "words", "可以依法通过仲裁、行政、司法等途径维护权利。", "deliveredAt", "{now}"))
                .toList();
        pen.then(3, by, Request.put(CASE + "/termination", Map.of("reason", reason, "routes", routes)));
    }

    /** Somebody independent asks one of the two. */
    void ask(String satisfaction) {
        Map<String, Object> answer = Map.of(
                "purpose", "SATISFACTION",
                "party", PARTIES.get(pen.chance().nextInt(2)),
                "reached", "REACHED",
                "satisfaction", satisfaction,
                "words", "已电话回访。");
        pen.then(60, FOLLOW_UP, Request.post(CASE + "/follow-ups", answer).settledFirst());
    }
}
