package org.lunzhi.command.agreement;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.agreement.pact.AgreementRule.KEPT_FROM_UNIT;
import static org.lunzhi.command.agreement.pact.AgreementRule.SYSTEM_ONLY;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.agreement.SigningCommand.DrawUpAgreement;
import org.lunzhi.command.agreement.amendment.Amendment;
import org.lunzhi.command.agreement.confirmation.Confirmation;
import org.lunzhi.command.agreement.correction.Correcting;
import org.lunzhi.command.agreement.pact.Pact;
import org.lunzhi.command.agreement.performance.Performance;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.ProtectionEvent.AgreementAccessRestricted;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementDrawnUp;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.organisation.directory.UnitTree;

/** What the parties of a mediation agreed, from the paper to performance or the court. */
@Aggregate(cache = "aggregateCache")
class Agreement {

    @AggregateIdentifier
    private @Nullable AgreementId id;

    private Protection protection = Protection.NONE;

    // The pact comes first: the desks that decide on it must see an event after it does.
    @AggregateMember
    private final Pact pact = new Pact();

    @AggregateMember
    @SuppressWarnings("UnusedVariable")
    private final Signing signing = new Signing(pact);

    @AggregateMember
    @SuppressWarnings("UnusedVariable")
    private final Performance performance = new Performance(pact);

    @AggregateMember
    @SuppressWarnings("UnusedVariable")
    private final Amendment amendment = new Amendment(pact);

    @AggregateMember
    @SuppressWarnings("UnusedVariable")
    private final Confirmation confirmation = new Confirmation(pact);

    @AggregateMember
    @SuppressWarnings("UnusedVariable")
    private final Correcting correcting = new Correcting(pact);

    /** Draws up what the case reached; telling it twice changes nothing, since reactions may repeat themselves. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(DrawUpAgreement command, Actor actor) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        if (id != null) {
            return;
        }
        apply(new AgreementDrawnUp(
                command.agreementId(),
                command.mediationId(),
                command.committee(),
                command.policy(),
                command.form(),
                command.scope(),
                command.terms(),
                command.parties(),
                command.mediators(),
                command.unit(),
                command.lead(),
                command.excludedUnits(),
                command.sealed(),
                command.reachedAt()));
    }

    /** Protection does not ask how far the agreement has come; where nothing is new, nothing happens. */
    @CommandHandler
    void decide(RestrictAgreement command, Actor actor, Clock clock) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        Protection more = command.protection();
        if (!protection.covers(more)) {
            apply(new AgreementAccessRestricted(
                    command.agreementId(), more.excludedUnits(), more.sealed(), clock.instant()));
        }
    }

    /** Whatever is asked of an agreement: nobody from a unit that its case is kept from has a hand in it. */
    @CommandHandlerInterceptor
    void keepsOut(Object command, Actor actor, UnitTree units, Clock clock) {
        KEPT_FROM_UNIT.requires(
                !units.isWithin(protection.excludedUnits(), actor.unit(), StationTime.dateOf(clock.instant())));
    }

    @EventSourcingHandler
    void evolve(AgreementDrawnUp event) {
        id = event.agreementId();
        protection = new Protection(event.sealed(), event.excludedUnits());
    }

    @EventSourcingHandler
    void evolve(AgreementAccessRestricted event) {
        protection = protection.and(new Protection(event.sealed(), event.excludedUnits()));
    }

    /** For the framework, which evolves a new agreement from its history. */
    Agreement() {}
}
