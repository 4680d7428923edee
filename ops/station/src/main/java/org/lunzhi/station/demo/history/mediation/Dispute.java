package org.lunzhi.station.demo.history.mediation;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.lunzhi.station.demo.script.Resident;

/**
 * What is known of a made-up dispute when it is brought: two people of two villages, and what about.
 *
 * @param applicants the number of the village of who applies
 * @param respondents the number of the village of the other side
 */
record Dispute(int number, Course course, Subject subject, int applicants, int respondents) {

    private static final int VILLAGES = 9;

    /**
     * What they are at odds about.
     *
     * @param amount what is to be paid, where it is about money
     */
    record Subject(String category, String words, String settled, int amount) {}

    private static final List<Subject> SUBJECTS = List.of(
            new Subject("neighbours", "两村交界处的界墙重砌，双方对墙基位置各执一词。", "界墙按原墙基重砌，费用各半。", 1200),
            new Subject("land", "上游村民改道后，下游承包地浇不上水。", "恢复原水路，轮流用水，先下游后上游。", 0),
            new Subject("land", "两村地界的排水沟被填，雨后淹了邻村的菜地。", "填土一方疏通水沟，并补偿菜地损失。", 860),
            new Subject("production", "跨村租用的农机损坏，双方对修理费有争议。", "修理费由租用人承担六成，机主承担四成。", 1500),
            new Subject("contract", "邻村养殖户拖欠饲料款，约定的日期已过两个月。", "欠款分两次付清。", 4200),
            new Subject("damages", "散养的羊吃了邻村的麦苗，要求赔偿。", "按实测面积赔偿麦苗损失。", 600),
            new Subject("housing", "邻村施工队翻修房屋后漏水，户主要求返工。", "施工队十日内返工，质保一年。", 0),
            new Subject("neighbours", "村口小路被砂石占用，邻村车辆不能通行。", "清走砂石，保持小路畅通。", 0));

    static Dispute drawn(int number, Random chance) {
        int applicants = 1 + chance.nextInt(VILLAGES);
        int respondents = 1 + (applicants + chance.nextInt(VILLAGES - 1)) % VILLAGES;
        return new Dispute(
                number,
                Course.of(number, chance),
                SUBJECTS.get(chance.nextInt(SUBJECTS.size())),
                applicants,
                respondents);
    }

    List<String> villages() {
        return List.of(village(applicants), village(respondents));
    }

    Map<String, Object> application() {
        Map<String, Object> body = new TreeMap<>();
        body.put("source", "APPLIED");
        body.put("paper", "调解申请书：" + subject.words());
        body.put("unit", "unit-yanman-room");
        body.put("committee", "committee-yanman-town");
        body.put("jurisdiction", "DISPUTE_AROSE_HERE");
        body.put("proceedings", "NONE");
        body.put(
                "sides",
                List.of(side("APPLICANT", 2 * number, applicants), side("RESPONDENT", 2 * number + 1, respondents)));
        body.put("category", subject.category());
        body.put("scheme", "national-2010");
        body.put("requests", subject.words());
        body.put("persons", 2);
        body.put("difficult", false);
        body.put("relation", "CITIZENS");
        return body;
    }

    private static Map<String, Object> side(String role, int person, int village) {
        return Map.of(
                "role", role,
                "kind", "PERSON",
                "particulars", Resident.particulars(person),
                "representatives", List.of(),
                "village", village(village));
    }

    private static String village(int number) {
        return "unit-yanman-village-0" + number;
    }
}
