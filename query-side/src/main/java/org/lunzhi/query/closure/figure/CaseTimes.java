package org.lunzhi.query.closure.figure;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;

/**
 * The times of one matter, from which its share in every figure follows.
 *
 * @param parkedSince when the present parking began; absent while the matter is not parked
 * @param parkedFor the time of all former parkings
 * @param exited whether the matter ended without closure: declined, transferred, withdrawn or linked to another
 * @param calendar the version the office counted the matter's deadlines by
 * @param untold milestones of which nothing will ever be known, as with cases from a ledger that does not show them
 */
public record CaseTimes(
        CaseGround ground,
        Instant receivedAt,
        Map<Milestone, Instant> reached,
        @Nullable HandlingLevel level,
        @Nullable OutcomeKind outcome,
        @Nullable Instant parkedSince,
        Duration parkedFor,
        boolean exited,
        @Nullable CalendarVersion calendar,
        Set<Milestone> untold) {

    public CaseTimes {
        // Sorted, so that a rebuilt document equals the live one byte for byte.
        reached = new TreeMap<>(reached);
        untold = new TreeSet<>(untold);
    }

    public static CaseTimes received(CaseGround ground, Instant receivedAt) {
        return new CaseTimes(ground, receivedAt, Map.of(), null, null, null, Duration.ZERO, false, null, Set.of());
    }

    /** The same matter, of which these milestones will never be known. */
    public CaseTimes untold(Set<Milestone> milestones) {
        return new CaseTimes(
                ground, receivedAt, reached, level, outcome, parkedSince, parkedFor, exited, calendar, milestones);
    }

    /** Whether it is known to be closed and nobody wrote down when. */
    boolean closedUntimed() {
        return !exited && untold.contains(Milestone.CLOSED);
    }

    public CaseTimes on(CaseGround changed) {
        return new CaseTimes(
                changed, receivedAt, reached, level, outcome, parkedSince, parkedFor, exited, calendar, untold);
    }

    public CaseTimes receivedAt(Instant corrected) {
        return new CaseTimes(
                ground, corrected, reached, level, outcome, parkedSince, parkedFor, exited, calendar, untold);
    }

    /** Notes a milestone; the first of its kind stands unless a later one replaces it. */
    public CaseTimes first(Milestone milestone, Instant at) {
        return reached.containsKey(milestone) ? this : latest(milestone, at);
    }

    public CaseTimes latest(Milestone milestone, Instant at) {
        Map<Milestone, Instant> changed = new TreeMap<>(reached);
        changed.put(milestone, at);
        return with(changed);
    }

    public CaseTimes without(Milestone milestone) {
        Map<Milestone, Instant> changed = new TreeMap<>(reached);
        changed.remove(milestone);
        return with(changed);
    }

    public CaseTimes at(HandlingLevel now) {
        return new CaseTimes(
                ground, receivedAt, reached, now, outcome, parkedSince, parkedFor, exited, calendar, untold);
    }

    public CaseTimes with(OutcomeKind kind) {
        return new CaseTimes(
                ground, receivedAt, reached, level, kind, parkedSince, parkedFor, exited, calendar, untold);
    }

    public CaseTimes parked(Instant at) {
        return new CaseTimes(ground, receivedAt, reached, level, outcome, at, parkedFor, exited, calendar, untold);
    }

    public CaseTimes unparked(Instant at) {
        if (parkedSince == null) {
            return this;
        }
        Duration pause = parkedFor.plus(Duration.between(parkedSince, at));
        return new CaseTimes(ground, receivedAt, reached, level, outcome, null, pause, exited, calendar, untold);
    }

    public CaseTimes ended() {
        return new CaseTimes(
                ground, receivedAt, reached, level, outcome, parkedSince, parkedFor, true, calendar, untold);
    }

    public CaseTimes countedBy(CalendarVersion version) {
        return new CaseTimes(
                ground, receivedAt, reached, level, outcome, parkedSince, parkedFor, exited, version, untold);
    }

    private CaseTimes with(Map<Milestone, Instant> changed) {
        return new CaseTimes(
                ground, receivedAt, changed, level, outcome, parkedSince, parkedFor, exited, calendar, untold);
    }
}
