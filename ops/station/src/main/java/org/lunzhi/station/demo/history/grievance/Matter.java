package org.lunzhi.station.demo.history.grievance;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.lunzhi.station.demo.script.Member;
import org.lunzhi.station.demo.script.Resident;

/**
 * What is known of a made-up matter when it comes in.
 *
 * @param petition whether it runs on the petition track
 * @param silent whether nobody can or may be answered
 */
record Matter(
        int number,
        Turn turn,
        Subject subject,
        Member handler,
        boolean petition,
        boolean anonymous,
        boolean silent,
        String channel,
        String urgency) {

    private static final List<String> CHANNELS = List.of(
            "VISIT",
            "VISIT",
            "VISIT",
            "PHONE",
            "PHONE",
            "HOTLINE",
            "HOTLINE",
            "GRID_WORKER",
            "GRID_WORKER",
            "QR",
            "ONLINE",
            "LETTER",
            "RECEPTION_DAY",
            "EVENING_FORUM",
            "HOME_TALK");
    private static final int VILLAGES = 9;

    static Matter drawn(int number, Random chance, boolean lateInTheYear) {
        Turn turn = Turn.drawn(chance);
        Subject subject = Subject.drawn(chance);
        boolean plain = turn == Turn.SOLVED;
        boolean anonymous = plain && chance.nextInt(100) < 6;
        return new Matter(
                number,
                turn == Turn.LEFT_LYING && !lateInTheYear ? Turn.SOLVED : turn,
                subject,
                turn == Turn.SEALED ? Member.CIVIL : Member.handling(subject.category(), number),
                turn != Turn.SEALED && chance.nextInt(100) < 7,
                anonymous,
                anonymous || (plain && chance.nextInt(100) < 4),
                CHANNELS.get(chance.nextInt(CHANNELS.size())),
                chance.nextInt(100) < 12 ? "URGENT" : "ORDINARY");
    }

    boolean sealed() {
        return turn == Turn.SEALED;
    }

    String kind() {
        return sealed() ? "DENUNCIATION" : subject.kind();
    }

    Map<String, Object> intake() {
        Map<String, Object> body = new TreeMap<>();
        body.put("kind", kind());
        body.put("channel", channel);
        body.put("place", "place-yanman-village-0" + (1 + number % VILLAGES));
        body.put("words", sealed() ? "反映某经办人员在补助审核中照顾亲友。" : subject.words());
        if (!anonymous) {
            body.put("complainant", Resident.particulars(number));
        }
        body.put("representatives", List.of());
        body.put("anonymous", anonymous);
        body.put("confidential", sealed());
        body.put("noReply", silent && !anonymous);
        body.put("sealed", sealed());
        body.put("excludedUnits", sealed() ? List.of("unit-housing") : List.of());
        body.put("noticeVersion", "notice-2025-01");
        body.put("basis", "STATUTORY_DUTY");
        body.put("petitionLike", petition);
        body.put("emergency", false);
        return body;
    }

    Map<String, Object> triage() {
        return Map.of(
                "kind",
                kind(),
                "track",
                petition ? "PETITION" : "HOTLINE",
                "urgency",
                petition ? "ORDINARY" : urgency,
                "category",
                subject.category(),
                "level",
                handler.unit().value().contains("village") ? "VILLAGE" : "DISTRICT",
                "route",
                turn == Turn.DECLINED ? "COURT" : "NONE",
                "screening",
                Map.of("violence", "NO", "minorAtRisk", "NO"),
                "withoutInterest",
                true);
    }
}
