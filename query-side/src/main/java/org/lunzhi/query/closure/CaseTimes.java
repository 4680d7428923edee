package org.lunzhi.query.closure;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
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
 */
record CaseTimes(
        CaseGround ground,
        Instant receivedAt,
        Map<Milestone, Instant> reached,
        @Nullable HandlingLevel level,
        @Nullable OutcomeKind outcome,
        @Nullable Instant parkedSince,
        Duration parkedFor,
        boolean exited,
        @Nullable CalendarVersion calendar) {

    CaseTimes {
        // Sorted, so that a rebuilt document equals the live one byte for byte.
        reached = new TreeMap<>(reached);
    }

    static CaseTimes received(CaseGround ground, Instant receivedAt) {
        return new CaseTimes(ground, receivedAt, Map.of(), null, null, null, Duration.ZERO, false, null);
    }

    CaseTimes on(CaseGround changed) {
        return new CaseTimes(changed, receivedAt, reached, level, outcome, parkedSince, parkedFor, exited, calendar);
    }

    CaseTimes receivedAt(Instant corrected) {
        return new CaseTimes(ground, corrected, reached, level, outcome, parkedSince, parkedFor, exited, calendar);
    }

    /** Notes a milestone; the first of its kind stands unless a later one replaces it. */
    CaseTimes first(Milestone milestone, Instant at) {
        return reached.containsKey(milestone) ? this : latest(milestone, at);
    }

    CaseTimes latest(Milestone milestone, Instant at) {
        Map<Milestone, Instant> changed = new TreeMap<>(reached);
        changed.put(milestone, at);
        return with(changed);
    }

    CaseTimes without(Milestone milestone) {
        Map<Milestone, Instant> changed = new TreeMap<>(reached);
        changed.remove(milestone);
        return with(changed);
    }

    CaseTimes at(HandlingLevel now) {
        return new CaseTimes(ground, receivedAt, reached, now, outcome, parkedSince, parkedFor, exited, calendar);
    }

    CaseTimes with(OutcomeKind kind) {
        return new CaseTimes(ground, receivedAt, reached, level, kind, parkedSince, parkedFor, exited, calendar);
    }

    CaseTimes parked(Instant at) {
        return new CaseTimes(ground, receivedAt, reached, level, outcome, at, parkedFor, exited, calendar);
    }

    CaseTimes unparked(Instant at) {
        if (parkedSince == null) {
            return this;
        }
        Duration pause = parkedFor.plus(Duration.between(parkedSince, at));
        return new CaseTimes(ground, receivedAt, reached, level, outcome, null, pause, exited, calendar);
    }

    CaseTimes ended() {
        return new CaseTimes(ground, receivedAt, reached, level, outcome, parkedSince, parkedFor, true, calendar);
    }

    CaseTimes countedBy(CalendarVersion version) {
        return new CaseTimes(ground, receivedAt, reached, level, outcome, parkedSince, parkedFor, exited, version);
    }

    private CaseTimes with(Map<Milestone, Instant> changed) {
        return new CaseTimes(ground, receivedAt, changed, level, outcome, parkedSince, parkedFor, exited, calendar);
    }
}
