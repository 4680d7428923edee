package org.lunzhi.command.grievance.standing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.grievance.DispatchEvent.ComplainantContacted;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchAcknowledged;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchReturned;
import org.lunzhi.kernel.grievance.DispatchEvent.GrievanceDispatched;
import org.lunzhi.kernel.grievance.DispatchEvent.HandlingHandedOver;
import org.lunzhi.kernel.grievance.DispatchEvent.HandoverOffered;
import org.lunzhi.kernel.grievance.DispatchEvent.HandoverRefused;
import org.lunzhi.kernel.grievance.DispatchEvent.UnitDesignated;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceReopened;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReported;
import org.lunzhi.kernel.organisation.UnitId;

/** Who is charged with a matter, who ever handled it, and which officer answers for it. */
public final class Charge {

    private @Nullable UnitId lead;
    private List<UnitId> coHandlers = List.of();
    private int round;
    private int returns;
    private boolean designated;
    private final Set<OfficerId> handlers = new HashSet<>();
    private final Set<UnitId> handlingUnits = new HashSet<>();
    private @Nullable OfficerId answerable;
    private @Nullable HandoverOffered offer;
    private int offers;

    @EventSourcingHandler
    void evolve(GrievanceRegistered event) {
        answerable = event.receipt().firstReceiver();
    }

    @EventSourcingHandler
    void evolve(GrievanceDispatched event) {
        lead = event.lead();
        coHandlers = event.coHandlers();
        round = event.round();
    }

    @EventSourcingHandler
    void evolve(UnitDesignated event) {
        lead = event.lead();
        coHandlers = event.coHandlers();
        round++;
        designated = true;
    }

    @EventSourcingHandler
    void evolve(DispatchAcknowledged event) {
        handlers.add(event.officer());
        handlingUnits.add(event.unit());
        handlingUnits.addAll(coHandlers);
    }

    @EventSourcingHandler
    void evolve(DispatchReturned event) {
        lead = null;
        coHandlers = List.of();
        returns++;
    }

    @EventSourcingHandler
    void evolve(ComplainantContacted event) {
        handlingUnits.add(event.unit());
    }

    @EventSourcingHandler
    void evolve(OutcomeReported event) {
        handlers.add(event.officer());
        handlingUnits.add(event.unit());
    }

    @EventSourcingHandler
    void evolve(GrievanceReopened event) {
        lead = null;
        coHandlers = List.of();
        returns = 0;
        designated = false;
    }

    @EventSourcingHandler
    void evolve(HandoverOffered event) {
        offer = event;
        offers++;
    }

    @EventSourcingHandler
    void evolve(HandoverRefused event) {
        offer = null;
    }

    @EventSourcingHandler
    void evolve(HandlingHandedOver event) {
        answerable = event.to();
        offer = null;
    }

    /** The one lead unit; empty while nobody is charged. */
    public Optional<UnitId> lead() {
        return Optional.ofNullable(lead);
    }

    /** Whether the actor works for the lead unit. */
    public boolean isLed(Actor actor) {
        return actor.unit().equals(lead);
    }

    /** Whether the actor works for the lead unit or for a co-handler. */
    public boolean isHandledBy(Actor actor) {
        return isLed(actor) || coHandlers.contains(actor.unit());
    }

    /** Whether the actor ever took part in handling the matter. */
    public boolean everHandledBy(Actor actor) {
        return handlers.contains(actor.officer());
    }

    /** Whether the actor's unit ever took part in handling the matter. */
    public boolean everHandledByUnitOf(Actor actor) {
        return handlingUnits.contains(actor.unit()) || isHandledBy(actor);
    }

    /** How often the matter was dispatched or designated. */
    public int round() {
        return round;
    }

    /** How often the matter was sent back. */
    public int returns() {
        return returns;
    }

    /** Whether the unit was designated, which is final. */
    public boolean designated() {
        return designated;
    }

    /** The officer who answers for the matter until another accepts it. */
    public Optional<OfficerId> answerable() {
        return Optional.ofNullable(answerable);
    }

    /** The hand-over that waits for an answer. */
    public Optional<HandoverOffered> offer() {
        return Optional.ofNullable(offer);
    }

    /** How often a hand-over was offered. */
    public int offers() {
        return offers;
    }
}
