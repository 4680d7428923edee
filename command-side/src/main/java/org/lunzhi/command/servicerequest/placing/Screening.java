package org.lunzhi.command.servicerequest.placing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.ALTERNATIVE_MISSING;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.DENUNCIATION_NOT_SEALED;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.NOT_A_CONFLICT;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.UNIT_UNKNOWN;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.WRONG_STAGE;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.INTAKE_CLERK;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.servicerequest.placing.PlacingCommand.CancelOrder;
import org.lunzhi.command.servicerequest.placing.PlacingCommand.ConvertOrder;
import org.lunzhi.command.servicerequest.placing.PlacingCommand.OpenOrder;
import org.lunzhi.command.servicerequest.placing.PlacingCommand.RejectOrder;
import org.lunzhi.command.servicerequest.placing.PlacingCommand.ScreenOrder;
import org.lunzhi.command.servicerequest.standing.Area;
import org.lunzhi.command.servicerequest.standing.Stage;
import org.lunzhi.command.servicerequest.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderCancelled;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderConverted;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderOpened;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderRejected;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderScreened;
import org.lunzhi.kernel.servicerequest.order.CancelledBy;
import org.lunzhi.kernel.servicerequest.order.OrderPerson;

/** Decides whether an order is taken on, goes another way, or is taken back. */
public final class Screening {

    private final Standing standing;

    public Screening(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void decide(ScreenOrder command, Actor actor, Clock clock) {
        mayScreen(actor);
        standing.isAt(Stage.SUBMITTED);
        apply(new OrderScreened(standing.id(), actor.officer(), clock.instant()));
    }

    @CommandHandler
    void decide(RejectOrder command, Actor actor, Clock clock) {
        mayScreen(actor);
        standing.isAt(Stage.SUBMITTED);
        DocumentRef alternative = ALTERNATIVE_MISSING.requiresGiven(command.alternative());
        apply(new OrderRejected(
                standing.id(),
                command.reason(),
                alternative,
                actor.officer(),
                standing.dues().allIds(),
                clock.instant()));
    }

    /** A conflict may come to light as late as during the service. */
    @CommandHandler
    void decide(ConvertOrder command, Actor actor, PolicyBooks books, Clock clock) {
        mayScreen(actor);
        WRONG_STAGE.requires(standing.stage().beforeDelivery());
        NOT_A_CONFLICT.requires(command.kind() != MatterType.SERVICE);
        Protection protection = command.protection();
        DENUNCIATION_NOT_SEALED.requires(
                protection.sealed()
                        ? !protection.excludedUnits().isEmpty()
                        : command.kind() != MatterType.DENUNCIATION);
        apply(converted(command, actor, books, clock.instant()));
    }

    @CommandHandler
    void decide(OpenOrder command, Actor actor, UnitTree units, Clock clock) {
        mayScreen(actor);
        standing.isAt(Stage.SCREENED);
        UnitId unit = command.unit() == null ? standing.unit() : command.unit();
        UNIT_UNKNOWN.requires(Area.at(units, clock.instant()).knows(unit));
        apply(new OrderOpened(standing.id(), unit, clock.instant()));
    }

    @CommandHandler
    void decide(CancelOrder command, Actor actor, Clock clock) {
        boolean byToken = standing.speaksForRequester(
                actor, command.token(), command.statement(), INTAKE_CLERK, COORDINATOR, DUTY_SECRETARY, AREA_LEAD);
        WRONG_STAGE.requires(standing.stage().beforeDelivery());
        apply(new OrderCancelled(
                standing.id(),
                byToken ? CancelledBy.TOKEN : CancelledBy.IN_WRITING,
                command.statement(),
                standing.dues().allIds(),
                clock.instant()));
    }

    private void mayScreen(Actor actor) {
        standing.admits(actor, INTAKE_CLERK, COORDINATOR, DUTY_SECRETARY, AREA_LEAD);
    }

    /** The grievance keeps the time at which the person first came, and their papers, notice and receipt. */
    private OrderConverted converted(ConvertOrder command, Actor actor, PolicyBooks books, Instant now) {
        var placed = standing.placed();
        UnitId unit = standing.unit();
        return new OrderConverted(
                standing.id(),
                command.grievance(),
                command.kind(),
                placed.demand().place(),
                placed.demand().wish(),
                standing.persons().find(OrderPerson.REQUESTER),
                placed.requester().token(),
                placed.notice(),
                unit,
                actor.officer(),
                placed.occurredAt(),
                command.protection(),
                books.current(unit, Track.HOTLINE, now).categories().version(),
                command.emergency(),
                standing.dues().allIds(),
                now);
    }
}
