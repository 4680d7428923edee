package org.lunzhi.command.agreement.pact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.agreement.AmendmentEvent.AgreementAmended;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;

/** The deadlines of an agreement that still run. */
public final class Running {

    private final Map<DeadlineId, Deadline> deadlines = new LinkedHashMap<>();
    private @Nullable Deadline window;

    @EventSourcingHandler
    void evolve(SetsDeadlines event) {
        event.deadlines().forEach(this::run);
    }

    @EventSourcingHandler
    void evolve(EndsDeadlines event) {
        event.endedDeadlines().forEach(deadlines::remove);
    }

    // Both at once: a handler of its own, or only one of the two above would see it.
    @EventSourcingHandler
    void evolve(AgreementAmended event) {
        event.endedDeadlines().forEach(deadlines::remove);
        event.deadlines().forEach(this::run);
    }

    private void run(Deadline deadline) {
        deadlines.put(deadline.id(), deadline);
        if (deadline.kind() == DeadlineKind.CONFIRMATION_WINDOW) {
            window = deadline;
        }
    }

    public Optional<Deadline> find(DeadlineId deadline) {
        return Optional.ofNullable(deadlines.get(deadline));
    }

    /** The thirty days for asking a court, while they run. */
    public Optional<Deadline> confirmationWindow() {
        return all(DeadlineKind.CONFIRMATION_WINDOW).stream().findAny();
    }

    /** The thirty days, also once they are over: a late application is judged by them. */
    public Deadline lastWindow() {
        return Objects.requireNonNull(window, "an effective written agreement has a window");
    }

    public List<Deadline> all(DeadlineKind kind) {
        return deadlines.values().stream()
                .filter(deadline -> deadline.kind() == kind)
                .toList();
    }

    public List<DeadlineId> ids() {
        return List.copyOf(deadlines.keySet());
    }
}
