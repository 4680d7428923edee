package org.lunzhi.query.processmap;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.support.casework.CaseKind;
import org.lunzhi.query.support.past.Standpoint;

/**
 * A page of the process map.
 *
 * @param from the first month, in which the later step of a transition happened
 * @param to the last month, included
 * @param unit that answered for the matter while it waited; {@code *} for all
 * @param rare how many transitions were passed fewer than five times; they are not shown
 * @param next the cursor of the following page; absent on the last one
 * @param seenFrom from where the past was looked at; absent for the map as it is
 */
record ProcessMap(
        CaseKind kind,
        YearMonth from,
        YearMonth to,
        String unit,
        String category,
        List<Transition> transitions,
        long rare,
        @Nullable String next,
        @Nullable Standpoint seenFrom) {

    /**
     * That one step followed another.
     *
     * @param count how often
     * @param median the time within which half of them passed
     * @param p90 the time within which nine of ten passed
     */
    record Transition(String from, String to, long count, Duration median, Duration p90) {

        String path() {
            return from + Trail.PATH + to;
        }
    }
}
