package org.lunzhi.command.servicerequest.standing;

import java.time.Instant;
import org.lunzhi.kernel.calendar.WorkCalendar;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.Deadlines;
import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.policy.Urgency;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;

/** Starts the limits of one order under one policy book and one calendar. */
public record Clocks(ServiceRequestId order, Urgency urgency, PolicyBook book, WorkCalendar calendar) {

    /** The n-th limit of a kind, counted from a moment. */
    public Deadline start(DeadlineKind kind, int number, Instant from) {
        return Deadlines.from(calendar, book.hours(), from, limitOf(kind)).as(order.value(), kind, number);
    }

    /** The same limit as the calendar has it now. */
    public Deadline recalculated(Deadline deadline, Instant since) {
        return Deadlines.from(calendar, book.hours(), since, limitOf(deadline.kind()))
                .as(deadline.id(), deadline.kind());
    }

    private TimeLimit limitOf(DeadlineKind kind) {
        return kind == DeadlineKind.SERVICE
                ? book.sla()
                        .levelFor(Track.SERVICE, urgency, MatterType.SERVICE)
                        .handling()
                : book.jurisdiction().limit(kind);
    }
}
