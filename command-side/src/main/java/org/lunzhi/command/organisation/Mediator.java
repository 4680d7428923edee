package org.lunzhi.command.organisation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.organisation.OrganisationRule.COMMITTEE_UNKNOWN;
import static org.lunzhi.command.organisation.OrganisationRule.DATES_OUT_OF_ORDER;
import static org.lunzhi.command.organisation.OrganisationRule.MANDATE_ALREADY_RESTS;
import static org.lunzhi.command.organisation.OrganisationRule.MANDATE_ENDED;
import static org.lunzhi.command.organisation.OrganisationRule.MANDATE_NOT_RESTING;
import static org.lunzhi.command.organisation.OrganisationRule.MEDIATOR_IS_ADULT;
import static org.lunzhi.command.organisation.OrganisationRule.MEDIATOR_REMOVED;
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
import org.lunzhi.command.organisation.MediatorCommand.ChangeHomeVillage;
import org.lunzhi.command.organisation.MediatorCommand.GiveMandate;
import org.lunzhi.command.organisation.MediatorCommand.LayDownMandate;
import org.lunzhi.command.organisation.MediatorCommand.RecordTraining;
import org.lunzhi.command.organisation.MediatorCommand.RemoveMediator;
import org.lunzhi.command.organisation.MediatorCommand.RenewMandate;
import org.lunzhi.command.organisation.MediatorCommand.ResumeMandate;
import org.lunzhi.command.organisation.MediatorCommand.SuspendMandate;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.organisation.MediatorEvent.HomeVillageChanged;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateGiven;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateLaidDown;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateRenewed;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateResumed;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateSuspended;
import org.lunzhi.kernel.organisation.MediatorEvent.MediatorRemoved;
import org.lunzhi.kernel.organisation.MediatorEvent.TrainingCompleted;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.directory.Seals;
import org.lunzhi.kernel.organisation.directory.UnitTree;

/** A person's mandate as mediator of one committee: a term of three years at most, resting or ended before it. */
@Aggregate(cache = "aggregateCache")
class Mediator {

    @AggregateIdentifier
    private MediatorId id;

    private LocalDate lastChange;
    private boolean resting;
    private boolean laidDown;
    private boolean removed;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void decide(GiveMandate command, Seals seals, UnitTree tree, Actor actor, Clock clock) {
        Registrar.requires(actor);
        MEDIATOR_IS_ADULT.requires(command.adult(), "adult");
        COMMITTEE_UNKNOWN.requires(
                seals.bodyOf(command.committee(), command.from()).isPresent(), "committee");
        requireVillage(command.homeVillage(), tree, command.from());
        requireTerm(command.from(), command.lastDay());
        apply(new MandateGiven(
                command.mediatorId(),
                command.officer(),
                command.committee(),
                command.origin(),
                command.homeVillage(),
                command.from(),
                command.lastDay(),
                Math.min(seals.position(), tree.position()),
                clock.instant()));
    }

    @CommandHandler
    void decide(RenewMandate command, Actor actor, Clock clock) {
        Registrar.requires(actor);
        MEDIATOR_REMOVED.requires(!removed);
        DATES_OUT_OF_ORDER.requires(command.from().isAfter(lastChange), "from");
        requireTerm(command.from(), command.lastDay());
        apply(new MandateRenewed(id, command.from(), command.lastDay(), clock.instant()));
    }

    @CommandHandler
    void decide(RecordTraining command, Actor actor, Clock clock) {
        requireHeld(actor);
        apply(new TrainingCompleted(id, command.lastDay(), clock.instant()));
    }

    @CommandHandler
    void decide(ChangeHomeVillage command, UnitTree tree, Actor actor, Clock clock) {
        requireHeld(actor);
        requireInOrder(command.from());
        requireVillage(command.homeVillage(), tree, command.from());
        apply(new HomeVillageChanged(id, command.homeVillage(), command.from(), clock.instant()));
    }

    @CommandHandler
    void decide(SuspendMandate command, Actor actor, Clock clock) {
        requireHeld(actor);
        MANDATE_ALREADY_RESTS.requires(!resting);
        requireInOrder(command.from());
        apply(new MandateSuspended(id, command.ground(), command.from(), clock.instant()));
    }

    @CommandHandler
    void decide(ResumeMandate command, Actor actor, Clock clock) {
        requireHeld(actor);
        MANDATE_NOT_RESTING.requires(resting);
        requireInOrder(command.from());
        apply(new MandateResumed(id, command.from(), clock.instant()));
    }

    @CommandHandler
    void decide(LayDownMandate command, Actor actor, Clock clock) {
        requireHeld(actor);
        requireInOrder(command.lastDay());
        apply(new MandateLaidDown(id, command.lastDay(), clock.instant()));
    }

    @CommandHandler
    void decide(RemoveMediator command, Actor actor, Clock clock) {
        Registrar.requires(actor);
        MEDIATOR_REMOVED.requires(!removed);
        requireInOrder(command.from());
        apply(new MediatorRemoved(id, command.ground(), command.from(), clock.instant()));
    }

    @EventSourcingHandler
    void evolve(MandateGiven event) {
        id = event.mediatorId();
        lastChange = event.from();
    }

    @EventSourcingHandler
    void evolve(MandateRenewed event) {
        lastChange = event.from();
        laidDown = false;
        resting = false;
    }

    @EventSourcingHandler
    void evolve(HomeVillageChanged event) {
        lastChange = event.from();
    }

    @EventSourcingHandler
    void evolve(MandateSuspended event) {
        lastChange = event.from();
        resting = true;
    }

    @EventSourcingHandler
    void evolve(MandateResumed event) {
        lastChange = event.from();
        resting = false;
    }

    @EventSourcingHandler
    void evolve(MandateLaidDown event) {
        lastChange = event.lastDay();
        laidDown = true;
    }

    @EventSourcingHandler
    void evolve(MediatorRemoved event) {
        lastChange = event.from();
        removed = true;
    }

    private void requireHeld(Actor actor) {
        Registrar.requires(actor);
        MEDIATOR_REMOVED.requires(!removed);
        MANDATE_ENDED.requires(!laidDown);
    }

    private void requireInOrder(LocalDate day) {
        DATES_OUT_OF_ORDER.requires(!day.isBefore(lastChange), "from");
    }

    private static void requireVillage(@Nullable UnitId home, UnitTree tree, LocalDate day) {
        UNIT_UNKNOWN.requires(
                home == null
                        || tree.kindOf(home, day)
                                .filter(UnitKind.VILLAGE::equals)
                                .isPresent(),
                "homeVillage");
    }

    /** For Axon, which fills a mandate from its events. */
    @SuppressWarnings("NullAway.Init")
    Mediator() {}
}
