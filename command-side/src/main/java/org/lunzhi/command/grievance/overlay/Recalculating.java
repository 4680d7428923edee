package org.lunzhi.command.grievance.overlay;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.kernel.access.Role.SYSTEM;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.grievance.standing.Clocks;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.grievance.LimitEvent.DeadlineRecalculated;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicyBooks;

/** Decides what a newly published calendar makes of the deadlines that run. */
public final class Recalculating {

    private final Standing standing;

    public Recalculating(Standing standing) {
        this.standing = standing;
    }

    /** A deadline that runs no more, or that the calendar leaves as it is, is left alone. */
    @CommandHandler
    void decide(RecalculateDeadline command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, SYSTEM);
        standing.dues().find(command.deadline()).ifPresent(former -> recalculate(former, books, calendars, clock));
    }

    private void recalculate(Deadline former, PolicyBooks books, Calendars calendars, Clock clock) {
        Instant now = clock.instant();
        Clocks clocks = standing.clocks(books, calendars, now);
        List<Instant> starts = List.of(standing.dues().since(former), standing.receivedAt());
        new Recount(former, starts, limitsOf(former.kind(), clocks.book()), clocks.book())
                .under(calendars.at(former.calendar()), clocks.calendar())
                .ifPresent(deadline -> apply(new DeadlineRecalculated(standing.id(), former, deadline, now)));
    }

    private List<TimeLimit> limitsOf(DeadlineKind kind, PolicyBook book) {
        return switch (kind) {
            case HANDLING -> List.of(standing.level(book).handling());
            case ACKNOWLEDGE -> List.of(standing.level(book).acknowledgement());
            case RETURN_WINDOW -> List.of(standing.level(book).returnWindow());
            default -> Stream.ofNullable(book.jurisdiction().limits().get(kind)).toList();
        };
    }
}
