package org.lunzhi.command.mediation.preparation;

import static org.lunzhi.command.mediation.casefile.MediationRule.HOME_VILLAGE_CONFLICT;
import static org.lunzhi.command.mediation.casefile.MediationRule.MEDIATOR_CONFLICT;
import static org.lunzhi.command.mediation.casefile.MediationRule.MEDIATOR_NOT_ACTIVE;
import static org.lunzhi.command.mediation.casefile.MediationRule.MEDIATOR_RECUSED;

import java.time.LocalDate;
import java.util.Optional;
import org.lunzhi.command.mediation.casefile.CaseFacts;
import org.lunzhi.kernel.mediation.conduct.AssignedMediator;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.directory.Mandate;
import org.lunzhi.kernel.organisation.directory.Mandates;
import org.lunzhi.kernel.policy.PolicyBooks;

/** Who may sit on the bench of a case: an active mandate of its committee, and nothing that touches fairness. */
final class MediatorEligibility {

    private final CaseFacts facts;
    private final Mandates mandates;
    private final boolean ownVillageBars;

    MediatorEligibility(CaseFacts facts, Mandates mandates, PolicyBooks books) {
        this.facts = facts;
        this.mandates = mandates;
        this.ownVillageBars = facts.jurisdiction(books).homeVillageExcluded();
    }

    /** The mediator as one of the bench; refused where a rule stands against it. */
    AssignedMediator seat(MediatorId mediator, boolean leads, LocalDate on) {
        Optional<Mandate> mandate = mandates.active(mediator, on)
                .filter(active -> active.committee().equals(facts.committee()));
        MEDIATOR_NOT_ACTIVE.requires(mandate.isPresent(), "mediators");
        MEDIATOR_RECUSED.requires(!facts.bench().isRecused(mediator), "mediators");
        MEDIATOR_CONFLICT.requires(facts.bench().keptByAll(mediator, facts.sides()), "mediators");
        Mandate active = mandate.orElseThrow();
        boolean ownVillage = ownVillageBars && facts.sides().touch(active.homeVillage());
        boolean keptKnowingly = facts.bench().hasDisclosed(mediator);
        HOME_VILLAGE_CONFLICT.requires(!ownVillage || keptKnowingly, "mediators");
        return new AssignedMediator(mediator, active.officer(), leads);
    }
}
