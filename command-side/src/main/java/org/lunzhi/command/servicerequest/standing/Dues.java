package org.lunzhi.command.servicerequest.standing;

import static java.util.Objects.requireNonNull;

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
import org.lunzhi.kernel.servicerequest.FeedbackEvent.ReworkOrdered;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderDeadlineRecalculated;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderReminded;
import org.lunzhi.kernel.servicerequest.ServiceRequestEvent;

/** The limits of an order: which run, since when, what the last of each kind was, and the reminders given. */
public final class Dues {

    private final Map<DeadlineId, Deadline> running = new LinkedHashMap<>();
    private final Map<DeadlineId, Instant> since = new HashMap<>();
    private final Map<DeadlineKind, Deadline> latest = new HashMap<>();
    private final Set<DeadlineId> warned = new HashSet<>();
    private final Set<DeadlineId> overdueTold = new HashSet<>();

    /** Once a limit moves, earlier reminders of it no longer count; a rework or a recalculation starts none anew. */
    @EventSourcingHandler
    void evolve(ServiceRequestEvent event) {
        if (event instanceof EndsDeadlines ends) {
            ends.endedDeadlines().forEach(running::remove);
        }
        if (event instanceof SetsDeadlines sets) {
            boolean runsOn = event instanceof ReworkOrdered || event instanceof OrderDeadlineRecalculated;
            sets.deadlines().forEach(deadline -> set(deadline, runsOn, event.occurredAt()));
        }
    }

    @EventSourcingHandler
    void evolve(OrderReminded event) {
        (event.overdue() ? overdueTold : warned).add(event.deadline());
    }

    private void set(Deadline deadline, boolean runsOn, Instant now) {
        if (!runsOn) {
            since.put(deadline.id(), now);
        }
        Deadline former = latest.put(deadline.kind(), deadline);
        running.put(deadline.id(), deadline);
        if (former != null && former.differsFrom(deadline)) {
            warned.remove(deadline.id());
            overdueTold.remove(deadline.id());
        }
    }

    /** The limit with that id, if it still runs. */
    public Optional<Deadline> find(DeadlineId id) {
        return Optional.ofNullable(running.get(id));
    }

    /** The limit of a kind that was set last, whether it still runs or not. */
    public Optional<Deadline> latest(DeadlineKind kind) {
        return Optional.ofNullable(latest.get(kind));
    }

    /** When a limit began to run. */
    public Instant since(Deadline deadline) {
        return requireNonNull(since.get(deadline.id()));
    }

    /** The ids of the running limits of these kinds, in the order in which they were set. */
    public List<DeadlineId> idsOf(DeadlineKind... kinds) {
        List<DeadlineKind> wanted = Arrays.asList(kinds);
        return running.values().stream()
                .filter(deadline -> wanted.contains(deadline.kind()))
                .map(Deadline::id)
                .toList();
    }

    /** The ids of all running limits. */
    public List<DeadlineId> allIds() {
        return List.copyOf(running.keySet());
    }

    /** Whether it was said already that the limit is near, or that it has passed. */
    public boolean told(DeadlineId id, boolean overdue) {
        return (overdue ? overdueTold : warned).contains(id);
    }
}
