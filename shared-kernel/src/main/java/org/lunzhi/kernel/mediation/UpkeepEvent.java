package org.lunzhi.kernel.mediation;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.mediation.terms.Jurisdiction;
import org.lunzhi.kernel.mediation.terms.Matter;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.terms.Proceedings;
import org.lunzhi.kernel.mediation.terms.Source;
import org.lunzhi.kernel.mediation.upkeep.CorrectionReason;
import org.lunzhi.kernel.mediation.upkeep.LateReason;
import org.lunzhi.kernel.mediation.upkeep.PartyChange;
import org.lunzhi.kernel.mediation.upkeep.Prevention;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** How the file is kept while the case is open: corrections, notes, changes of parties. */
public sealed interface UpkeepEvent extends MediationEvent {

    /** Something was recorded after the fact; the entry that follows bears its own time. */
    @Revision("1")
    record LateRecordExplained(MediationId mediationId, LateReason reason, Instant happenedAt, Instant occurredAt)
            implements UpkeepEvent {}

    /** A note was added to the file. */
    @Revision("1")
    record NoteAdded(MediationId mediationId, DocumentRef note, Instant occurredAt) implements UpkeepEvent {}

    /** A piece of evidence was added. */
    @Revision("1")
    record EvidenceAdded(MediationId mediationId, @Nullable PartyRef party, DocumentRef evidence, Instant occurredAt)
            implements UpkeepEvent {}

    /** A party's identity paper was seen and verified. */
    @Revision("1")
    record IdentityVerified(
            MediationId mediationId, PartyRef party, OfficerId seenBy, DocumentRef seen, Instant occurredAt)
            implements UpkeepEvent {}

    /** An authority letter for a representative was filed. */
    @Revision("1")
    record AuthorityFiled(
            MediationId mediationId, PartyRef party, PartyRef agent, DocumentRef letter, Instant occurredAt)
            implements UpkeepEvent {}

    /** The matter of the dispute was corrected. */
    @Revision("1")
    record MatterCorrected(MediationId mediationId, Matter matter, CorrectionReason reason, Instant occurredAt)
            implements UpkeepEvent {}

    /** A wrong paper was replaced; the old one stays readable. */
    @Revision("1")
    record PaperCorrected(
            MediationId mediationId,
            DocumentRef replaced,
            DocumentRef corrected,
            CorrectionReason reason,
            Instant occurredAt)
            implements UpkeepEvent {}

    /** A wrong time was corrected; the entry is named by its number within the case. */
    @Revision("1")
    record TimeCorrected(
            MediationId mediationId, long entry, Instant corrected, CorrectionReason reason, Instant occurredAt)
            implements UpkeepEvent {}

    /** What was known of a party was corrected. */
    @Revision("1")
    record PartyCorrected(MediationId mediationId, Party party, CorrectionReason reason, Instant occurredAt)
            implements UpkeepEvent {}

    /** A party was added, replaced or succeeded. */
    @Revision("1")
    record PartyChanged(
            MediationId mediationId,
            PartyChange change,
            @Nullable PartyRef earlier,
            Party party,
            Instant occurredAt) implements UpkeepEvent {}

    /** A side of many named who speaks for it, at most five. */
    @Revision("1")
    record RepresentativesNamed(
            MediationId mediationId, PartyRef party, List<PartyRef> representatives, Instant occurredAt)
            implements UpkeepEvent {
        public RepresentativesNamed {
            representatives = representatives == null ? List.of() : List.copyOf(representatives);
        }
    }

    /** A part of the dispute became a case of its own, which rests on the same paper; its sides are named anew. */
    @Revision("1")
    record DisputeSplitOff(
            MediationId mediationId,
            MediationId part,
            @Nullable GrievanceId grievanceId,
            Source source,
            UnitId unit,
            CommitteeId committee,
            Jurisdiction jurisdiction,
            Proceedings proceedings,
            List<Party> parties,
            Matter matter,
            List<UnitId> excludedUnits,
            boolean sealed,
            boolean dangerKnown,
            Instant occurredAt)
            implements UpkeepEvent {
        public DisputeSplitOff {
            parties = parties == null ? List.of() : List.copyOf(parties);
            excludedUnits = excludedUnits == null ? List.of() : List.copyOf(excludedUnits);
        }
    }

    /** A mediator asserts that the mediation prevented worse. */
    @Revision("1")
    record PreventionAsserted(
            MediationId mediationId, Prevention prevention, int persons, DocumentRef evidence, Instant occurredAt)
            implements UpkeepEvent {}

    /** Units that must not see the case were added, or it was sealed. */
    @Revision("1")
    record AccessRestricted(MediationId mediationId, List<UnitId> excludedUnits, boolean sealed, Instant occurredAt)
            implements UpkeepEvent {
        public AccessRestricted {
            excludedUnits = excludedUnits == null ? List.of() : List.copyOf(excludedUnits);
        }
    }
}
