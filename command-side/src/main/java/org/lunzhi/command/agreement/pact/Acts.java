package org.lunzhi.command.agreement.pact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.agreement.SigningEvent.MediatorSigned;
import org.lunzhi.kernel.agreement.SigningEvent.OralAgreementConfirmed;
import org.lunzhi.kernel.agreement.SigningEvent.PartySigned;
import org.lunzhi.kernel.agreement.SigningEvent.SealAffixed;
import org.lunzhi.kernel.privacy.PartyRef;

/** The acts of which an agreement needs all: every party's, a mediator's, the committee's seal. */
public final class Acts {

    private final Map<PartyRef, Instant> signed = new HashMap<>();
    private final Set<PartyRef> confirmed = new HashSet<>();
    private @Nullable Instant mediatorSigned;
    private @Nullable Instant sealed;

    @EventSourcingHandler
    void evolve(PartySigned event) {
        signed.put(event.party(), event.occurredAt());
    }

    @EventSourcingHandler
    void evolve(MediatorSigned event) {
        mediatorSigned = event.occurredAt();
    }

    @EventSourcingHandler
    void evolve(SealAffixed event) {
        sealed = event.occurredAt();
    }

    @EventSourcingHandler
    void evolve(OralAgreementConfirmed event) {
        confirmed.add(event.party());
    }

    public boolean hasSigned(PartyRef party) {
        return signed.containsKey(party);
    }

    public boolean hasConfirmed(PartyRef party) {
        return confirmed.contains(party);
    }

    public boolean mediatorSigned() {
        return mediatorSigned != null;
    }

    public boolean sealed() {
        return sealed != null;
    }

    public boolean confirmedBy(Collection<PartyRef> all) {
        return confirmed.containsAll(all);
    }

    /** M3: the latest of the acts once none is missing (People's Mediation Law art. 29), null before. */
    public @Nullable Instant latestOfAll(Collection<PartyRef> parties) {
        if (mediatorSigned == null || sealed == null || !signed.keySet().containsAll(parties)) {
            return null;
        }
        List<Instant> acts = new ArrayList<>(signed.values());
        acts.add(mediatorSigned);
        acts.add(sealed);
        return acts.stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
