package org.lunzhi.command.mediation.sitting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.SittingEvent.InviteeAnswered;
import org.lunzhi.kernel.mediation.SittingEvent.InviteeProposed;
import org.lunzhi.kernel.mediation.SittingEvent.PublicityAsked;
import org.lunzhi.kernel.mediation.SittingEvent.SessionCancelled;
import org.lunzhi.kernel.mediation.SittingEvent.SessionHeld;
import org.lunzhi.kernel.mediation.SittingEvent.SessionReminded;
import org.lunzhi.kernel.mediation.SittingEvent.SessionScheduled;
import org.lunzhi.kernel.mediation.conduct.Publicity;
import org.lunzhi.kernel.mediation.conduct.SessionId;
import org.lunzhi.kernel.privacy.PartyRef;

/** Which sittings are arranged, who may help at the table, and whether others may watch. */
final class Table {

    private final Map<SessionId, DeadlineId> arranged = new HashMap<>();
    private final Set<SessionId> reminded = new HashSet<>();
    private final Map<PartyRef, Set<PartyRef>> invitees = new HashMap<>();
    private final Set<PartyRef> askedForClosed = new HashSet<>();
    private int count;

    @EventSourcingHandler
    void evolve(PublicityAsked event) {
        askedForClosed.remove(event.party());
        if (event.publicity() == Publicity.NON_PUBLIC) {
            askedForClosed.add(event.party());
        }
    }

    @EventSourcingHandler
    void evolve(InviteeProposed event) {
        invitees.putIfAbsent(event.invitee(), new HashSet<>());
    }

    @EventSourcingHandler
    void evolve(InviteeAnswered event) {
        invitees.computeIfPresent(event.invitee(), (invitee, agreeing) -> {
            agreeing.remove(event.party());
            if (event.agreed()) {
                agreeing.add(event.party());
            }
            return agreeing;
        });
    }

    @EventSourcingHandler
    void evolve(SessionScheduled event) {
        count++;
        event.deadlines().forEach(deadline -> arranged.put(event.session(), deadline.id()));
    }

    @EventSourcingHandler
    void evolve(SessionReminded event) {
        reminded.add(event.session());
    }

    @EventSourcingHandler
    void evolve(SessionCancelled event) {
        arranged.remove(event.session());
    }

    @EventSourcingHandler
    void evolve(SessionHeld event) {
        arranged.remove(event.session());
    }

    /** The deadline of an arranged sitting that was neither held nor called off. */
    Optional<DeadlineId> arranged(SessionId session) {
        return Optional.ofNullable(arranged.get(session));
    }

    /** The arranged sitting that a deadline stands for. */
    Optional<SessionId> arrangedUnder(DeadlineId deadline) {
        return arranged.entrySet().stream()
                .filter(sitting -> sitting.getValue().equals(deadline))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    boolean wasReminded(SessionId session) {
        return reminded.contains(session);
    }

    boolean isSuggested(PartyRef invitee) {
        return invitees.containsKey(invitee);
    }

    Set<PartyRef> agreeingTo(PartyRef invitee) {
        return invitees.getOrDefault(invitee, Set.of());
    }

    boolean closedWasAsked() {
        return !askedForClosed.isEmpty();
    }

    DeadlineId nextDeadline(MediationId mediation) {
        return DeadlineId.of(mediation.value(), DeadlineKind.SESSION, count + 1);
    }
}
