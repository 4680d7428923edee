package org.lunzhi.query.closure.past;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.Deadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.grievance.DispatchEvent.GrievanceDispatched;
import org.lunzhi.kernel.grievance.DispatchEvent.UnitDesignated;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceAccepted;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTriaged;
import org.lunzhi.kernel.policy.ClockStart;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.ServiceLevel;

/**
 * The limit within which a matter was to be answered, and what another policy would have made of it.
 *
 * @param triage what the level of service follows from; absent before triage
 * @param starts from when the limit may be counted
 * @param calendar the version by which the limit was counted
 * @param firstDue when the limit would have run out as first set; absent where none was set
 * @param lastDue when it runs out after all that moved it
 */
record HandlingLimit(
        @Nullable GrievanceTriaged triage,
        Starts starts,
        @Nullable CalendarVersion calendar,
        @Nullable Instant firstDue,
        @Nullable Instant lastDue) {

    static final HandlingLimit NONE = new HandlingLimit(null, new Starts(null, null, null), null, null, null);

    /** When it was received, as known when it was accepted; accepted; and first dispatched. */
    record Starts(
            @Nullable Instant receivedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant dispatchedAt) {

        Optional<Instant> of(ClockStart clock) {
            return Optional.ofNullable(
                    switch (clock) {
                        case RECEIPT -> receivedAt;
                        case ACCEPTANCE -> acceptedAt;
                        case DISPATCH -> dispatchedAt;
                    });
        }

        private Starts dispatched(Instant at) {
            return dispatchedAt == null ? new Starts(receivedAt, acceptedAt, at) : this;
        }
    }

    HandlingLimit after(Object event, Instant receivedAt) {
        HandlingLimit known = this;
        if (event instanceof GrievanceTriaged triaged) {
            known = new HandlingLimit(triaged, starts, calendar, firstDue, lastDue);
        } else if (event instanceof GrievanceAccepted accepted) {
            Starts begun = new Starts(receivedAt, accepted.occurredAt(), null);
            known = new HandlingLimit(triage, begun, accepted.calendar(), firstDue, lastDue);
        } else if (event instanceof GrievanceDispatched dispatched) {
            known = known.dispatched(dispatched.occurredAt());
        } else if (event instanceof UnitDesignated designated) {
            known = known.dispatched(designated.occurredAt());
        }
        return event instanceof SetsDeadlines sets ? known.with(sets) : known;
    }

    /**
     * When the limit would run out by the book: counted anew from where that policy starts the clock, and moved by as
     * much as the real one was moved by extensions, parking and new calendars. Empty where its clock never started.
     */
    Optional<Instant> dueUnder(PolicyBook book, Calendars calendars) {
        if (triage == null || calendar == null) {
            return Optional.empty();
        }
        ServiceLevel level = book.sla().levelFor(triage.track(), triage.urgency(), triage.kind());
        return starts.of(level.clock())
                .map(start -> Deadlines.from(calendars.at(calendar), book.hours(), start, level.handling())
                        .dueAt()
                        .plus(moved()));
    }

    private Duration moved() {
        return firstDue == null || lastDue == null ? Duration.ZERO : Duration.between(firstDue, lastDue);
    }

    private HandlingLimit dispatched(Instant at) {
        return new HandlingLimit(triage, starts.dispatched(at), calendar, firstDue, lastDue);
    }

    private HandlingLimit with(SetsDeadlines sets) {
        return sets.deadlines().stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.HANDLING)
                .reduce((earlier, later) -> later)
                .map(this::moved)
                .orElse(this);
    }

    private HandlingLimit moved(Deadline to) {
        return new HandlingLimit(triage, starts, calendar, firstDue == null ? to.dueAt() : firstDue, to.dueAt());
    }
}
