package org.lunzhi.command.grievance.overlay;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.calendar.WorkCalendar;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.Deadlines;
import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.policy.PolicyBook;

/**
 * What another calendar makes of a running deadline. An event tells the dates, not how they were counted; so each way
 * in which they may have been counted is tried on the old calendar, and the one that gives the known dates is used on
 * the new one.
 *
 * @param starts from when the deadline may have been counted
 * @param limits the limits that the policy has for it; a day that somebody named is a limit in calendar days
 */
record Recount(Deadline former, List<Instant> starts, List<TimeLimit> limits, PolicyBook book) {

    /** Clocks of one decision may be read a moment apart. */
    private static final Duration SAME_MOMENT = Duration.ofSeconds(1);

    /** The deadline under the new calendar, or empty if it stays as it is. */
    Optional<Deadline> under(WorkCalendar old, WorkCalendar present) {
        return starts.stream()
                .flatMap(start -> ways(start)
                        .filter(limit -> isFormer(count(old, start, limit)))
                        .map(limit -> moved(count(old, start, limit), count(present, start, limit))))
                .findFirst()
                .flatMap(moved -> moved);
    }

    private Stream<TimeLimit> ways(Instant start) {
        long days = ChronoUnit.DAYS.between(StationTime.dateOf(start), former.raw());
        return Stream.concat(limits.stream(), Stream.of(TimeLimit.calendarDays((int) days)));
    }

    private Deadline count(WorkCalendar calendar, Instant start, TimeLimit limit) {
        return Deadlines.from(calendar, book.hours(), start, limit).as(former.id(), former.kind());
    }

    private boolean isFormer(Deadline counted) {
        return counted.raw().equals(former.raw())
                && counted.rolled().equals(former.rolled())
                && Duration.between(counted.dueAt(), former.dueAt()).abs().compareTo(SAME_MOMENT) < 0;
    }

    private static Optional<Deadline> moved(Deadline before, Deadline after) {
        return after.differsFrom(before) ? Optional.of(after) : Optional.empty();
    }
}
