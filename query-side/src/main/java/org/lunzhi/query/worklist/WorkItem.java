package org.lunzhi.query.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.organisation.UnitId;

/**
 * One open or ended item of somebody's work.
 *
 * @param matter the identifier of the grievance, mediation or service request
 * @param step what the item waits for
 * @param unit the unit that must act next
 * @param officer the officer answerable for it; absent while nobody took it
 * @param excluded units that must not learn of it
 * @param dueAt when the nearest running deadline has run out; far in the future where none runs
 */
public record WorkItem(
        String matter,
        Kind kind,
        Step step,
        UnitId unit,
        @Nullable OfficerId officer,
        List<UnitId> excluded,
        Instant since,
        Map<String, Limit> limits,
        Instant dueAt,
        Instant alarmAt) {

    /** Stands where no deadline runs, so that every item has a place in the order of due dates. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** What kind of matter an item is. */
    public enum Kind {
        GRIEVANCE,
        MEDIATION,
        SERVICE_REQUEST
    }

    /** What an item waits for. */
    public enum Step {
        TRIAGE,
        DECISION,
        DISPATCH,
        ACKNOWLEDGEMENT,
        HANDLING,
        REVIEW,
        FOLLOW_UP,
        CLOSURE,
        PARKED,
        CONSENT,
        PREPARATION,
        SESSION,
        SIGNATURE,
        PERFORMANCE,
        ARCHIVE,
        SCREENING,
        CLAIM,
        DELIVERY,
        CONFIRMATION,
        NONE
    }

    /** A running deadline. */
    public record Limit(Instant alarmAt, Instant dueAt) {}

    public WorkItem {
        excluded = excluded == null ? List.of() : List.copyOf(excluded);
        limits = new TreeMap<>(limits == null ? Map.of() : limits);
    }

    static WorkItem begun(String matter, Kind kind, Step step, UnitId unit, List<UnitId> excluded, Instant since) {
        return new WorkItem(matter, kind, step, unit, null, excluded, since, Map.of(), NEVER, NEVER);
    }

    WorkItem waitsFor(Step next) {
        return new WorkItem(matter, kind, next, unit, officer, excluded, since, limits, dueAt, alarmAt);
    }

    WorkItem with(UnitId charged) {
        return new WorkItem(matter, kind, step, charged, officer, excluded, since, limits, dueAt, alarmAt);
    }

    WorkItem takenBy(@Nullable OfficerId answerable) {
        return new WorkItem(matter, kind, step, unit, answerable, excluded, since, limits, dueAt, alarmAt);
    }

    WorkItem keptFrom(List<UnitId> units) {
        return new WorkItem(matter, kind, step, unit, officer, units, since, limits, dueAt, alarmAt);
    }

    /** The item with deadlines set and ended; the nearest running one orders it. */
    WorkItem due(List<Deadline> set, List<String> ended) {
        Map<String, Limit> running = new TreeMap<>(limits);
        ended.forEach(running::remove);
        set.forEach(deadline -> running.put(deadline.id().value(), new Limit(deadline.alarmAt(), deadline.dueAt())));
        Instant due = running.values().stream()
                .map(Limit::dueAt)
                .min(Instant::compareTo)
                .orElse(NEVER);
        Instant alarm = running.values().stream()
                .map(Limit::alarmAt)
                .min(Instant::compareTo)
                .orElse(NEVER);
        return new WorkItem(matter, kind, step, unit, officer, excluded, since, running, due, alarm);
    }

    /** The item at its end: nothing more to do. */
    WorkItem ended() {
        return new WorkItem(matter, kind, Step.NONE, unit, officer, excluded, since, Map.of(), NEVER, NEVER);
    }
}
