package org.lunzhi.command.agreement.pact;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.lunzhi.kernel.agreement.AmendmentEvent.AgreementAmended;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationOverdue;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationPerformed;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationReminded;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementDrawnUp;
import org.lunzhi.kernel.agreement.terms.Obligation;

/** The obligations of an agreement: which are met, reminded of and overdue. */
public final class Duties {

    private final Map<Integer, Obligation> obligations = new LinkedHashMap<>();
    private final Set<Integer> settled = new HashSet<>();
    private final Set<Integer> reminded = new HashSet<>();
    private final Set<Integer> overdue = new HashSet<>();

    @EventSourcingHandler
    void evolve(AgreementDrawnUp event) {
        event.terms().obligations().forEach(this::take);
    }

    @EventSourcingHandler
    void evolve(ObligationPerformed event) {
        settled.add(event.obligation());
    }

    @EventSourcingHandler
    void evolve(ObligationReminded event) {
        reminded.add(event.obligation());
    }

    @EventSourcingHandler
    void evolve(ObligationOverdue event) {
        overdue.add(event.obligation());
    }

    @EventSourcingHandler
    void evolve(AgreementAmended event) {
        // What was met stays met only if the change left it as it was.
        settled.removeIf(number -> !event.terms().obligations().contains(obligations.get(number)));
        reminded.clear();
        overdue.clear();
        obligations.clear();
        event.terms().obligations().forEach(this::take);
    }

    private void take(Obligation obligation) {
        obligations.put(obligation.number(), obligation);
        if (obligation.atOnce()) {
            settled.add(obligation.number());
        }
    }

    public List<Obligation> all() {
        return List.copyOf(obligations.values());
    }

    public Optional<Obligation> find(int number) {
        return Optional.ofNullable(obligations.get(number));
    }

    public boolean isSettled(int number) {
        return settled.contains(number);
    }

    public boolean allSettled() {
        return settled.containsAll(obligations.keySet());
    }

    public boolean wasReminded(int number) {
        return reminded.contains(number);
    }

    public boolean isOverdue(int number) {
        return overdue.contains(number);
    }
}
