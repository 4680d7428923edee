package org.lunzhi.station.demo;

import java.time.Instant;
import org.lunzhi.station.demo.script.Plan;

/**
 * How far the history has been told.
 *
 * @param plan what is told; it never changes, so that the rest of an interrupted history is the same history
 * @param told how many steps have been told
 * @param at where the clock stood then
 * @param finished whether all has been told
 */
record Bookmark(Plan plan, int told, Instant at, boolean finished) {

    Bookmark advanced(int nowTold, Instant moment) {
        return new Bookmark(plan, nowTold, moment, false);
    }

    Bookmark atTheEnd() {
        return new Bookmark(plan, told, at, true);
    }
}
