package org.lunzhi.station.demo.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * One request of the history.
 *
 * @param story which story it belongs to; its first answer gives the story the name that later paths hold as {id}
 * @param number its place within the story
 */
public record Step(Instant at, String story, int number, Member by, String path, Map<String, Object> body) {

    /** As time goes; what falls on the same moment keeps the order of its story. */
    static final Comparator<Step> IN_TIME =
            Comparator.comparing(Step::at).thenComparing(Step::story).thenComparing(Step::number);

    public Step {
        body = Map.copyOf(body);
    }

    /** What makes the request safe to repeat. */
    public String key() {
        return "demo-history-" + story + "-" + number;
    }
}
