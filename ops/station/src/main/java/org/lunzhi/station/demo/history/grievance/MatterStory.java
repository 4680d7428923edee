package org.lunzhi.station.demo.history.grievance;

import static org.lunzhi.station.demo.script.Member.CLERK;
import static org.lunzhi.station.demo.script.Member.COORDINATOR;
import static org.lunzhi.station.demo.script.Member.FOLLOW_UP;
import static org.lunzhi.station.demo.script.Member.SUPERVISOR;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.station.demo.script.Member;
import org.lunzhi.station.demo.script.Pen;
import org.lunzhi.station.demo.script.Request;
import org.lunzhi.station.demo.script.Step;

/** Tells a matter from the counter to its end, by the turn it takes. */
public final class MatterStory {

    private static final String MATTER = "/api/grievances/{id}";

    private final Matter matter;
    private final Pen pen;

    private MatterStory(Matter matter, Pen pen) {
        this.matter = matter;
        this.pen = pen;
    }

    /** The steps of the grievance with this number; what is left lying is left only late in the year. */
    public static List<Step> of(int number, Pen pen, boolean lateInTheYear) {
        new MatterStory(Matter.drawn(number, pen.chance(), lateInTheYear), pen).tell();
        return pen.steps();
    }

    private void tell() {
        pen.then(0.1, CLERK, Request.post("/api/grievances", matter.intake()).learning("id", Request.LOCATION));
        does(2, COORDINATOR, "/triage", matter.triage());
        switch (matter.turn()) {
            case DECLINED -> decline();
            case TRANSFERRED -> transfer();
            default -> handle();
        }
    }

    private void decline() {
        does(
                3,
                COORDINATOR,
                "/refusal",
                Map.of("reason", "ON_STATUTORY_ROUTE", "route", "COURT", "routeNotice", "该事项已在法院审理，请按诉讼程序进行。"));
    }

    private void transfer() {
        does(
                3,
                COORDINATOR,
                "/transfer",
                Map.of(
                        "recipient", "unit-justice",
                        "disclosed", List.of("STATEMENT"),
                        "letter", "现将该事项转请贵单位办理。",
                        "receipt", "已收到转办材料。"));
    }

    private void handle() {
        does(0.5, COORDINATOR, "/acceptance", Map.of());
        dispatch();
        switch (matter.turn()) {
            case LEFT_LYING -> {
                // Nobody does anything any more; the due-list takes it from here.
            }
            case PARKED -> {
                park();
                conclude(60);
            }
            case REOPENED -> reopen();
            case REVIEWED_AGAIN -> {
                report(40);
                does(10, SUPERVISOR, "/reworks", Map.of("cause", "REVIEW", "reason", "现场照片不清，请补充办理情况。"));
                conclude(30);
            }
            case DONE_AGAIN -> {
                report(40);
                review();
                asked("NO", "DISSATISFIED");
                conclude(40);
            }
            default -> conclude(matter.petition() ? 200 : 45);
        }
    }

    private void reopen() {
        conclude(50);
        does(400, COORDINATOR, "/reopenings", Map.of("reason", "NEW_FACT", "grounds", "问题再次出现，补充新的照片。"));
        dispatch();
        conclude(50);
    }

    private void dispatch() {
        String unit = matter.handler().unit().value();
        boolean back = matter.turn() == Turn.SENT_BACK;
        sendTo(back ? "unit-justice" : unit);
        if (back) {
            // Nobody of the first unit plays a part; the coordinator thinks better of it before it answers.
            does(
                    3,
                    COORDINATOR,
                    "/designation",
                    Map.of("lead", unit, "coHandlers", List.of(), "reason", "经核实，该事项属指定单位职责。"));
        }
        does(3, matter.handler(), "/acknowledgement", Map.of());
        if (!matter.anonymous()) {
            does(5, matter.handler(), "/contacts", Map.of("result", "REACHED", "note", "已与诉求人联系，约定上门查看。"));
        }
    }

    private void sendTo(String unit) {
        does(
                1,
                COORDINATOR,
                "/dispatches",
                Map.of(
                        "leads",
                        List.of(unit),
                        "coHandlers",
                        List.of(),
                        "manner",
                        "REFER",
                        "coordinatorsReason",
                        "NEAREST_TO_PLACE"));
    }

    private void park() {
        String day = StationTime.dateOf(pen.now()).plusDays(60).toString();
        does(
                4,
                SUPERVISOR,
                "/parking",
                Map.of("measures", "待专项资金到位后施工。", "announcedDate", day, "personInformed", "已当面告知诉求人。"));
        does(500, SUPERVISOR, "/parking/end", Map.of("reason", "SOLVABLE_NOW"));
    }

    private void conclude(double medianHours) {
        report(medianHours);
        review();
        if (!matter.silent()) {
            followUp();
        }
        close();
    }

    private void report(double medianHours) {
        Map<String, Object> body = new TreeMap<>();
        body.put("kind", solved() ? (pen.chance().nextInt(100) < 85 ? "RESOLVED" : "PARTLY") : "NOT_SOLVABLE_NOW");
        body.put("report", solved() ? "已到现场处理完毕，情况属实。" : "经核实，目前条件尚不具备。");
        body.put("evidence", List.of("现场照片说明。"));
        if (!matter.silent()) {
            body.put("replyProof", "已当面答复诉求人，诉求人已知晓。");
            body.put("repliedAt", "{now}");
        } else {
            body.put("noReplyBecause", matter.anonymous() ? "ANONYMOUS" : "NOT_WANTED");
        }
        does(medianHours, matter.handler(), "/outcomes", body);
    }

    private void review() {
        does(12, SUPERVISOR, "/reviews", Map.of());
    }

    private void followUp() {
        if (matter.turn() == Turn.UNREACHED) {
            for (int attempt = 0; attempt < 3; attempt++) {
                does(20, FOLLOW_UP, "/follow-ups", Map.of("contact", "NO_ANSWER"));
            }
        } else {
            asked(solved() ? "YES" : "PARTLY", pen.chance().nextInt(100) < 70 ? "SATISFIED" : "BASICALLY_SATISFIED");
        }
    }

    private void asked(String resolution, String rating) {
        does(18, FOLLOW_UP, "/follow-ups", Map.of("contact", "REACHED", "resolution", resolution, "rating", rating));
    }

    private void close() {
        does(5, COORDINATOR, "/closure", Map.of("explanation", "已向诉求人说明办理结果。", "reviewRouteNotice", "如不服可在三十日内请求复查。"));
    }

    private boolean solved() {
        return matter.turn() != Turn.EXPLAINED;
    }

    private void does(double medianHours, Member by, String path, Map<String, Object> body) {
        pen.then(medianHours, by, Request.post(MATTER + path, body));
    }
}
