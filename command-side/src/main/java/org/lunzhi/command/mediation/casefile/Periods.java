package org.lunzhi.command.mediation.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;

/** The deadlines of a case that still run. */
public final class Periods {

    private final Map<DeadlineId, Deadline> running = new LinkedHashMap<>();

    @EventSourcingHandler
    void evolve(SetsDeadlines event) {
        event.deadlines().forEach(deadline -> running.put(deadline.id(), deadline));
    }

    @EventSourcingHandler
    void evolve(EndsDeadlines event) {
        event.endedDeadlines().forEach(running::remove);
    }

    public Optional<Deadline> find(DeadlineId deadline) {
        return Optional.ofNullable(running.get(deadline));
    }

    /** The running period of mediation; empty once it is over or the case has ended. */
    public Optional<Deadline> mediationPeriod() {
        return running.values().stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.MEDIATION_PERIOD)
                .findAny();
    }

    /** Everything that an ending stops. */
    public List<DeadlineId> all() {
        return List.copyOf(running.keySet());
    }
}
