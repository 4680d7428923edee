package org.lunzhi.station.demo.history.roster;

import static org.lunzhi.station.demo.script.Member.COORDINATOR;
import static org.lunzhi.station.demo.script.Member.LEAD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.station.demo.history.roster.Rota.Turn;
import org.lunzhi.station.demo.script.Member;
import org.lunzhi.station.demo.script.OfficeHours;
import org.lunzhi.station.demo.script.Pen;
import org.lunzhi.station.demo.script.Request;
import org.lunzhi.station.demo.script.Step;

/** Tells a roster of a month: drawn up, reserved, published, stood day by day, ended. */
public final class RosterStory {

    private static final String ROSTER = "/api/rosters/{id}";
    private static final int DAYS_AHEAD = 7;
    private static final LocalTime DRAWN_UP = LocalTime.of(10, 0);
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);
    private static final int ARRIVES_WITHIN_MINUTES = 45;

    private final SortedMap<LocalDate, Turn> turns;
    private final Pen pen;

    private RosterStory(SortedMap<LocalDate, Turn> turns, Pen pen) {
        this.turns = turns;
        this.pen = pen;
    }

    /** The steps of every roster of the rota. */
    public static List<Step> of(Rota rota, Random chance, OfficeHours hours) {
        return rota.months().entrySet().stream()
                .flatMap(month -> {
                    Pen pen = new Pen(Rota.rosterOf(month.getKey()), chance, hours, Instant.EPOCH);
                    new RosterStory(month.getValue(), pen).tell();
                    return pen.steps().stream();
                })
                .toList();
    }

    private void tell() {
        LocalDate first = turns.firstKey();
        LocalDate last = first.plusMonths(1).withDayOfMonth(1).minusDays(1);
        draft(first, last);
        turns.forEach(this::plan);
        pen.soon(COORDINATOR, Request.put(ROSTER + "/proposal", Map.of()));
        pen.at(
                at(first.minusDays(DAYS_AHEAD).plusDays(1), DRAWN_UP),
                LEAD,
                Request.put(ROSTER + "/publication", Map.of("phone", "000-0000-0000"))
                        .settledFirst());
        pen.at(at(first, LocalTime.of(8, 20)), COORDINATOR, Request.put(ROSTER + "/beginning", Map.of()));
        turns.forEach(this::stand);
        pen.at(at(last.plusDays(1), LocalTime.of(8, 20)), COORDINATOR, Request.put(ROSTER + "/end", Map.of()));
    }

    private void draft(LocalDate first, LocalDate last) {
        List<Map<String, Object>> rota = Member.secretaries().stream()
                .<Map<String, Object>>map(
                        member -> Map.of("officer", member.officer().value(), "openingLoad", 0))
                .toList();
        pen.at(
                at(first.minusDays(DAYS_AHEAD), DRAWN_UP),
                COORDINATOR,
                Request.post(
                                "/api/rosters",
                                Map.of(
                                        "post",
                                        "unit-yanman-room",
                                        "committee",
                                        "committee-yanman-town",
                                        "firstDay",
                                        first.toString(),
                                        "lastDay",
                                        last.toString(),
                                        "rota",
                                        rota))
                        .learning("id", Request.LOCATION));
    }

    private void plan(LocalDate day, Turn turn) {
        plan(day, turn.primary(), "PRIMARY");
        plan(day, turn.relief(), "RELIEF");
    }

    private void plan(LocalDate day, Member member, String role) {
        Map<String, Object> hours = Map.of(
                "start", at(day, OPENS).toString(), "end", at(day, CLOSES).toString());
        pen.soon(
                COORDINATOR,
                Request.post(
                                ROSTER + "/shifts",
                                Map.of("officer", member.officer().value(), "role", role, "interval", hours))
                        .learning(role + "-" + day, Request.LOCATION));
    }

    private void stand(LocalDate day, Turn turn) {
        String shift = ROSTER + "/shifts/{PRIMARY-" + day + "}";
        Instant arrives =
                at(day, LocalTime.of(8, 32)).plusSeconds(60L * pen.chance().nextInt(ARRIVES_WITHIN_MINUTES));
        if (turn.absent()) {
            pen.at(
                    at(day, LocalTime.of(8, 20)),
                    turn.primary(),
                    Request.put(shift + "/absence", Map.of("ground", "OFFICIAL_DUTY"))
                            .punctually());
            pen.soon(
                    COORDINATOR,
                    Request.put(
                            shift + "/relief",
                            Map.of("officer", turn.relief().officer().value())));
        }
        Request checkIn = Request.put(shift + "/check-in", Map.of()).punctually();
        pen.at(arrives, turn.present(), turn.absent() ? checkIn.settledFirst() : checkIn);
        pen.at(at(day, LocalTime.of(17, 35)), turn.present(), Request.put(shift + "/end", Map.of()));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(StationTime.ZONE).toInstant();
    }
}
