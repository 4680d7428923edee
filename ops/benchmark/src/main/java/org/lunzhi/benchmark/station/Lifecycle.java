package org.lunzhi.benchmark.station;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lunzhi.benchmark.station.Wire.Answer;

/** A matter from the counter to the handler's report, by three officers; nobody in it exists. */
final class Lifecycle implements AutoCloseable {

    /** Commands of one lifecycle; reading the file comes on top. */
    static final int COMMANDS = 6;

    static final String HANDLING_UNIT = "unit-housing";

    private static final byte[] EMPTY = {};
    private static final byte[] INTAKE = Caller.json(intake());
    private static final byte[] TRIAGE = Caller.json(Map.of(
            "kind", "COMPLAINT",
            "track", "HOTLINE",
            "urgency", "ORDINARY",
            "category", "neighbours",
            "level", "VILLAGE",
            "route", "NONE",
            "screening", Map.of("violence", "NO", "minorAtRisk", "NO"),
            "withoutInterest", true));
    private static final byte[] ACCEPTANCE = Caller.json(Map.of());
    private static final byte[] DISPATCH = Caller.json(Map.of(
            "leads",
            List.of(HANDLING_UNIT),
            "coHandlers",
            List.of(),
            "manner",
            "ASSIGN_WITH_REPORT",
            "coordinatorsReason",
            "NEAREST_TO_PLACE"));
    private static final byte[] OUTCOME = Caller.json(
            Map.of("kind", "RESOLVED", "report", "路灯已修好。", "evidence", List.of(), "noReplyBecause", "IMPOSSIBLE"));

    private final Caller desk;
    private final Caller handler;

    Lifecycle(Caller desk, Caller handler) {
        this.desk = desk;
        this.handler = handler;
    }

    Answer register() throws IOException {
        return desk.post("/api/grievances", INTAKE);
    }

    /** All the commands; answers with the place of the matter and what was said to the last one. */
    Reported report() throws IOException {
        String matter = register().header("location");
        desk.post(matter + "/triage", TRIAGE);
        desk.post(matter + "/acceptance", ACCEPTANCE);
        desk.post(matter + "/dispatches", DISPATCH);
        handler.post(matter + "/acknowledgement", EMPTY);
        return new Reported(matter, handler.post(matter + "/outcomes", OUTCOME));
    }

    /** All the commands, and then the file with what they did. */
    void run() throws IOException {
        Reported reported = report();
        desk.getAfter(reported.answer(), reported.matter());
    }

    /** The same intake as a plain row. */
    void insertPlainRow() throws IOException {
        desk.post("/api/plain-rows", INTAKE);
    }

    /** Registers a matter and says how long its file took to appear after the answer, in milliseconds. */
    double registerUntilVisible() throws IOException {
        Answer registered = register();
        long answered = System.nanoTime();
        desk.getAfter(registered, registered.header("location"));
        return (System.nanoTime() - answered) / 1e6;
    }

    @Override
    public void close() throws IOException {
        desk.close();
        handler.close();
    }

    /** A matter whose outcome is reported. */
    record Reported(String matter, Answer answer) {}

    private static Map<String, Object> intake() {
        Map<String, Object> body = new TreeMap<>();
        body.put("kind", "COMPLAINT");
        body.put("channel", "VISIT");
        body.put("place", "place-01");
        body.put("words", "路灯坏了。");
        body.put("complainant", Map.of("kind", "PERSON", "name", "甲某", "phones", List.of()));
        body.put("representatives", List.of());
        body.put("excludedUnits", List.of());
        body.put("noticeVersion", "notice-1");
        body.put("basis", "CONSENT");
        for (String flag : List.of("anonymous", "confidential", "noReply", "sealed", "petitionLike", "emergency")) {
            body.put(flag, false);
        }
        return body;
    }
}
