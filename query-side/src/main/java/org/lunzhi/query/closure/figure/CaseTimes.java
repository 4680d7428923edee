package org.lunzhi.query.closure.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 * @param pauses when it was parked, in order; the last one may still last
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
        List<Pause> pauses,
        boolean exited,
        @Nullable CalendarVersion calendar,
        Set<Milestone> untold) {

    public CaseTimes {
        // Sorted, so that a rebuilt document equals the live one byte for byte.
        reached = new TreeMap<>(reached);
        untold = new TreeSet<>(untold);
        pauses = List.copyOf(pauses);
    }

    public static CaseTimes received(CaseGround ground, Instant receivedAt) {
        return new CaseTimes(ground, receivedAt, Map.of(), null, null, List.of(), false, null, Set.of());
    }

    /** The same matter, of which these milestones will never be known. */
    public CaseTimes untold(Set<Milestone> milestones) {
        return new CaseTimes(ground, receivedAt, reached, level, outcome, pauses, exited, calendar, milestones);
    }

    /** Whether it is known to be closed and nobody wrote down when. */
    boolean closedUntimed() {
        return !exited && untold.contains(Milestone.CLOSED);
    }

    public CaseTimes on(CaseGround changed) {
        return new CaseTimes(changed, receivedAt, reached, level, outcome, pauses, exited, calendar, untold);
    }

    public CaseTimes receivedAt(Instant corrected) {
        return new CaseTimes(ground, corrected, reached, level, outcome, pauses, exited, calendar, untold);
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
        return new CaseTimes(ground, receivedAt, reached, now, outcome, pauses, exited, calendar, untold);
    }

    public CaseTimes with(OutcomeKind kind) {
        return new CaseTimes(ground, receivedAt, reached, level, kind, pauses, exited, calendar, untold);
    }

    public CaseTimes parked(Instant at) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(at, null));
        return paused(more);
    }

    public CaseTimes unparked(Instant at) {
        return paused(pauses.stream()
                .map(pause -> pause.isOver() ? pause : new Pause(pause.from(), at))
                .toList());
    }

    /** The pauses that begin between intake and the instant, each cut off there. */
    List<Pause> pausesUntil(Instant at) {
        return pauses.stream()
                .filter(pause -> pause.beginsBefore(at))
                .map(pause -> new Pause(pause.from(), pause.endBefore(at)))
                .toList();
    }

    private CaseTimes paused(List<Pause> changed) {
        return new CaseTimes(ground, receivedAt, reached, level, outcome, changed, exited, calendar, untold);
    }

    public CaseTimes ended() {
        return new CaseTimes(ground, receivedAt, reached, level, outcome, pauses, true, calendar, untold);
    }

    public CaseTimes countedBy(CalendarVersion version) {
        return new CaseTimes(ground, receivedAt, reached, level, outcome, pauses, exited, version, untold);
    }

    private CaseTimes with(Map<Milestone, Instant> changed) {
        return new CaseTimes(ground, receivedAt, changed, level, outcome, pauses, exited, calendar, untold);
    }
}
