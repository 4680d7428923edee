package org.lunzhi.kernel.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.lunzhi.kernel.calendar.CalendarVersion;

/**
 * A point in time by which something must have happened, as it stands in the log.
 *
 * @param raw the last day as counted, before it is rolled
 * @param rolled the first working day from the raw day on, which is the legal last day
 * @param alarmAt when the office is warned: while the last working day up to the raw day still lies ahead
 * @param dueAt when the period has run out: the end of the rolled day, itself no longer in time
 * @param provisional whether a date was needed that no published calendar fixes
 * @param calendar the version of the working calendar that was used
 */
public record Deadline(
        DeadlineId id,
        DeadlineKind kind,
        LocalDate raw,
        LocalDate rolled,
        Instant alarmAt,
        Instant dueAt,
        boolean provisional,
        CalendarVersion calendar) {

    /** Whether the period has run out at that instant. */
    public boolean overdueAt(Instant instant) {
        return !instant.isBefore(dueAt);
    }

    /**
     * Whether the other differs in a date, a time or in being provisional; another calendar version alone is nothing.
     */
    public boolean differsFrom(Deadline other) {
        return !raw.equals(other.raw)
                || !rolled.equals(other.rolled)
                || !alarmAt.equals(other.alarmAt)
                || !dueAt.equals(other.dueAt)
                || provisional != other.provisional;
    }
}
