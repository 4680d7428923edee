package org.lunzhi.station.demo.script;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One request of the history.
 *
 * @param story which story it belongs to
 * @param number its place within the story
 * @param by who asks; nobody in office where a resident does
 */
public record Step(
        Instant at, String story, int number, @Nullable Member by, Request request) {

    /** As time goes; what falls on the same moment keeps the order of its story. */
    public static final Comparator<Step> IN_TIME =
            Comparator.comparing(Step::at).thenComparing(Step::story).thenComparing(Step::number);

    /** What makes the request safe to repeat. */
    public String key() {
        return "demo-history-" + story + "-" + number;
    }
}
