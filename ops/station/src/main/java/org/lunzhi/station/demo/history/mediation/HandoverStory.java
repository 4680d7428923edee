package org.lunzhi.station.demo.history.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.station.demo.history.roster.Rota;
import org.lunzhi.station.demo.script.Member;
import org.lunzhi.station.demo.script.Pen;
import org.lunzhi.station.demo.script.Request;

/** Tells how an open case changes hands between two shifts: offered with a note, taken over or not next morning. */
final class HandoverStory {

    private static final LocalTime OFFERED = LocalTime.of(17, 40);
    private static final LocalTime ANSWERED = LocalTime.of(9, 25);

    private static final Map<String, Object> MATTER = Map.of("mediation", "{id}");

    private final Dispute dispute;
    private final Rota rota;
    private final Pen pen;

    HandoverStory(Dispute dispute, Rota rota, Pen pen) {
        this.dispute = dispute;
        this.rota = rota;
        this.pen = pen;
    }

    /** Only within a month: with its roster ended nothing can be taken over any more. */
    void tell(Member giver) {
        rota.nextOfRoster(pen.now())
                .filter(next -> rota.on(next).present() != giver)
                .ifPresent(next -> tell(giver, next));
    }

    private void tell(Member giver, LocalDate next) {
        String handovers = "/api/rosters/{" + Rota.rosterOf(pen.now()) + "/id}/handovers";
        Member receiver = rota.on(next).present();
        Map<String, Object> offer = Map.of(
                "giver", giver.officer().value(),
                "receiver", receiver.officer().value(),
                "occasion", "END_OF_SHIFT",
                "items", List.of(Map.of("matter", MATTER, "note", "双方均已告知权利义务，请约定开会时间。")));
        pen.at(at(StationTime.dateOf(pen.now()), OFFERED), giver, Request.post(handovers, offer));
        pen.at(at(next, ANSWERED), receiver, answer(giver, receiver, handovers));
    }

    /** Whoever is at home in a village of the two leaves the case where it is. */
    private Request answer(Member giver, Member receiver, String handovers) {
        Map<String, Object> answer =
                new TreeMap<>(Map.of("giver", giver.officer().value(), "items", List.of(MATTER)));
        if (dispute.villages().contains(receiver.unit().value())) {
            answer.put("ground", "CONFLICT");
            return Request.post(handovers + "/refusals", answer);
        }
        return Request.post(handovers + "/acceptances", answer);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(StationTime.ZONE).toInstant();
    }
}
