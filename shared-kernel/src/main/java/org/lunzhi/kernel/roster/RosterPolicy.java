package org.lunzhi.kernel.roster;

import java.time.Duration;

/**
 * What a roster was drafted under and keeps to its end.
 *
 * @param maxPeriodDays how many days a roster may span
 * @param restHours hours of rest between two shifts of a person
 * @param fairnessBand by how many primary shifts a person may be ahead of the least loaded of the rota
 * @param checkInOpensMinutes minutes before the start from which one may check in
 * @param checkInClosesMinutes minutes after the start from which the shift counts as missed
 * @param backdatingHours hours within which a late record of a check-in is taken, with its reason
 * @param maxOpenItems open matters from which a person counts as overloaded
 * @param trainingRequired whether only trained mediators are planned
 * @param homeVillageExcluded whether nobody is planned in the village that is home
 */
public record RosterPolicy(
        int maxPeriodDays,
        int restHours,
        int fairnessBand,
        int checkInOpensMinutes,
        int checkInClosesMinutes,
        int backdatingHours,
        int maxOpenItems,
        boolean trainingRequired,
        boolean homeVillageExcluded) {

    /** A quarter at most, 11 hours of rest, one shift ahead, check-in from 30 minutes before to 30 minutes after. */
    public static RosterPolicy standard() {
        return new RosterPolicy(92, 11, 1, 30, 30, 48, 10, false, true);
    }

    public Duration rest() {
        return Duration.ofHours(restHours);
    }

    public Duration checkInOpens() {
        return Duration.ofMinutes(checkInOpensMinutes);
    }

    public Duration checkInCloses() {
        return Duration.ofMinutes(checkInClosesMinutes);
    }

    public Duration backdating() {
        return Duration.ofHours(backdatingHours);
    }
}
