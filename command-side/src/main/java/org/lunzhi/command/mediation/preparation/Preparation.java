package org.lunzhi.command.mediation.preparation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.mediation.casefile.MediationRule.LEAD_NOT_UNIQUE;
import static org.lunzhi.command.mediation.casefile.MediationRule.MEDIATOR_MISSING;
import static org.lunzhi.command.mediation.casefile.MediationRule.NOTHING_TO_CORRECT;
import static org.lunzhi.command.mediation.casefile.MediationRule.PARTIES_NOT_TOLD;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.mediation.casefile.CaseFacts;
import org.lunzhi.command.mediation.casefile.Stage;
import org.lunzhi.command.mediation.preparation.PreparationCommand.AcceptConflict;
import org.lunzhi.command.mediation.preparation.PreparationCommand.AcceptMediators;
import org.lunzhi.command.mediation.preparation.PreparationCommand.AssignMediators;
import org.lunzhi.command.mediation.preparation.PreparationCommand.DecideRecusal;
import org.lunzhi.command.mediation.preparation.PreparationCommand.DiscloseConflict;
import org.lunzhi.command.mediation.preparation.PreparationCommand.GiveRightsNotice;
import org.lunzhi.command.mediation.preparation.PreparationCommand.ReplaceMediator;
import org.lunzhi.command.mediation.preparation.PreparationCommand.RequestRecusal;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.mediation.PreparationEvent.CaseBecameReady;
import org.lunzhi.kernel.mediation.PreparationEvent.ConflictAccepted;
import org.lunzhi.kernel.mediation.PreparationEvent.ConflictDisclosed;
import org.lunzhi.kernel.mediation.PreparationEvent.MediatorReplaced;
import org.lunzhi.kernel.mediation.PreparationEvent.MediatorsAccepted;
import org.lunzhi.kernel.mediation.PreparationEvent.MediatorsAssigned;
import org.lunzhi.kernel.mediation.PreparationEvent.RightsNoticeAcknowledged;
import org.lunzhi.kernel.organisation.directory.Mandates;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.privacy.DocumentType;

/** Decides who sits on the bench and whether every party accepted it and knows their rights. */
public final class Preparation {

    private static final Stage[] BEFORE_AGREEMENT = {
        Stage.ACCEPTED, Stage.READY, Stage.SITTING, Stage.AGREED, Stage.NOT_REACHED
    };

    private final CaseFacts facts;
    private final Recusals recusals;

    public Preparation(CaseFacts facts) {
        this.facts = facts;
        this.recusals = new Recusals(facts);
    }

    /** What the rota says counts while a bench is to be named; told twice, or at another stage, it changes nothing. */
    @CommandHandler
    void decide(AssignMediators command, Clock clock, PolicyBooks books, Mandates mandates, Actor actor) {
        boolean settled =
                !facts.progress().isAt(Stage.ACCEPTED) || facts.bench().cameFromRota(command.mediators());
        if (actor.holds(Role.SYSTEM) && settled) {
            return;
        }
        facts.requireAt(Stage.ACCEPTED);
        MEDIATOR_MISSING.requires(!command.mediators().isEmpty(), "mediators");
        LEAD_NOT_UNIQUE.requires(hasOneLead(command), "leads");
        Instant now = clock.instant();
        LocalDate today = StationTime.dateOf(now);
        var eligibility = new MediatorEligibility(facts, mandates, books);
        var bench = command.mediators().stream()
                .map(mediator -> eligibility.seat(mediator, command.leads().contains(mediator), today))
                .toList();
        apply(new MediatorsAssigned(facts.id(), bench, command.selectedBy(), mandates.position(), now));
        becomeReadyIfComplete(now);
    }

    @CommandHandler
    void decide(DiscloseConflict command, Clock clock) {
        facts.requireAt(BEFORE_AGREEMENT);
        if (facts.bench().hasDisclosed(command.mediator())) {
            return;
        }
        apply(new ConflictDisclosed(
                facts.id(), command.mediator(), command.kind(), command.disclosure(), clock.instant()));
    }

    @CommandHandler
    void decide(AcceptConflict command, Clock clock) {
        facts.requireAt(BEFORE_AGREEMENT);
        facts.sides().requireKnown(command.party());
        NOTHING_TO_CORRECT.requires(facts.bench().hasDisclosed(command.mediator()), "mediator");
        apply(new ConflictAccepted(facts.id(), command.mediator(), command.party(), clock.instant()));
    }

    @CommandHandler
    void decide(AcceptMediators command, Clock clock) {
        facts.requireAt(Stage.ACCEPTED);
        facts.sides().requireKnown(command.party());
        facts.bench().requireFit(facts.bench().sitting(), facts.sides());
        Instant now = clock.instant();
        apply(new MediatorsAccepted(facts.id(), command.party(), now));
        becomeReadyIfComplete(now);
    }

    @CommandHandler
    void decide(RequestRecusal command, Clock clock, PolicyBooks books) {
        facts.requireAt(BEFORE_AGREEMENT);
        recusals.request(command, clock.instant(), books);
    }

    @CommandHandler
    void decide(DecideRecusal command, Clock clock, Actor actor, Mandates mandates) {
        facts.requireAt(BEFORE_AGREEMENT);
        Instant now = clock.instant();
        recusals.decide(command, now, actor, mandates);
        becomeReadyIfComplete(now);
    }

    @CommandHandler
    void decide(ReplaceMediator command, Clock clock, PolicyBooks books, Mandates mandates) {
        facts.requireAt(BEFORE_AGREEMENT);
        boolean leaving =
                facts.bench().sits(command.replaced()) || facts.bench().isRecused(command.replaced());
        MEDIATOR_MISSING.requires(leaving, "replaced");
        boolean anotherLeads = facts.bench().hasLead() && !facts.bench().leads(command.replaced());
        LEAD_NOT_UNIQUE.requires(command.leads() != anotherLeads, "leads");
        PARTIES_NOT_TOLD.requires(facts.sides().allAmong(command.told()), "told");
        Instant now = clock.instant();
        var successor = new MediatorEligibility(facts, mandates, books)
                .seat(command.successor(), command.leads(), StationTime.dateOf(now));
        apply(new MediatorReplaced(
                facts.id(), command.replaced(), successor, command.reason(), command.told(), mandates.position(), now));
        becomeReadyIfComplete(now);
    }

    @CommandHandler
    void decide(GiveRightsNotice command, Clock clock, PolicyBooks books) {
        facts.requireAt(Stage.ACCEPTED);
        facts.sides().requireKnown(command.party());
        facts.requireKind(command.notice(), DocumentType.RIGHTS_NOTICE);
        if (facts.sides().wasTold(command.party())) {
            return;
        }
        Instant at = facts.dated(command.when(), clock, books);
        apply(new RightsNoticeAcknowledged(
                facts.id(), command.party(), command.version(), command.manner(), command.notice(), at));
        becomeReadyIfComplete(clock.instant());
    }

    private void becomeReadyIfComplete(Instant at) {
        boolean complete = facts.sides().allConsent()
                && facts.sides().allTold()
                && facts.bench().standsFor(facts.sides());
        if (complete && facts.progress().isAt(Stage.ACCEPTED)) {
            apply(new CaseBecameReady(facts.id(), at));
        }
    }

    private static boolean hasOneLead(AssignMediators command) {
        List<?> mediators = command.mediators();
        boolean distinct = new HashSet<>(mediators).size() == mediators.size();
        return distinct && command.leads().size() == 1 && mediators.containsAll(command.leads());
    }
}
