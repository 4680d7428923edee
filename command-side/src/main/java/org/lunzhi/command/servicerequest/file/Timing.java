package org.lunzhi.command.servicerequest.file;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.kernel.access.Role.SYSTEM;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.ActOnDeadline;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.RecalculateDeadline;
import org.lunzhi.command.servicerequest.standing.Clocks;
import org.lunzhi.command.servicerequest.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.DeliveryConfirmed;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.OrderClosed;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ClaimLapsed;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderDeadlineRecalculated;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderReminded;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderExpired;
import org.lunzhi.kernel.servicerequest.ServiceRequestEvent;
import org.lunzhi.kernel.servicerequest.feedback.ConfirmationManner;

/** Decides what follows when a limit comes near or passes; each follows once, however often the due-list asks. */
public final class Timing {

    private final Standing standing;

    public Timing(Standing standing) {
        this.standing = standing;
    }

    /** Before silence counts as an answer the requester was asked twice (DOMAIN §4.3). */
    private static final int LEAST_ATTEMPTS = 2;

    /** A limit that was met, that moved, or that was acted on already is left alone. */
    @CommandHandler
    void decide(ActOnDeadline command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, SYSTEM);
        Instant now = clock.instant();
        standing.dues()
                .find(command.deadline())
                .filter(deadline -> !now.isBefore(deadline.alarmAt()))
                .ifPresent(deadline -> act(deadline, standing.clocks(books, calendars), now));
    }

    /** A day that the requester named hangs on no calendar; any other limit moves with a new or corrected notice. */
    @CommandHandler
    void decide(RecalculateDeadline command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, SYSTEM);
        standing.dues()
                .find(command.deadline())
                .filter(deadline -> deadline.kind() != DeadlineKind.ORDER_EXPIRY)
                .ifPresent(former -> recalculate(former, standing.clocks(books, calendars), clock.instant()));
    }

    private void act(Deadline deadline, Clocks clocks, Instant now) {
        boolean overdue = deadline.overdueAt(now);
        if (overdue && ends(deadline)) {
            apply(endOf(deadline, clocks, now));
        } else if (!standing.dues().told(deadline.id(), overdue) && deadline.kind() != DeadlineKind.RATING_WINDOW) {
            apply(new OrderReminded(standing.id(), deadline.id(), standing.unit(), overdue, now));
        }
    }

    /** A service that is late stays owed, and a requester who was not asked twice is still to be asked. */
    private boolean ends(Deadline deadline) {
        return switch (deadline.kind()) {
            case CLAIM_LEASE, ORDER_EXPIRY, RATING_WINDOW -> true;
            case DELIVERY_CONFIRMATION -> standing.echo().attempts() >= LEAST_ATTEMPTS;
            default -> false;
        };
    }

    private ServiceRequestEvent endOf(Deadline passed, Clocks clocks, Instant now) {
        List<DeadlineId> ended = standing.dues().idsOf(passed.kind());
        return switch (passed.kind()) {
            case CLAIM_LEASE -> new ClaimLapsed(standing.id(), standing.charge().holder(), ended, now);
            case ORDER_EXPIRY -> new OrderExpired(standing.id(), standing.dues().allIds(), now);
            case DELIVERY_CONFIRMATION ->
                new DeliveryConfirmed(
                        standing.id(),
                        ConfirmationManner.UNCONFIRMED,
                        null,
                        clocks.start(DeadlineKind.RATING_WINDOW, 1, now),
                        ended,
                        now);
            default -> new OrderClosed(standing.id(), standing.echo().manner().orElseThrow(), ended, now);
        };
    }

    private void recalculate(Deadline former, Clocks clocks, Instant now) {
        Deadline deadline = clocks.recalculated(former, standing.dues().since(former));
        if (deadline.differsFrom(former)) {
            apply(new OrderDeadlineRecalculated(standing.id(), former, deadline, now));
        }
    }
}
