package org.lunzhi.command.servicerequest;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.KEPT_FROM_UNIT;
import static org.lunzhi.command.support.SupportRule.ROLE_MISSING;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.lunzhi.command.servicerequest.SplittingCommand.PlacePart;
import org.lunzhi.command.servicerequest.feedback.Confirming;
import org.lunzhi.command.servicerequest.feedback.RatingAndClosing;
import org.lunzhi.command.servicerequest.file.KeepingTheFile;
import org.lunzhi.command.servicerequest.file.Protecting;
import org.lunzhi.command.servicerequest.file.Timing;
import org.lunzhi.command.servicerequest.fulfilment.Charging;
import org.lunzhi.command.servicerequest.fulfilment.Serving;
import org.lunzhi.command.servicerequest.placing.Screening;
import org.lunzhi.command.servicerequest.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.catalogue.Catalogues;

/** An ordered service from the scan of a code to its closing: each phase decides in a member, all read one standing. */
@Aggregate(cache = "aggregateCache")
@SuppressWarnings("UnusedVariable") // Axon reads the identifier and hands commands and events to the members.
class ServiceRequest {

    @AggregateIdentifier
    private ServiceRequestId id;

    @AggregateMember
    private final Standing standing = new Standing();

    @AggregateMember
    private final Screening screening = new Screening(standing);

    @AggregateMember
    private final Charging charging = new Charging(standing);

    @AggregateMember
    private final Serving serving = new Serving(standing);

    @AggregateMember
    private final Confirming confirming = new Confirming(standing);

    @AggregateMember
    private final RatingAndClosing ratingAndClosing = new RatingAndClosing(standing);

    @AggregateMember
    private final KeepingTheFile keepingTheFile = new KeepingTheFile(standing);

    @AggregateMember
    private final Protecting protecting = new Protecting(standing);

    @AggregateMember
    private final Timing timing = new Timing(standing);

    @AggregateMember
    private final Splitting splitting = new Splitting(standing);

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void decide(
            PlaceOrder command,
            Actor actor,
            Catalogues catalogues,
            PolicyBooks books,
            Calendars calendars,
            Clock clock) {
        ROLE_MISSING.requires(actor.holdsAny(
                Role.REQUESTER,
                Role.INTAKE_CLERK,
                Role.SERVICE_RUNNER,
                Role.DUTY_SECRETARY,
                Role.COORDINATOR,
                Role.AREA_LEAD));
        apply(new Placement(command, clock.instant()).decide(catalogues, books, calendars.current()));
    }

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void decide(PlacePart command, Actor actor, Catalogues catalogues, PolicyBooks books, Calendars calendars) {
        ROLE_MISSING.requires(actor.holds(Role.SYSTEM));
        apply(new Placement(command.order(), command.orderedAt()).decide(catalogues, books, calendars.current()));
    }

    /** Whatever is asked of an order: nobody from a unit that it is kept from has a hand in it. */
    @CommandHandlerInterceptor
    void keepsOut(Object command, Actor actor, UnitTree units, Clock clock) {
        KEPT_FROM_UNIT.requires(!standing.access().isKeptFrom(actor.unit(), units, clock.instant()));
    }

    @EventSourcingHandler
    void evolve(OrderPlaced event) {
        id = event.serviceRequestId();
    }

    @SuppressWarnings("NullAway.Init") // Axon builds an empty one and evolves it.
    ServiceRequest() {}
}
