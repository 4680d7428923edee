package org.lunzhi.command.servicerequest.feedback;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.FOLLOW_UP_OFFICER;
import static org.lunzhi.kernel.access.Role.INTAKE_CLERK;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.ConfirmDelivery;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.RejectDelivery;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.SeekConfirmation;
import org.lunzhi.command.servicerequest.standing.Stage;
import org.lunzhi.command.servicerequest.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.ConfirmationSought;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.DeliveryConfirmed;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.ReworkOrdered;
import org.lunzhi.kernel.servicerequest.feedback.ConfirmationManner;

/** Decides whether a delivery counts as received; silence never counts as a yes. */
public final class Confirming {

    private final Standing standing;

    public Confirming(Standing standing) {
        this.standing = standing;
    }

    /** The waiting period runs from the last time the requester was asked. */
    @CommandHandler
    void decide(SeekConfirmation command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, FOLLOW_UP_OFFICER, INTAKE_CLERK, COORDINATOR, DUTY_SECRETARY, AREA_LEAD);
        standing.keepsOutProvider(actor);
        standing.isAt(Stage.DELIVERED);
        Instant now = clock.instant();
        apply(new ConfirmationSought(
                standing.id(),
                standing.echo().attempts() + 1,
                command.contact(),
                actor.officer(),
                standing.clocks(books, calendars)
                        .start(
                                DeadlineKind.DELIVERY_CONFIRMATION,
                                standing.echo().deliveries(),
                                now),
                now));
    }

    @CommandHandler
    void decide(ConfirmDelivery command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        boolean byToken = standing.speaksForRequester(
                actor, command.token(), command.statement(), FOLLOW_UP_OFFICER, INTAKE_CLERK, COORDINATOR);
        standing.isAt(Stage.DELIVERED);
        Instant now = clock.instant();
        apply(new DeliveryConfirmed(
                standing.id(),
                byToken ? ConfirmationManner.BY_TOKEN : ConfirmationManner.IN_WRITING,
                command.statement(),
                standing.clocks(books, calendars).start(DeadlineKind.RATING_WINDOW, 1, now),
                standing.dues().idsOf(DeadlineKind.DELIVERY_CONFIRMATION),
                now));
    }

    /** The original limit runs on: doing it again starts no new one. */
    @CommandHandler
    void decide(RejectDelivery command, Actor actor, Clock clock) {
        standing.speaksForRequester(
                actor, command.token(), command.reason(), FOLLOW_UP_OFFICER, INTAKE_CLERK, COORDINATOR);
        standing.isAt(Stage.DELIVERED);
        Deadline service = standing.dues().latest(DeadlineKind.SERVICE).orElseThrow();
        apply(new ReworkOrdered(
                standing.id(),
                standing.echo().nextRework(),
                command.reason(),
                service,
                standing.dues().idsOf(DeadlineKind.DELIVERY_CONFIRMATION),
                clock.instant()));
    }
}
