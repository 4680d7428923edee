package org.lunzhi.command.mediation.preparation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.mediation.casefile.MediationRule.MEDIATOR_MISSING;
import static org.lunzhi.command.mediation.casefile.MediationRule.MEDIATOR_RECUSED;
import static org.lunzhi.command.mediation.casefile.MediationRule.RECUSAL_DECIDER_BIASED;

import java.time.Instant;
import java.util.Optional;
import org.lunzhi.command.mediation.casefile.CaseFacts;
import org.lunzhi.command.mediation.preparation.PreparationCommand.DecideRecusal;
import org.lunzhi.command.mediation.preparation.PreparationCommand.RequestRecusal;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.mediation.PreparationEvent.RecusalDecided;
import org.lunzhi.kernel.mediation.PreparationEvent.RecusalRequested;
import org.lunzhi.kernel.mediation.conduct.RecusalBasis;
import org.lunzhi.kernel.organisation.directory.Mandates;
import org.lunzhi.kernel.policy.PolicyBooks;

/** Decides about 回避: the law is silent, so the policy of the place says whether a wish alone is enough. */
final class Recusals {

    private final CaseFacts facts;

    Recusals(CaseFacts facts) {
        this.facts = facts;
    }

    void request(RequestRecusal command, Instant now, PolicyBooks books) {
        facts.sides().requireKnown(command.party());
        MEDIATOR_MISSING.requires(facts.bench().sits(command.mediator()), "mediator");
        if (facts.bench().isChallenged(command.mediator())) {
            return;
        }
        apply(new RecusalRequested(
                facts.id(), command.party(), command.mediator(), command.ground(), command.reason(), now));
        automatic(command, books)
                .ifPresent(basis -> apply(new RecusalDecided(facts.id(), command.mediator(), true, basis, null, now)));
    }

    void decide(DecideRecusal command, Instant now, Actor actor, Mandates mandates) {
        MEDIATOR_RECUSED.requires(!facts.bench().isRecused(command.mediator()), "mediator");
        boolean self = command.basis() == RecusalBasis.SELF;
        boolean open = facts.bench().isChallenged(command.mediator());
        MEDIATOR_MISSING.requires(open || (self && facts.bench().sits(command.mediator())), "mediator");
        boolean own = mandates.active(command.mediator(), StationTime.dateOf(now))
                .filter(mandate -> mandate.officer().equals(actor.officer()))
                .isPresent();
        RECUSAL_DECIDER_BIASED.requires(command.granted() || !(own || self), "granted");
        apply(new RecusalDecided(
                facts.id(), command.mediator(), command.granted(), command.basis(), command.grounds(), now));
    }

    /** On which basis a wish is honoured without a decision of the committee. */
    private Optional<RecusalBasis> automatic(RequestRecusal command, PolicyBooks books) {
        return switch (facts.jurisdiction(books).recusalOnDemand()) {
            case HONOURED -> Optional.of(RecusalBasis.ON_DEMAND);
            case HONOURED_WITH_ALTERNATIVE ->
                facts.bench().hasAlternativeTo(command.mediator())
                        ? Optional.of(RecusalBasis.ALTERNATIVE_MEDIATOR)
                        : Optional.empty();
            case COMMITTEE_DECIDES -> Optional.empty();
        };
    }
}
