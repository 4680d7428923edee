package org.lunzhi.command.servicerequest.feedback;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.RATING_SOURCE_INVALID;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.RATING_WINDOW_CLOSED;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.CloseOrder;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.RateService;
import org.lunzhi.command.servicerequest.standing.Stage;
import org.lunzhi.command.servicerequest.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.OrderClosed;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.ServiceRated;

/** Decides whose rating counts, and when an order is closed. */
public final class RatingAndClosing {

    private final Standing standing;

    public RatingAndClosing(Standing standing) {
        this.standing = standing;
    }

    /** A later rating within the window replaces the earlier one; closing the order does not end the window. */
    @CommandHandler
    void decide(RateService command, Actor actor, Clock clock) {
        RATING_SOURCE_INVALID.requires(standing.isRequester(actor, command.token()));
        standing.isAt(Stage.CONFIRMED, Stage.CLOSED);
        Instant now = clock.instant();
        Deadline window = standing.dues().latest(DeadlineKind.RATING_WINDOW).orElseThrow();
        RATING_WINDOW_CLOSED.requires(!window.overdueAt(now));
        apply(new ServiceRated(
                standing.id(),
                command.rating(),
                command.opinion(),
                standing.echo().nextRating(),
                now));
    }

    @CommandHandler
    void decide(CloseOrder command, Actor actor, Clock clock) {
        standing.admits(actor, COORDINATOR, AREA_LEAD, SUPERVISOR);
        standing.keepsOutProvider(actor);
        standing.isAt(Stage.CONFIRMED);
        apply(new OrderClosed(
                standing.id(),
                standing.echo().manner().orElseThrow(),
                standing.dues().allIds(),
                clock.instant()));
    }
}
