package org.lunzhi.command.mediation.casefile;

import static org.lunzhi.command.mediation.casefile.MediationRule.CONSENT_MISSING;
import static org.lunzhi.command.mediation.casefile.MediationRule.NOTICE_NOT_ACKNOWLEDGED;
import static org.lunzhi.command.mediation.casefile.MediationRule.UNKNOWN_PARTY;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.mediation.EndingEvent.PartyWithdrew;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyConsented;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyRefused;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyScreened;
import org.lunzhi.kernel.mediation.PreparationEvent.RightsNoticeAcknowledged;
import org.lunzhi.kernel.mediation.UpkeepEvent.PartyChanged;
import org.lunzhi.kernel.mediation.UpkeepEvent.PartyCorrected;
import org.lunzhi.kernel.mediation.UpkeepEvent.RepresentativesNamed;
import org.lunzhi.kernel.mediation.conduct.ScreeningAnswer;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.terms.PartyKind;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.PartyRef;

/** The sides of a case: who they are, who consented, was told, was screened, and who left. */
public final class Sides {

    private final Map<PartyRef, Party> parties = new LinkedHashMap<>();
    private final Set<PartyRef> consenting = new HashSet<>();
    private final Set<PartyRef> told = new HashSet<>();
    private final Set<PartyRef> screened = new HashSet<>();
    private final Set<PartyRef> leaving = new HashSet<>();
    private boolean danger;

    @EventSourcingHandler
    void evolve(MediationProposed event) {
        event.parties().forEach(party -> parties.put(party.ref(), party));
        danger = event.dangerKnown();
    }

    @EventSourcingHandler
    void evolve(PartyConsented event) {
        consenting.add(event.party());
    }

    @EventSourcingHandler
    void evolve(PartyRefused event) {
        leaving.add(event.party());
    }

    @EventSourcingHandler
    void evolve(PartyWithdrew event) {
        leaving.add(event.party());
    }

    @EventSourcingHandler
    void evolve(PartyScreened event) {
        screened.add(event.party());
        danger = danger || event.answer() == ScreeningAnswer.YES;
    }

    @EventSourcingHandler
    void evolve(RightsNoticeAcknowledged event) {
        told.add(event.party());
    }

    @EventSourcingHandler
    void evolve(PartyChanged event) {
        PartyRef earlier = event.earlier();
        if (earlier != null) {
            parties.remove(earlier);
        }
        parties.put(event.party().ref(), event.party());
    }

    @EventSourcingHandler
    void evolve(PartyCorrected event) {
        parties.put(event.party().ref(), event.party());
    }

    @EventSourcingHandler
    void evolve(RepresentativesNamed event) {
        parties.computeIfPresent(
                event.party(),
                (ref, party) -> new Party(
                        ref, party.role(), party.kind(), event.representatives(), party.guardian(), party.village()));
    }

    public List<Party> all() {
        return List.copyOf(parties.values());
    }

    public List<PartyRef> refs() {
        return List.copyOf(parties.keySet());
    }

    public @Nullable Party find(PartyRef party) {
        return parties.get(party);
    }

    public boolean knows(@Nullable PartyRef party) {
        return party != null && parties.containsKey(party);
    }

    /** Whether every party is among those. */
    public boolean allAmong(Collection<PartyRef> some) {
        return some.containsAll(parties.keySet());
    }

    /** Whether a party is from, or is, that village. */
    public boolean touch(@Nullable UnitId village) {
        return village != null && parties.values().stream().anyMatch(party -> village.equals(party.village()));
    }

    public boolean nobodyLeft() {
        return leaving.isEmpty();
    }

    public boolean hasLeft(PartyRef party) {
        return leaving.contains(party);
    }

    public boolean consented(PartyRef party) {
        return consenting.contains(party);
    }

    public boolean wasTold(PartyRef party) {
        return told.contains(party);
    }

    public boolean allTold() {
        return allAmong(told);
    }

    public boolean allConsent() {
        return allAmong(consenting);
    }

    /** Whether somebody said, alone, that there is danger. */
    public boolean inDanger() {
        return danger;
    }

    /** Whether every person was asked alone. */
    public boolean allScreened() {
        return parties.values().stream()
                .filter(party -> party.kind() == PartyKind.PERSON || party.kind() == PartyKind.WARD)
                .allMatch(party -> screened.contains(party.ref()));
    }

    public void requireKnown(PartyRef party) {
        UNKNOWN_PARTY.requires(knows(party), "party");
    }

    /** M1: nothing is mediated before every party consented and was told of their rights. */
    public void requireConsentAndNotice() {
        CONSENT_MISSING.requires(allConsent());
        NOTICE_NOT_ACKNOWLEDGED.requires(allTold());
    }
}
