package org.lunzhi.command.roster.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.roster.RosterEvent;

/** The deadlines of a roster that still run. It evolves and decides nothing. */
final class RosterDues {

    private final Set<DeadlineId> running = new LinkedHashSet<>();

    @EventSourcingHandler
    void evolve(RosterEvent event) {
        if (event instanceof EndsDeadlines ends) {
            ends.endedDeadlines().forEach(running::remove);
        }
        if (event instanceof SetsDeadlines sets) {
            sets.deadlines().stream().map(Deadline::id).forEach(running::add);
        }
    }

    List<DeadlineId> all() {
        return List.copyOf(running);
    }
}
