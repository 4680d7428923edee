package org.lunzhi.command.servicerequest.fulfilment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.MODE_NOT_OFFERED;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.NOT_IN_CHARGE;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.PROXY_SCOPE_EXCEEDED;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.Deliver;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.ReportObstacle;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.StartService;
import org.lunzhi.command.servicerequest.standing.Stage;
import org.lunzhi.command.servicerequest.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ObstacleReported;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ServiceDelivered;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ServiceStarted;
import org.lunzhi.kernel.servicerequest.catalogue.Catalogues;
import org.lunzhi.kernel.servicerequest.catalogue.HandlingMode;

/** Decides how the one who took the order on serves the requester. */
public final class Serving {

    private final Standing standing;

    public Serving(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void decide(StartService command, Actor actor, Catalogues catalogues, Clock clock) {
        standing.isAt(Stage.CLAIMED, Stage.DISPATCHED);
        isInCharge(actor);
        HandlingMode ordered = standing.placed().demand().mode();
        HandlingMode mode = command.mode() == null ? ordered : command.mode();
        PROXY_SCOPE_EXCEEDED.requires(mode != HandlingMode.BY_PROXY);
        MODE_NOT_OFFERED.requires(mode == ordered || isOffered(mode, catalogues));
        apply(new ServiceStarted(
                standing.id(),
                actor.officer(),
                actor.unit(),
                mode,
                standing.dues().idsOf(DeadlineKind.CLAIM_LEASE, DeadlineKind.ORDER_EXPIRY),
                clock.instant()));
    }

    @CommandHandler
    void decide(ReportObstacle command, Actor actor, Clock clock) {
        standing.isAt(Stage.IN_SERVICE);
        isInCharge(actor);
        apply(new ObstacleReported(
                standing.id(),
                standing.charge().nextObstacle(),
                command.kind(),
                command.note(),
                actor.officer(),
                clock.instant()));
    }

    @CommandHandler
    void decide(Deliver command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.isAt(Stage.IN_SERVICE);
        isInCharge(actor);
        Instant now = clock.instant();
        int number = standing.echo().deliveries() + 1;
        apply(new ServiceDelivered(
                standing.id(),
                command.result(),
                command.report(),
                command.evidence(),
                actor.officer(),
                actor.unit(),
                standing.clocks(books, calendars).start(DeadlineKind.DELIVERY_CONFIRMATION, number, now),
                standing.dues().idsOf(DeadlineKind.SERVICE),
                now));
    }

    private void isInCharge(Actor actor) {
        NOT_IN_CHARGE.requires(standing.charge().isHeldBy(actor));
    }

    private boolean isOffered(HandlingMode mode, Catalogues catalogues) {
        return catalogues
                .item(standing.placed().promise().edition(), standing.service())
                .filter(item -> item.modes().contains(mode))
                .isPresent();
    }
}
