package org.lunzhi.command.grievance.standing;

import java.time.Instant;
import java.util.List;
import org.lunzhi.kernel.calendar.WorkCalendar;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.Deadlines;
import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.policy.PolicyBook;

/** Starts the limits of one matter under one policy book and one calendar. */
public record Clocks(GrievanceId grievance, PolicyBook book, WorkCalendar calendar) {

    /** The id of the n-th deadline of a kind. */
    public DeadlineId idOf(DeadlineKind kind, int number) {
        return DeadlineId.of(grievance.value(), kind, number);
    }

    /** The n-th deadline of a kind, counted from a moment. */
    public Deadline start(DeadlineKind kind, int number, TimeLimit limit, Instant from) {
        return Deadlines.from(calendar, book.hours(), from, limit).as(grievance.value(), kind, number);
    }

    /** The n-th deadline of a step that every book limits. */
    public Deadline startStep(DeadlineKind step, int number, Instant from) {
        return start(step, number, book.jurisdiction().limit(step), from);
    }

    /** The n-th deadline of a step, or none where the local rules set no limit. */
    public List<Deadline> listIfLimited(DeadlineKind step, int number, Instant from) {
        return book.jurisdiction().limits().containsKey(step) ? List.of(startStep(step, number, from)) : List.of();
    }
}
