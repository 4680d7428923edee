package org.lunzhi.command.grievance;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.support.SupportRule.ROLE_MISSING;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.lunzhi.command.grievance.dispatch.Dispatching;
import org.lunzhi.command.grievance.dispatch.Extending;
import org.lunzhi.command.grievance.dispatch.HandingOver;
import org.lunzhi.command.grievance.intake.CallingForMediation;
import org.lunzhi.command.grievance.intake.Sorting;
import org.lunzhi.command.grievance.outcome.Ending;
import org.lunzhi.command.grievance.outcome.FollowingUp;
import org.lunzhi.command.grievance.outcome.Reporting;
import org.lunzhi.command.grievance.overlay.Parking;
import org.lunzhi.command.grievance.overlay.Protecting;
import org.lunzhi.command.grievance.overlay.Recalculating;
import org.lunzhi.command.grievance.overlay.Reminding;
import org.lunzhi.command.grievance.overlay.Supervising;
import org.lunzhi.command.grievance.record.Correcting;
import org.lunzhi.command.grievance.record.KeepingTheFile;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.policy.PolicyBooks;

/** A matter from a resident's first words to closure: each phase decides in a member, all read one standing. */
@Aggregate(cache = "aggregateCache")
@SuppressWarnings("UnusedVariable") // Axon reads the identifier and hands commands and events to the members.
class Grievance {

    @AggregateIdentifier
    private GrievanceId id;

    @AggregateMember
    private final Standing standing = new Standing();

    @AggregateMember
    private final Sorting sorting = new Sorting(standing);

    @AggregateMember
    private final CallingForMediation callingForMediation = new CallingForMediation(standing);

    @AggregateMember
    private final Dispatching dispatching = new Dispatching(standing);

    @AggregateMember
    private final Extending extending = new Extending(standing);

    @AggregateMember
    private final HandingOver handingOver = new HandingOver(standing);

    @AggregateMember
    private final Reporting reporting = new Reporting(standing);

    @AggregateMember
    private final FollowingUp followingUp = new FollowingUp(standing);

    @AggregateMember
    private final Ending ending = new Ending(standing);

    @AggregateMember
    private final Parking parking = new Parking(standing);

    @AggregateMember
    private final Supervising supervising = new Supervising(standing);

    @AggregateMember
    private final Protecting protecting = new Protecting(standing);

    @AggregateMember
    private final Reminding reminding = new Reminding(standing);

    @AggregateMember
    private final Recalculating recalculating = new Recalculating(standing);

    @AggregateMember
    private final KeepingTheFile keepingTheFile = new KeepingTheFile(standing);

    @AggregateMember
    private final Correcting correcting = new Correcting(standing);

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void decide(RegisterGrievance command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        ROLE_MISSING.requires(actor.holdsAny(
                Role.INTAKE_CLERK,
                Role.COORDINATOR,
                Role.DUTY_SECRETARY,
                Role.AREA_LEAD,
                Role.SERVICE_RUNNER,
                Role.REQUESTER,
                Role.SYSTEM));
        apply(new Registration(command, clock.instant()).decide(books, calendars.current()));
    }

    /** Whatever is asked of a matter: nobody from a unit that it is kept from has a hand in it (I3). */
    @CommandHandlerInterceptor
    void keepsOut(Object command, Actor actor, UnitTree units, Clock clock) {
        standing.mayReach(actor.unit(), units, clock.instant());
    }

    @EventSourcingHandler
    void evolve(GrievanceRegistered event) {
        id = event.grievanceId();
    }

    @SuppressWarnings("NullAway.Init") // Axon builds an empty one and evolves it.
    Grievance() {}
}
