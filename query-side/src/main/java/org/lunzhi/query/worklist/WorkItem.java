package org.lunzhi.query.worklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.organisation.UnitId;

/**
 * One open or ended item of somebody's work.
 *
 * @param matter the identifier of the grievance, mediation, agreement or service request
 * @param step what the item waits for
 * @param home the unit that received it, and gets it back when another returns it
 * @param unit the unit that must act next
 * @param officer the officer answerable for it; absent while nobody took it
 * @param excluded units that must not learn of it
 * @param sealed whether only the unit that must act and whoever answers for it may learn of it
 * @param since when the matter came in
 * @param dueAt when the nearest running deadline has run out; absent where none runs
 * @param alarmAt when the first of the running deadlines is near; absent where none runs
 */
public record WorkItem(
        String matter,
        Kind kind,
        Step step,
        UnitId home,
        UnitId unit,
        @Nullable OfficerId officer,
        List<UnitId> excluded,
        boolean sealed,
        Instant since,
        Map<String, Limit> limits,
        @Nullable Instant dueAt,
        @Nullable Instant alarmAt) {

    /** What no deadline reaches; behind it come the items without one, the oldest first. */
    static final long NO_DEADLINE = Instant.parse("9999-01-01T00:00:00Z").toEpochMilli();

    /** Where ended items stand: behind all others. */
    static final long ENDED = Long.MAX_VALUE;

    private static final Set<Step> NOBODY_YET = EnumSet.of(
            Step.TRIAGE, Step.DECISION, Step.DISPATCH, Step.SCREENING, Step.CLAIM, Step.CONSENT, Step.PREPARATION);

    /** What kind of matter an item is. */
    public enum Kind {
        GRIEVANCE,
        MEDIATION,
        AGREEMENT,
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
        AGREEMENT,
        ARCHIVE,
        SIGNATURE,
        PERFORMANCE,
        COURT,
        BREACH,
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
        return new WorkItem(matter, kind, step, unit, unit, null, excluded, false, since, Map.of(), null, null);
    }

    /** Its place on every list: by the nearest deadline, then the oldest first; an ended one is on none. */
    @JsonProperty
    long rank() {
        if (step == Step.NONE) {
            return ENDED;
        }
        return dueAt == null ? NO_DEADLINE + since.toEpochMilli() : dueAt.toEpochMilli();
    }

    /** Whether anything is left to do. */
    @JsonProperty
    boolean open() {
        return step != Step.NONE;
    }

    /** Whether it waits for somebody to take it up and nobody answers for it. */
    @JsonProperty
    boolean unassigned() {
        return officer == null && NOBODY_YET.contains(step);
    }

    WorkItem waitsFor(Step next) {
        return new WorkItem(matter, kind, next, home, unit, officer, excluded, sealed, since, limits, dueAt, alarmAt);
    }

    WorkItem with(UnitId charged) {
        return new WorkItem(
                matter, kind, step, home, charged, officer, excluded, sealed, since, limits, dueAt, alarmAt);
    }

    /** The item with the unit that receives it from now on. */
    WorkItem receivedBy(UnitId receiving) {
        return new WorkItem(
                matter, kind, step, receiving, receiving, officer, excluded, sealed, since, limits, dueAt, alarmAt);
    }

    WorkItem takenBy(@Nullable OfficerId answerable) {
        return new WorkItem(
                matter, kind, step, home, unit, answerable, excluded, sealed, since, limits, dueAt, alarmAt);
    }

    /** The item given back to the unit that received it, with nobody to answer for it. */
    WorkItem returned(Step next) {
        return with(home).takenBy(null).waitsFor(next);
    }

    /** The item kept from further units. */
    WorkItem keptFrom(List<UnitId> further) {
        List<UnitId> all =
                Stream.concat(excluded.stream(), further.stream()).distinct().toList();
        return new WorkItem(matter, kind, step, home, unit, officer, all, sealed, since, limits, dueAt, alarmAt);
    }

    /** The item closed to all but the unit that must act and whoever answers for it; it is not opened again. */
    WorkItem sealedIf(boolean now) {
        return new WorkItem(
                matter, kind, step, home, unit, officer, excluded, sealed || now, since, limits, dueAt, alarmAt);
    }

    /** Whether the reader may learn of it. */
    boolean isOpenTo(Reader reader) {
        boolean own =
                unit.equals(reader.actor().unit()) || reader.actor().officer().equals(officer);
        return !reader.isBarredBy(excluded) && (!sealed || own);
    }

    /** The item with deadlines set and ended; the nearest running one orders it. */
    WorkItem due(List<Deadline> set, List<String> ended) {
        Map<String, Limit> running = new TreeMap<>(limits);
        ended.forEach(running::remove);
        set.forEach(deadline -> running.put(deadline.id().value(), new Limit(deadline.alarmAt(), deadline.dueAt())));
        return new WorkItem(
                matter,
                kind,
                step,
                home,
                unit,
                officer,
                excluded,
                sealed,
                since,
                running,
                first(running, Limit::dueAt),
                first(running, Limit::alarmAt));
    }

    /** The item at its end: nothing more to do. */
    WorkItem ended() {
        return new WorkItem(
                matter, kind, Step.NONE, home, unit, officer, excluded, sealed, since, Map.of(), null, null);
    }

    private static @Nullable Instant first(Map<String, Limit> running, Function<Limit, Instant> end) {
        return running.values().stream().map(end).min(Instant::compareTo).orElse(null);
    }
}
