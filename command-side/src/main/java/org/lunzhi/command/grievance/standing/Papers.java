package org.lunzhi.command.grievance.standing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReported;
import org.lunzhi.kernel.grievance.RecordEvent.DocumentCorrected;
import org.lunzhi.kernel.grievance.RecordEvent.EvidenceAdded;
import org.lunzhi.kernel.grievance.RecordEvent.PartyAdded;
import org.lunzhi.kernel.grievance.RecordEvent.PartyReplaced;
import org.lunzhi.kernel.grievance.RecordEvent.ProgressNoted;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.grievance.outcome.PartyRole;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** Who and what belongs to a matter's file: its parties in their capacities and its documents as they now read. */
public final class Papers {

    private final Map<PartyRef, PartyRole> parties = new LinkedHashMap<>();
    private final Set<DocumentRef> documents = new HashSet<>();

    @EventSourcingHandler
    void evolve(GrievanceRegistered event) {
        Reporter reporter = event.reporter();
        if (reporter.complainant() != null) {
            parties.put(reporter.complainant(), PartyRole.COMPLAINANT);
        }
        reporter.representatives().forEach(party -> parties.put(party, PartyRole.REPRESENTATIVE));
        documents.add(event.summary());
    }

    @EventSourcingHandler
    void evolve(PartyAdded event) {
        parties.put(event.party(), event.role());
    }

    @EventSourcingHandler
    void evolve(PartyReplaced event) {
        parties.remove(event.former());
        parties.put(event.current(), event.role());
    }

    @EventSourcingHandler
    void evolve(ProgressNoted event) {
        documents.add(event.note());
    }

    @EventSourcingHandler
    void evolve(EvidenceAdded event) {
        documents.add(event.evidence());
    }

    @EventSourcingHandler
    void evolve(OutcomeReported event) {
        documents.add(event.report());
        documents.addAll(event.evidence());
    }

    @EventSourcingHandler
    void evolve(DocumentCorrected event) {
        documents.remove(event.former());
        documents.add(event.current());
    }

    /** The capacity in which a party belongs to the matter. */
    public Optional<PartyRole> roleOf(PartyRef party) {
        return Optional.ofNullable(parties.get(party));
    }

    /** How many parties act in this capacity. */
    public long count(PartyRole role) {
        return parties.values().stream().filter(role::equals).count();
    }

    /** Whether the document, in this version, belongs to the file. */
    public boolean holds(DocumentRef document) {
        return documents.contains(document);
    }
}
