package org.lunzhi.command.mediation.casefile;

import static org.lunzhi.command.mediation.casefile.MediationRule.MEDIATOR_CONFLICT;
import static org.lunzhi.command.mediation.casefile.MediationRule.MEDIATOR_MISSING;
import static org.lunzhi.command.mediation.casefile.MediationRule.MEDIATOR_RECUSED;
import static org.lunzhi.command.mediation.casefile.MediationRule.RECUSAL_PENDING;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.mediation.PreparationEvent.ConflictAccepted;
import org.lunzhi.kernel.mediation.PreparationEvent.ConflictDisclosed;
import org.lunzhi.kernel.mediation.PreparationEvent.MediatorReplaced;
import org.lunzhi.kernel.mediation.PreparationEvent.MediatorsAccepted;
import org.lunzhi.kernel.mediation.PreparationEvent.MediatorsAssigned;
import org.lunzhi.kernel.mediation.PreparationEvent.RecusalDecided;
import org.lunzhi.kernel.mediation.PreparationEvent.RecusalRequested;
import org.lunzhi.kernel.mediation.conduct.AssignedMediator;
import org.lunzhi.kernel.mediation.conduct.SelectedBy;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.privacy.PartyRef;

/** The mediators of a case: who sits, who was challenged, who stepped aside, and who has accepted them. */
public final class Bench {

    private final Map<MediatorId, AssignedMediator> sitting = new LinkedHashMap<>();
    private final Set<MediatorId> recused = new HashSet<>();
    private final Set<MediatorId> challenged = new HashSet<>();
    private final Map<MediatorId, Set<PartyRef>> disclosed = new HashMap<>();
    private final Set<PartyRef> acceptedBy = new HashSet<>();
    private final Set<OfficerId> everInvolved = new HashSet<>();
    private boolean chosenByParties;
    private List<MediatorId> lastFromRota = List.of();

    @EventSourcingHandler
    void evolve(MediatorsAssigned event) {
        sitting.clear();
        acceptedBy.clear();
        event.mediators().forEach(this::seat);
        chosenByParties = event.selectedBy() == SelectedBy.PARTIES;
        if (event.selectedBy() == SelectedBy.ROTA) {
            lastFromRota = sitting();
        }
    }

    @EventSourcingHandler
    void evolve(ConflictDisclosed event) {
        disclosed.put(event.mediator(), new HashSet<>());
    }

    @EventSourcingHandler
    void evolve(ConflictAccepted event) {
        disclosed.computeIfPresent(event.mediator(), (mediator, accepting) -> {
            accepting.add(event.party());
            return accepting;
        });
    }

    @EventSourcingHandler
    void evolve(MediatorsAccepted event) {
        acceptedBy.add(event.party());
    }

    @EventSourcingHandler
    void evolve(RecusalRequested event) {
        challenged.add(event.mediator());
    }

    @EventSourcingHandler
    void evolve(RecusalDecided event) {
        challenged.remove(event.mediator());
        if (event.granted()) {
            sitting.remove(event.mediator());
            recused.add(event.mediator());
        }
    }

    @EventSourcingHandler
    void evolve(MediatorReplaced event) {
        sitting.remove(event.replaced());
        challenged.remove(event.replaced());
        seat(event.successor());
    }

    private void seat(AssignedMediator mediator) {
        sitting.put(mediator.mediator(), mediator);
        everInvolved.add(mediator.officer());
    }

    public List<MediatorId> sitting() {
        return List.copyOf(sitting.keySet());
    }

    public boolean sits(MediatorId mediator) {
        return sitting.containsKey(mediator);
    }

    /** Whether the rota named these last, whatever became of them since. */
    public boolean cameFromRota(List<MediatorId> mediators) {
        return lastFromRota.equals(mediators);
    }

    public boolean leads(MediatorId mediator) {
        AssignedMediator seated = sitting.get(mediator);
        return seated != null && seated.leads();
    }

    /** Whether one of the sitting mediators leads. */
    public boolean hasLead() {
        return sitting.values().stream().anyMatch(AssignedMediator::leads);
    }

    /** The officer who leads; nobody where none does. */
    public @Nullable OfficerId leadOfficer() {
        return sitting.values().stream()
                .filter(AssignedMediator::leads)
                .findFirst()
                .map(AssignedMediator::officer)
                .orElse(null);
    }

    public boolean isRecused(MediatorId mediator) {
        return recused.contains(mediator);
    }

    public boolean isChallenged(MediatorId mediator) {
        return challenged.contains(mediator);
    }

    public boolean hasDisclosed(MediatorId mediator) {
        return disclosed.containsKey(mediator);
    }

    /** Whether every party keeps the mediator in spite of what was disclosed, or nothing was. */
    public boolean keptByAll(MediatorId mediator, Sides sides) {
        Set<PartyRef> accepting = disclosed.get(mediator);
        return accepting == null || sides.allAmong(accepting);
    }

    /** Whether another mediator sits who could go on alone. */
    public boolean hasAlternativeTo(MediatorId mediator) {
        return sitting.keySet().stream().anyMatch(other -> !other.equals(mediator) && !challenged.contains(other));
    }

    /** Whether the officer mediates, or once mediated, in this case. */
    public boolean involves(OfficerId officer) {
        return everInvolved.contains(officer);
    }

    /** Whether the parties chose or accepted the mediators and no challenge is open. */
    public boolean standsFor(Sides sides) {
        boolean accepted = chosenByParties || sides.allAmong(acceptedBy);
        return !sitting.isEmpty() && challenged.isEmpty() && accepted;
    }

    /** M2: those who act sit on the bench, have not stepped aside, and no challenge or conflict of theirs is open. */
    public void requireFit(Collection<MediatorId> acting, Sides sides) {
        MEDIATOR_MISSING.requires(!acting.isEmpty(), "mediators");
        for (MediatorId mediator : acting) {
            MEDIATOR_RECUSED.requires(!isRecused(mediator), "mediators");
            MEDIATOR_MISSING.requires(sits(mediator), "mediators");
            RECUSAL_PENDING.requires(!isChallenged(mediator), "mediators");
            MEDIATOR_CONFLICT.requires(keptByAll(mediator, sides), "mediators");
        }
    }
}
