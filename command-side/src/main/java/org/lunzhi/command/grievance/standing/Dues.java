package org.lunzhi.command.grievance.standing;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.LimitEvent.DeadlineRecalculated;
import org.lunzhi.kernel.grievance.OverlayEvent.ReminderIssued;

/** The deadlines of a matter that still run, and the reminders already given for each. */
public final class Dues {

    private final Map<DeadlineId, Deadline> running = new LinkedHashMap<>();
    private final Map<DeadlineId, Instant> since = new HashMap<>();
    private final Set<DeadlineId> warned = new HashSet<>();
    private final Set<DeadlineId> overdueTold = new HashSet<>();

    /** Once a deadline moves, earlier reminders of it no longer count. */
    @EventSourcingHandler
    void evolve(GrievanceEvent event) {
        if (event instanceof EndsDeadlines ends) {
            ends.endedDeadlines().forEach(running::remove);
        }
        if (event instanceof SetsDeadlines sets) {
            boolean runsOn = event instanceof DeadlineRecalculated;
            sets.deadlines().forEach(deadline -> set(deadline, runsOn, event.occurredAt()));
        }
    }

    @EventSourcingHandler
    void evolve(ReminderIssued event) {
        if (event.deadline() != null) {
            (event.overdue() ? overdueTold : warned).add(event.deadline());
        }
    }

    private void set(Deadline deadline, boolean runsOn, Instant now) {
        if (!runsOn) {
            since.put(deadline.id(), now);
        }
        Deadline former = running.put(deadline.id(), deadline);
        if (former != null && former.differsFrom(deadline)) {
            warned.remove(deadline.id());
            overdueTold.remove(deadline.id());
        }
    }

    /** The deadline with that id, if it still runs. */
    public Optional<Deadline> find(DeadlineId id) {
        return Optional.ofNullable(running.get(id));
    }

    /** When a running deadline was set, not counting that a new calendar moved it. */
    public Instant since(Deadline running) {
        return since.getOrDefault(running.id(), running.alarmAt());
    }

    /** The running deadline of a kind; the latest where there are several. */
    public Optional<Deadline> of(DeadlineKind kind) {
        return running.values().stream()
                .filter(deadline -> deadline.kind() == kind)
                .reduce((earlier, later) -> later);
    }

    /** The ids of the running deadlines of these kinds, in the order in which they were set. */
    public List<DeadlineId> idsOf(DeadlineKind... kinds) {
        List<DeadlineKind> wanted = Arrays.asList(kinds);
        return running.values().stream()
                .filter(deadline -> wanted.contains(deadline.kind()))
                .map(Deadline::id)
                .toList();
    }

    /** All running deadlines. */
    public List<Deadline> all() {
        return List.copyOf(running.values());
    }

    /** The ids of all running deadlines. */
    public List<DeadlineId> allIds() {
        return List.copyOf(running.keySet());
    }

    /** Whether it was already said that the deadline is near, or that it has passed. */
    public boolean told(DeadlineId id, boolean overdue) {
        return overdue ? overdueTold.contains(id) : warned.contains(id);
    }
}
