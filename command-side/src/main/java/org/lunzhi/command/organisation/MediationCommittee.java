package org.lunzhi.command.organisation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.organisation.OrganisationRule.BODY_NOT_OF_UNIT;
import static org.lunzhi.command.organisation.OrganisationRule.COMMITTEE_DISSOLVED;
import static org.lunzhi.command.organisation.OrganisationRule.COUNTS_IMPOSSIBLE;
import static org.lunzhi.command.organisation.OrganisationRule.DATES_OUT_OF_ORDER;
import static org.lunzhi.command.organisation.OrganisationRule.SEAL_IN_USE;
import static org.lunzhi.command.organisation.OrganisationRule.SEAL_NOT_OF_COMMITTEE;
import static org.lunzhi.command.organisation.OrganisationRule.SEAL_OF_ANOTHER;
import static org.lunzhi.command.organisation.OrganisationRule.UNIT_UNKNOWN;
import static org.lunzhi.command.organisation.OrganisationRule.requireTerm;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.organisation.CommitteeCommand.AdoptSeal;
import org.lunzhi.command.organisation.CommitteeCommand.DissolveCommittee;
import org.lunzhi.command.organisation.CommitteeCommand.FormCommittee;
import org.lunzhi.command.organisation.CommitteeCommand.RecordComposition;
import org.lunzhi.command.organisation.CommitteeCommand.RenewTerm;
import org.lunzhi.command.organisation.CommitteeCommand.WithdrawSeal;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.organisation.BodyType;
import org.lunzhi.kernel.organisation.CommitteeEvent.CommitteeDissolved;
import org.lunzhi.kernel.organisation.CommitteeEvent.CommitteeFormed;
import org.lunzhi.kernel.organisation.CommitteeEvent.CompositionRecorded;
import org.lunzhi.kernel.organisation.CommitteeEvent.SealAdopted;
import org.lunzhi.kernel.organisation.CommitteeEvent.SealWithdrawn;
import org.lunzhi.kernel.organisation.CommitteeEvent.TermRenewed;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.SealId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.directory.Seals;
import org.lunzhi.kernel.organisation.directory.UnitTree;

/** A people's mediation committee: the legal body that appoints mediators and owns one seal at a time. */
@Aggregate(cache = "aggregateCache")
class MediationCommittee {

    @AggregateIdentifier
    private CommitteeId id;

    private LocalDate termBegan;
    private @Nullable SealId seal;
    private LocalDate lastSealChange;
    private boolean dissolved;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void decide(FormCommittee command, UnitTree tree, Actor actor, Clock clock) {
        Registrar.requires(actor);
        var kind = tree.kindOf(command.unit(), command.from());
        UNIT_UNKNOWN.requires(kind.isPresent(), "unit");
        BODY_NOT_OF_UNIT.requires(
                kind.filter(unit -> fits(command.body(), unit)).isPresent(), "unit");
        requireTerm(command.from(), command.termEnds());
        apply(new CommitteeFormed(
                command.committeeId(),
                command.body(),
                command.name(),
                command.unit(),
                command.from(),
                command.termEnds(),
                tree.position(),
                clock.instant()));
    }

    @CommandHandler
    void decide(RecordComposition command, Actor actor, Clock clock) {
        requireExisting(actor);
        COUNTS_IMPOSSIBLE.requires(CommitteeComposition.isPossible(command.composition()), "composition");
        apply(new CompositionRecorded(
                id, command.composition(), CommitteeComposition.warningsAbout(command.composition()), clock.instant()));
    }

    @CommandHandler
    void decide(RenewTerm command, Actor actor, Clock clock) {
        requireExisting(actor);
        DATES_OUT_OF_ORDER.requires(command.from().isAfter(termBegan), "from");
        requireTerm(command.from(), command.termEnds());
        apply(new TermRenewed(id, command.from(), command.termEnds(), clock.instant()));
    }

    @CommandHandler
    void decide(AdoptSeal command, Seals seals, Actor actor, Clock clock) {
        requireExisting(actor);
        SEAL_IN_USE.requires(seal == null);
        DATES_OUT_OF_ORDER.requires(!command.from().isBefore(lastSealChange), "from");
        SEAL_OF_ANOTHER.requires(
                seals.ownerOf(command.seal(), command.from())
                        .filter(owner -> !owner.equals(id))
                        .isEmpty(),
                "seal");
        apply(new SealAdopted(id, command.seal(), command.from(), clock.instant()));
    }

    @CommandHandler
    void decide(WithdrawSeal command, Actor actor, Clock clock) {
        requireExisting(actor);
        SEAL_NOT_OF_COMMITTEE.requires(command.seal().equals(seal), "seal");
        DATES_OUT_OF_ORDER.requires(!command.from().isBefore(lastSealChange), "from");
        apply(new SealWithdrawn(id, command.seal(), command.from(), clock.instant()));
    }

    @CommandHandler
    void decide(DissolveCommittee command, Actor actor, Clock clock) {
        requireExisting(actor);
        DATES_OUT_OF_ORDER.requires(!command.from().isBefore(termBegan), "from");
        apply(new CommitteeDissolved(id, command.from(), clock.instant()));
    }

    @EventSourcingHandler
    void evolve(CommitteeFormed event) {
        id = event.committeeId();
        termBegan = event.from();
        lastSealChange = event.from();
    }

    @EventSourcingHandler
    void evolve(TermRenewed event) {
        termBegan = event.from();
    }

    @EventSourcingHandler
    void evolve(SealAdopted event) {
        seal = event.seal();
        lastSealChange = event.from();
    }

    @EventSourcingHandler
    void evolve(SealWithdrawn event) {
        seal = null;
        lastSealChange = event.from();
    }

    @EventSourcingHandler
    void evolve(CommitteeDissolved event) {
        dissolved = true;
    }

    private void requireExisting(Actor actor) {
        Registrar.requires(actor);
        COMMITTEE_DISSOLVED.requires(!dissolved);
    }

    /** A work area's party committee is no legal body, so no committee is formed for a work area (art. 8 and 34). */
    private static boolean fits(BodyType body, UnitKind unit) {
        return switch (body) {
            case VILLAGE -> unit == UnitKind.VILLAGE;
            case TOWNSHIP -> unit == UnitKind.TOWNSHIP;
            case ENTERPRISE, TRADE_ASSOCIATION -> unit == UnitKind.DISTRICT || unit == UnitKind.TOWNSHIP;
        };
    }

    /** For Axon, which fills a committee from its events. */
    @SuppressWarnings("NullAway.Init")
    MediationCommittee() {}
}
