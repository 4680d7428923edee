package org.lunzhi.kernel.agreement;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.agreement.acts.LapseReason;
import org.lunzhi.kernel.agreement.acts.SignerKind;
import org.lunzhi.kernel.agreement.acts.SigningManner;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.agreement.terms.AgreementScope;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.upkeep.LateReason;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.SealId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** How an agreement is drawn up and takes effect. */
public sealed interface SigningEvent extends AgreementEvent {

    /**
     * An agreement was drawn up for signing or confirming.
     *
     * @param unit the unit whose mediators reached it; absent where the case did not say
     * @param lead the officer who led them; absent where nobody did
     */
    @Revision("1")
    record AgreementDrawnUp(
            AgreementId agreementId,
            MediationId mediationId,
            CommitteeId committee,
            PolicyVersion policy,
            AgreementForm form,
            AgreementScope scope,
            Terms terms,
            List<Party> parties,
            List<MediatorId> mediators,
            @Nullable UnitId unit,
            @Nullable OfficerId lead,
            List<UnitId> excludedUnits,
            boolean sealed,
            Instant occurredAt)
            implements SigningEvent {
        public AgreementDrawnUp {
            parties = parties == null ? List.of() : List.copyOf(parties);
            mediators = mediators == null ? List.of() : List.copyOf(mediators);
            excludedUnits = excludedUnits == null ? List.of() : List.copyOf(excludedUnits);
        }
    }

    /** Somebody signed for a party. */
    @Revision("1")
    record PartySigned(
            AgreementId agreementId,
            PartyRef party,
            SignerKind as,
            SigningManner manner,
            Commitment paper,
            @Nullable DocumentRef authority,
            Instant occurredAt)
            implements SigningEvent {}

    /** A mediator signed. */
    @Revision("1")
    record MediatorSigned(
            AgreementId agreementId, MediatorId mediator, SigningManner manner, Commitment paper, Instant occurredAt)
            implements SigningEvent {}

    /** The committee's seal was affixed. */
    @Revision("1")
    record SealAffixed(AgreementId agreementId, SealId seal, Commitment paper, long readAt, Instant occurredAt)
            implements SigningEvent {}

    /** An act was recorded after the fact; the entry that follows bears its own time. */
    @Revision("1")
    record LateActExplained(AgreementId agreementId, LateReason reason, Instant happenedAt, Instant occurredAt)
            implements SigningEvent {}

    /** A party confirmed an oral agreement. */
    @Revision("1")
    record OralAgreementConfirmed(AgreementId agreementId, PartyRef party, Instant occurredAt)
            implements SigningEvent {}

    /** The agreement took effect with the last of the acts it needs (Law art. 29 and 30). */
    @Revision("1")
    record AgreementBecameEffective(
            AgreementId agreementId,
            MediationId mediationId,
            Instant effectiveAt,
            int copies,
            List<Deadline> deadlines,
            Instant occurredAt)
            implements SigningEvent, SetsDeadlines {
        public AgreementBecameEffective {
            deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        }
    }

    /** The agreement lapsed before it took effect. */
    @Revision("1")
    record AgreementLapsed(AgreementId agreementId, MediationId mediationId, LapseReason reason, Instant occurredAt)
            implements SigningEvent {}
}
