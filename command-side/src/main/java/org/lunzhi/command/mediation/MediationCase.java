package org.lunzhi.command.mediation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.mediation.casefile.MediationRule.COMMITTEE_NOT_IN_OFFICE;
import static org.lunzhi.command.mediation.casefile.MediationRule.KEPT_FROM_UNIT;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.lunzhi.command.mediation.OpeningCommand.ProposeMediation;
import org.lunzhi.command.mediation.casefile.CaseFacts;
import org.lunzhi.command.mediation.course.Course;
import org.lunzhi.command.mediation.ending.Aftermath;
import org.lunzhi.command.mediation.ending.Ending;
import org.lunzhi.command.mediation.preparation.Preparation;
import org.lunzhi.command.mediation.sitting.Sitting;
import org.lunzhi.command.mediation.upkeep.Protecting;
import org.lunzhi.command.mediation.upkeep.Upkeep;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.organisation.directory.Seals;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.policy.Track;

/** A case of people's mediation from the first word to the archive; each phase has its own desk. */
@Aggregate(cache = "aggregateCache")
class MediationCase {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private MediationId id;

    // The facts come first: the desks that decide on them must see an event after they do.
    @AggregateMember
    private final CaseFacts facts = new CaseFacts();

    @AggregateMember
    @SuppressWarnings("UnusedVariable")
    private final Opening opening = new Opening(facts);

    @AggregateMember
    @SuppressWarnings("UnusedVariable")
    private final Preparation preparation = new Preparation(facts);

    @AggregateMember
    @SuppressWarnings("UnusedVariable")
    private final Sitting sitting = new Sitting(facts);

    @AggregateMember
    @SuppressWarnings("UnusedVariable")
    private final Course course = new Course(facts);

    @AggregateMember
    @SuppressWarnings("UnusedVariable")
    private final Ending ending = new Ending(facts);

    @AggregateMember
    @SuppressWarnings("UnusedVariable")
    private final Aftermath aftermath = new Aftermath(facts);

    @AggregateMember
    @SuppressWarnings("UnusedVariable")
    private final Upkeep upkeep = new Upkeep(facts);

    @AggregateMember
    @SuppressWarnings("UnusedVariable")
    private final Protecting protecting = new Protecting(facts);

    @AggregateMember
    @SuppressWarnings("UnusedVariable")
    private final Splitting splitting = new Splitting(facts);

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void decide(ProposeMediation command, Clock clock, PolicyBooks books, Seals seals) {
        Instant now = clock.instant();
        PolicyBook book = books.current(command.unit(), Track.PEOPLES_MEDIATION, now);
        Admission.check(command, book, now);
        var body = seals.bodyOf(command.committee(), StationTime.dateOf(now));
        COMMITTEE_NOT_IN_OFFICE.requires(body.isPresent(), "committee");
        apply(new MediationProposed(
                command.mediationId(),
                command.grievanceId(),
                command.source(),
                command.unit(),
                command.committee(),
                body.orElseThrow(),
                command.jurisdiction(),
                command.proceedings(),
                command.parties(),
                command.matter(),
                command.protection().excludedUnits(),
                command.protection().sealed(),
                command.protection().dangerKnown(),
                book.version(),
                command.receipt(),
                now));
    }

    /** Whatever is asked of a case: nobody from a unit that it is kept from has a hand in it. */
    @CommandHandlerInterceptor
    void keepsOut(Object command, Actor actor, UnitTree units, Clock clock) {
        KEPT_FROM_UNIT.requires(!facts.access().isKeptFrom(actor.unit(), units, clock.instant()));
    }

    @EventSourcingHandler
    void evolve(MediationProposed event) {
        id = event.mediationId();
    }

    /** For the framework, which evolves a new case from its history. */
    @SuppressWarnings("NullAway.Init")
    MediationCase() {}
}
