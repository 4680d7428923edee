package org.lunzhi.command.agreement.pact;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.agreement.CorrectionEvent.AgreementTimeCorrected;
import org.lunzhi.kernel.agreement.SigningEvent.MediatorSigned;
import org.lunzhi.kernel.agreement.SigningEvent.OralAgreementConfirmed;
import org.lunzhi.kernel.agreement.SigningEvent.PartySigned;
import org.lunzhi.kernel.agreement.SigningEvent.SealAffixed;
import org.lunzhi.kernel.privacy.PartyRef;

/** The acts of which an agreement needs all: every party's, a mediator's, the committee's seal. */
public final class Acts {

    private final Set<PartyRef> signed = new HashSet<>();
    private final Set<PartyRef> confirmed = new HashSet<>();
    private final Map<Long, Instant> times = new HashMap<>();
    private boolean mediatorSigned;
    private boolean sealed;

    @EventSourcingHandler
    void evolve(PartySigned event, @SequenceNumber long entry) {
        signed.add(event.party());
        times.put(entry, event.occurredAt());
    }

    @EventSourcingHandler
    void evolve(MediatorSigned event, @SequenceNumber long entry) {
        mediatorSigned = true;
        times.put(entry, event.occurredAt());
    }

    @EventSourcingHandler
    void evolve(SealAffixed event, @SequenceNumber long entry) {
        sealed = true;
        times.put(entry, event.occurredAt());
    }

    @EventSourcingHandler
    void evolve(AgreementTimeCorrected event) {
        times.computeIfPresent(event.entry(), (entry, wrong) -> event.corrected());
    }

    @EventSourcingHandler
    void evolve(OralAgreementConfirmed event) {
        confirmed.add(event.party());
    }

    public boolean hasSigned(PartyRef party) {
        return signed.contains(party);
    }

    public boolean hasConfirmed(PartyRef party) {
        return confirmed.contains(party);
    }

    public boolean mediatorSigned() {
        return mediatorSigned;
    }

    public boolean sealed() {
        return sealed;
    }

    public boolean confirmedBy(Collection<PartyRef> all) {
        return confirmed.containsAll(all);
    }

    /** M3: the latest of the acts once none is missing (People's Mediation Law art. 29), null before. */
    public @Nullable Instant latestOfAll(Collection<PartyRef> parties) {
        boolean complete = mediatorSigned && sealed && signed.containsAll(parties);
        return complete ? times.values().stream().max(Comparator.naturalOrder()).orElseThrow() : null;
    }
}
