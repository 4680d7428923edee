package org.lunzhi.command.mediation.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.mediation.CourseEvent.MediationSuspended;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementReached;
import org.lunzhi.kernel.mediation.EndingEvent.MediationFollowedUp;
import org.lunzhi.kernel.mediation.EndingEvent.MediationTerminated;
import org.lunzhi.kernel.mediation.EndingEvent.UndisputedFactsRecorded;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationAccepted;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyConsented;
import org.lunzhi.kernel.mediation.PreparationEvent.RightsNoticeAcknowledged;
import org.lunzhi.kernel.mediation.SittingEvent.CaucusHeld;
import org.lunzhi.kernel.mediation.SittingEvent.InquiryMade;
import org.lunzhi.kernel.mediation.SittingEvent.SessionHeld;
import org.lunzhi.kernel.mediation.UpkeepEvent.AuthorityFiled;
import org.lunzhi.kernel.mediation.UpkeepEvent.EvidenceAdded;
import org.lunzhi.kernel.mediation.UpkeepEvent.IdentityVerified;
import org.lunzhi.kernel.mediation.UpkeepEvent.NoteAdded;
import org.lunzhi.kernel.mediation.UpkeepEvent.PaperCorrected;
import org.lunzhi.kernel.mediation.ending.RouteNotice;
import org.lunzhi.kernel.privacy.DocumentId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;

/** The papers in the file of a case, and for whom identity and authority were seen. */
public final class Papers {

    private final Map<DocumentId, DocumentRef> filed = new LinkedHashMap<>();
    private final Set<PartyRef> identified = new HashSet<>();
    private final Set<PartyRef> authorised = new HashSet<>();

    @EventSourcingHandler
    void evolve(MediationProposed event) {
        file(event.source().paper());
        event.matter().requests().forEach(this::file);
    }

    @EventSourcingHandler
    void evolve(PartyConsented event) {
        file(event.form());
    }

    @EventSourcingHandler
    void evolve(MediationAccepted event) {
        file(event.acceptanceForm());
    }

    @EventSourcingHandler
    void evolve(RightsNoticeAcknowledged event) {
        file(event.notice());
    }

    @EventSourcingHandler
    void evolve(SessionHeld event) {
        file(event.minutes());
    }

    @EventSourcingHandler
    void evolve(CaucusHeld event) {
        file(event.confidential());
    }

    @EventSourcingHandler
    void evolve(InquiryMade event) {
        file(event.findings());
    }

    @EventSourcingHandler
    void evolve(MediationSuspended event) {
        file(event.grounds());
    }

    @EventSourcingHandler
    void evolve(AgreementReached event) {
        file(event.terms().paper());
        event.routesForTheRest().forEach(this::file);
    }

    @EventSourcingHandler
    void evolve(UndisputedFactsRecorded event) {
        file(event.facts());
    }

    @EventSourcingHandler
    void evolve(MediationTerminated event) {
        event.otherRoutesNotice().forEach(this::file);
    }

    @EventSourcingHandler
    void evolve(MediationFollowedUp event) {
        file(event.followUpRecord());
    }

    @EventSourcingHandler
    void evolve(NoteAdded event) {
        file(event.note());
    }

    @EventSourcingHandler
    void evolve(EvidenceAdded event) {
        file(event.evidence());
    }

    @EventSourcingHandler
    void evolve(IdentityVerified event) {
        identified.add(event.party());
        file(event.seen());
    }

    @EventSourcingHandler
    void evolve(AuthorityFiled event) {
        authorised.add(event.agent());
        file(event.letter());
    }

    @EventSourcingHandler
    void evolve(PaperCorrected event) {
        filed.remove(event.replaced().id());
        file(event.corrected());
    }

    private void file(RouteNotice notice) {
        file(notice.notice());
    }

    private void file(@Nullable DocumentRef paper) {
        if (paper != null) {
            filed.put(paper.id(), paper);
        }
    }

    public List<DocumentRef> all() {
        return new ArrayList<>(filed.values());
    }

    public boolean holds(DocumentRef paper) {
        return filed.containsKey(paper.id());
    }

    public boolean holdsAny(DocumentType... types) {
        Set<DocumentType> wanted = Set.of(types);
        return filed.values().stream().map(DocumentRef::type).anyMatch(wanted::contains);
    }

    public boolean identityWasSeenOfAll(Collection<PartyRef> parties) {
        return identified.containsAll(parties);
    }

    public boolean authorityWasSeenOfAll(Collection<PartyRef> agents) {
        return authorised.containsAll(agents);
    }
}
