package org.lunzhi.command.grievance.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionGranted;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionRefused;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionRequested;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReported;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceParked;
import org.lunzhi.kernel.grievance.OverlayEvent.ParkingEnded;

/** The limit for handling a matter: as first set, as it stands, what was asked to extend it, and whether it rests. */
public final class HandlingLimit {

    private @Nullable Deadline first;
    private @Nullable Deadline current;
    private @Nullable ExtensionRequested request;
    private int requests;
    private @Nullable Instant parkedAt;

    @EventSourcingHandler
    void evolve(GrievanceEvent event) {
        if (event instanceof SetsDeadlines sets) {
            sets.deadlines().stream()
                    .filter(deadline -> deadline.kind() == DeadlineKind.HANDLING)
                    .forEach(this::set);
        }
    }

    @EventSourcingHandler
    void evolve(ExtensionRequested event) {
        request = event;
        requests++;
    }

    @EventSourcingHandler
    void evolve(ExtensionGranted event) {
        request = null;
        set(event.handling());
    }

    @EventSourcingHandler
    void evolve(ExtensionRefused event) {
        request = null;
    }

    @EventSourcingHandler
    void evolve(OutcomeReported event) {
        request = null;
    }

    @EventSourcingHandler
    void evolve(GrievanceParked event) {
        request = null;
        parkedAt = event.occurredAt();
    }

    @EventSourcingHandler
    void evolve(ParkingEnded event) {
        parkedAt = null;
        set(event.handling());
    }

    private void set(Deadline deadline) {
        current = deadline;
        first = first == null ? deadline : first;
    }

    /** The limit as it stands, whether it runs or not. */
    public Optional<Deadline> current() {
        return Optional.ofNullable(current);
    }

    /** The limit as it was first set, from which extensions are measured. */
    public Optional<Deadline> first() {
        return Optional.ofNullable(first);
    }

    /** The extension that waits for a decision. */
    public Optional<ExtensionRequested> request() {
        return Optional.ofNullable(request);
    }

    /** How often more time was asked for. */
    public int requests() {
        return requests;
    }

    /** Whether the limit rests because the matter is parked. */
    public boolean rests() {
        return parkedAt != null;
    }

    /** The time that was left when the matter was parked; zero or less if none was. */
    public Duration leftWhenParked() {
        return current == null || parkedAt == null ? Duration.ZERO : Duration.between(parkedAt, current.dueAt());
    }
}
