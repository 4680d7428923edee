package org.lunzhi.kernel.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.lunzhi.kernel.calendar.CalendarVersion;

/** When a time limit runs out, before it is anybody's deadline; the components are those of {@link Deadline}. */
public record Term(
        LocalDate raw,
        LocalDate rolled,
        Instant alarmAt,
        Instant dueAt,
        boolean provisional,
        CalendarVersion calendar) {

    /** This term as the n-th deadline of a kind that an aggregate sets. */
    public Deadline as(String owner, DeadlineKind kind, int number) {
        return as(DeadlineId.of(owner, kind, number), kind);
    }

    /** This term as the deadline with that id. */
    public Deadline as(DeadlineId id, DeadlineKind kind) {
        return new Deadline(id, kind, raw, rolled, alarmAt, dueAt, provisional, calendar);
    }
}
