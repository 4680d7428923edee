package org.lunzhi.station.demo.history.servicerequest;

import static org.lunzhi.station.demo.script.Member.CLERK;
import static org.lunzhi.station.demo.script.Member.COORDINATOR;
import static org.lunzhi.station.demo.script.Member.FOLLOW_UP;
import static org.lunzhi.station.demo.script.Member.RUNNER;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.lunzhi.station.demo.script.Member;
import org.lunzhi.station.demo.script.Pen;
import org.lunzhi.station.demo.script.Request;
import org.lunzhi.station.demo.script.Resident;
import org.lunzhi.station.demo.script.Step;

/** Tells an order: scanned and ordered by a resident, screened, taken on, served, confirmed and rated. */
public final class OrderStory {

    private static final int VILLAGES = 9;
    private static final String ORDER = "/api/service-requests/{id}";
    private static final String RESIDENT = "/api/resident/orders/{code}";

    /** What is ordered, how it is handled, and in which words. */
    private record Wish(String service, String mode, String words) {}

    private static final List<Wish> WISHES = List.of(
            new Wish("pension-certificate", "ASSISTED", "家里老人行动不便，请上门协助做养老资格认证。"),
            new Wish("home-care", "END_TO_END", "想预约每周一次的居家照料。"),
            new Wish("meal-delivery", "END_TO_END", "老人独居，想预约中午送餐。"),
            new Wish("medical-insurance", "ASSISTED", "不会用手机缴医保，请协助。"),
            new Wish("water-repair", "END_TO_END", "院里水管冻裂，请帮忙报修。"),
            new Wish("power-repair", "END_TO_END", "半个村子跳闸，请帮忙报修。"),
            new Wish("waste-collection", "END_TO_END", "旧家具需要清运。"),
            new Wish("crop-advice", "END_TO_END", "麦苗发黄，想请农技员看看。"),
            new Wish("legal-advice", "ON_THE_SPOT", "想咨询借条怎么写才有效。"),
            new Wish("phone-payment-help", "ASSISTED", "想学用手机交电费。"),
            new Wish("farm-subsidy", "ASSISTED", "想申报今年的种粮补贴。"));

    private final int number;
    private final Random chance;
    private final Pen pen;

    private OrderStory(int number, Pen pen) {
        this.number = number;
        this.chance = pen.chance();
        this.pen = pen;
    }

    /** The steps of the order with this number. */
    public static List<Step> of(int number, Pen pen) {
        new OrderStory(number, pen).tell();
        return pen.steps();
    }

    private void tell() {
        order();
        if (chance.nextInt(100) < 6) {
            Map<String, Object> rejection = Map.of("reason", "OTHER_ROUTE", "alternative", "该事项请到镇便民服务中心办理。");
            pen.then(2, CLERK, Request.post(ORDER + "/rejection", rejection));
            return;
        }
        pen.then(1, CLERK, Request.post(ORDER + "/screening", Map.of()));
        pen.soon(CLERK, Request.post(ORDER + "/opening", Map.of()));
        if (chance.nextInt(100) < 5) {
            pen.then(6, null, asResident("/cancellation", Map.of()));
            return;
        }
        serve(takeOn());
        feedBack();
    }

    private void order() {
        Wish wish = WISHES.get(chance.nextInt(WISHES.size()));
        Map<String, Object> form = new TreeMap<>();
        form.put("service", wish.service());
        form.put("mode", wish.mode());
        form.put("wish", wish.words());
        if (chance.nextInt(100) < 80) {
            form.put("requester", Resident.particulars(number));
        }
        form.put("noticeVersion", "notice-2025-01");
        form.put("consent", true);
        String place = "place-yanman-village-0" + (1 + number % VILLAGES);
        pen.then(
                0.1,
                null,
                Request.post("/api/resident/places/" + place + "/orders", form)
                        .learning("code", Request.LOCATION)
                        .learning("token", "/token"));
        // The number of the order is its code behind a word.
        pen.soon(CLERK, Request.get("/api/service-requests/order-{code}").learning("id", "/order/id"));
    }

    /** Somebody of the area claims it, or the coordinator sends the runner. */
    private Member takeOn() {
        if (chance.nextInt(2) == 0) {
            List<Member> claimants = Member.secretaries();
            Member claimant = claimants.get(chance.nextInt(claimants.size()));
            pen.then(3, claimant, Request.put(ORDER + "/claim", Map.of("withoutInterest", true)));
            return claimant;
        }
        pen.then(
                3,
                COORDINATOR,
                Request.put(
                        ORDER + "/dispatch",
                        Map.of(
                                "runner", RUNNER.officer().value(),
                                "unit", RUNNER.unit().value(),
                                "basis", "ACCEPTED")));
        return RUNNER;
    }

    private void serve(Member member) {
        pen.then(2, member, Request.post(ORDER + "/service", Map.of()));
        Map<String, Object> delivery = Map.of("result", "DONE", "report", "已上门办理完毕。", "evidence", List.of("办理结果照片说明。"));
        pen.then(4, member, Request.post(ORDER + "/delivery", delivery));
    }

    private void feedBack() {
        if (chance.nextInt(100) < 15) {
            pen.then(20, FOLLOW_UP, Request.post(ORDER + "/confirmation-attempts", Map.of("contact", "NO_ANSWER")));
        }
        pen.then(10, null, asResident("/confirmation", Map.of()));
        if (chance.nextInt(100) < 75) {
            boolean pleased = chance.nextInt(100) < 80;
            pen.then(
                    1,
                    null,
                    asResident(
                            "/ratings",
                            Map.of(
                                    "rating", pleased ? "SATISFIED" : "BASICALLY_SATISFIED",
                                    "opinion", pleased ? "办得很快，谢谢。" : "办好了，等得稍久。")));
        }
        pen.then(6, COORDINATOR, Request.post(ORDER + "/closing", Map.of()));
    }

    private static Request asResident(String path, Map<String, Object> body) {
        return Request.post(RESIDENT + path, body);
    }
}
