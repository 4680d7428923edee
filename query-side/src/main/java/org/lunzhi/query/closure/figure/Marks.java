package org.lunzhi.query.closure.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;

/** What a matter contributes to the figures, derived from its times alone. */
public final class Marks {

    public static final String REGISTERED = "registered";
    public static final String EXITED = "exited";
    public static final String CONCLUDED = "concluded";
    public static final String SOLVED = "solved";
    public static final String UNTIMED = "untimed";

    private final WorkingClock clock;

    public Marks(WorkingClock clock) {
        this.clock = clock;
    }

    /** Every contribution of the matter as it stands. */
    public Set<Mark> of(CaseTimes times) {
        Set<Mark> marks = new LinkedHashSet<>();
        YearMonth intake = monthOf(times.receivedAt());
        count(marks, Heading.Basis.INTAKE, intake, REGISTERED);
        if (times.exited()) {
            count(marks, Heading.Basis.INTAKE, intake, EXITED);
        }
        if (times.closedUntimed()) {
            count(marks, Heading.Basis.INTAKE, intake, UNTIMED);
        }
        times.reached().forEach((milestone, at) -> legs(marks, Heading.Basis.INTAKE, intake, times, milestone));
        neverToCome(marks, intake, times);
        Instant closed = times.reached().get(Milestone.CLOSED);
        if (closed != null) {
            closing(marks, monthOf(closed), times);
        }
        return marks;
    }

    /** The name of the durations of one leg by one clock. */
    public static String leg(Milestone milestone, Measure measure) {
        return milestone.name() + "." + measure.name();
    }

    /** The name of the durations, pauses included, of the matters that were parked during the leg. */
    public static String gross(String leg) {
        return "gross." + leg;
    }

    /** The name of the durations for which matters were parked before a milestone. */
    public static String pause(Milestone milestone) {
        return "pause." + milestone.name();
    }

    /** The name of the count of matters that will never be seen to reach a milestone. */
    public static String never(Milestone milestone) {
        return "never." + milestone.name();
    }

    /** The name of the count of matters whose leg lies outside the published calendar. */
    public static String unavailable(Milestone milestone) {
        return "unavailable." + milestone.name();
    }

    /** The name of the count of matters concluded, or solved, at a level. */
    public static String level(String prefix, String level) {
        return prefix + "." + level;
    }

    private void legs(Set<Mark> marks, Heading.Basis basis, YearMonth month, CaseTimes times, Milestone milestone) {
        Instant at = times.reached().get(milestone);
        if (at == null) {
            return;
        }
        Duration wall = Duration.between(times.receivedAt(), at);
        time(marks, basis, month, leg(milestone, Measure.WALL), wall);
        Optional<Duration> working = clock.between(times, at);
        working.ifPresentOrElse(
                worked -> time(marks, basis, month, leg(milestone, Measure.WORKING), worked),
                () -> count(marks, basis, month, unavailable(milestone)));
        if (!times.pausesUntil(at).isEmpty()) {
            Duration paused = times.pausesUntil(at).stream()
                    .map(pause -> Duration.between(pause.from(), pause.endBefore(at)))
                    .reduce(Duration.ZERO, Duration::plus);
            time(marks, basis, month, pause(milestone), paused);
            net(marks, basis, month, leg(milestone, Measure.UNPARKED), wall, paused);
            working.ifPresent(worked -> net(
                    marks,
                    basis,
                    month,
                    leg(milestone, Measure.WORKING_UNPARKED),
                    worked,
                    clock.paused(times, at).orElse(Duration.ZERO)));
        }
    }

    /** Only matters that were parked leave a trace: what they took in all, to be taken out, and what is left of it. */
    private static void net(
            Set<Mark> marks, Heading.Basis basis, YearMonth month, String leg, Duration taken, Duration paused) {
        time(marks, basis, month, gross(leg), taken);
        time(marks, basis, month, leg, taken.minus(paused));
    }

    private static void neverToCome(Set<Mark> marks, YearMonth intake, CaseTimes times) {
        for (Milestone milestone : Milestone.values()) {
            boolean never = times.exited() || times.untold().contains(milestone);
            if (never && !times.reached().containsKey(milestone)) {
                count(marks, Heading.Basis.INTAKE, intake, never(milestone));
            }
        }
    }

    private void closing(Set<Mark> marks, YearMonth month, CaseTimes times) {
        count(marks, Heading.Basis.CLOSING, month, CONCLUDED);
        legs(marks, Heading.Basis.CLOSING, month, times, Milestone.CLOSED);
        if (times.level() != null) {
            count(
                    marks,
                    Heading.Basis.CLOSING,
                    month,
                    level(CONCLUDED, times.level().name()));
            if (isSolved(times.outcome())) {
                count(
                        marks,
                        Heading.Basis.CLOSING,
                        month,
                        level(SOLVED, times.level().name()));
            }
        }
    }

    private static boolean isSolved(@Nullable OutcomeKind outcome) {
        return outcome == OutcomeKind.RESOLVED || outcome == OutcomeKind.SETTLED;
    }

    private static YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atZone(StationTime.ZONE));
    }

    private static void count(Set<Mark> marks, Heading.Basis basis, YearMonth month, String name) {
        marks.add(new Mark(basis, month, name, null));
    }

    private static void time(Set<Mark> marks, Heading.Basis basis, YearMonth month, String name, Duration taken) {
        marks.add(new Mark(basis, month, name, Math.max(0, taken.toSeconds())));
    }
}
