package org.lunzhi.kernel.mediation;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.agreement.terms.AgreementScope;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.ending.FiledPaper;
import org.lunzhi.kernel.mediation.ending.FollowUpPurpose;
import org.lunzhi.kernel.mediation.ending.IndexHash;
import org.lunzhi.kernel.mediation.ending.NotReachedReason;
import org.lunzhi.kernel.mediation.ending.PerformanceState;
import org.lunzhi.kernel.mediation.ending.Reached;
import org.lunzhi.kernel.mediation.ending.RouteNotice;
import org.lunzhi.kernel.mediation.ending.SampleDrawId;
import org.lunzhi.kernel.mediation.ending.Satisfaction;
import org.lunzhi.kernel.mediation.ending.TerminationReason;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;

/** How a mediation ends and what becomes of it afterwards. */
public sealed interface EndingEvent extends MediationEvent {

    /**
     * The parties agreed on everything or on a part.
     *
     * @param unit the unit that conducted the case; absent where nobody wrote it down
     * @param lead the officer who led the mediators; absent where nobody did
     */
    @Revision("1")
    record AgreementReached(
            MediationId mediationId,
            @Nullable GrievanceId grievanceId,
            AgreementId agreementId,
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
            List<RouteNotice> routesForTheRest,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements EndingEvent, EndsDeadlines {
        public AgreementReached {
            parties = parties == null ? List.of() : List.copyOf(parties);
            mediators = mediators == null ? List.of() : List.copyOf(mediators);
            excludedUnits = excludedUnits == null ? List.of() : List.copyOf(excludedUnits);
            routesForTheRest = routesForTheRest == null ? List.of() : List.copyOf(routesForTheRest);
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }

    /** The agreement of the case took effect. */
    @Revision("1")
    record AgreementTookEffect(
            MediationId mediationId,
            @Nullable GrievanceId grievanceId,
            AgreementId agreementId,
            Instant effectiveAt,
            Instant occurredAt)
            implements EndingEvent {}

    /** An agreement was not signed by all and lapsed; the mediation is open again. */
    @Revision("1")
    record AgreementFellThrough(MediationId mediationId, AgreementId agreementId, Instant occurredAt)
            implements EndingEvent {}

    /** The sides could not agree. */
    @Revision("1")
    record NotReachedRecorded(MediationId mediationId, NotReachedReason reason, Instant occurredAt)
            implements EndingEvent {}

    /** A party no longer wants mediation; the case can only be terminated. */
    @Revision("1")
    record PartyWithdrew(
            MediationId mediationId,
            @Nullable AgreementId agreementId,
            PartyRef party,
            Manner manner,
            @Nullable DocumentRef statement,
            Instant occurredAt)
            implements EndingEvent {}

    /** Facts that nobody disputes were set down with everybody's consent (Shandong regulation art. 24). */
    @Revision("1")
    record UndisputedFactsRecorded(
            MediationId mediationId, List<PartyRef> consenting, DocumentRef facts, Instant occurredAt)
            implements EndingEvent {
        public UndisputedFactsRecorded {
            consenting = consenting == null ? List.of() : List.copyOf(consenting);
        }
    }

    /** The mediation was brought to an end and every party was told of the other routes. */
    @Revision("1")
    record MediationTerminated(
            MediationId mediationId,
            @Nullable GrievanceId grievanceId,
            TerminationReason reason,
            List<RouteNotice> otherRoutesNotice,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements EndingEvent, EndsDeadlines {
        public MediationTerminated {
            otherRoutesNotice = otherRoutesNotice == null ? List.of() : List.copyOf(otherRoutesNotice);
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }

    /** It became known how the agreement fared. */
    @Revision("1")
    record PerformanceNoted(
            MediationId mediationId, AgreementId agreementId, PerformanceState state, Instant occurredAt)
            implements EndingEvent {}

    /** Somebody asked a party afterwards. */
    @Revision("1")
    record MediationFollowedUp(
            MediationId mediationId,
            FollowUpPurpose purpose,
            PartyRef party,
            Reached reached,
            @Nullable Satisfaction satisfaction,
            @Nullable SampleDrawId sampleDraw,
            DocumentRef followUpRecord,
            Instant occurredAt)
            implements EndingEvent {}

    /** The case is finished. */
    @Revision("1")
    record CaseConcluded(
            MediationId mediationId,
            @Nullable GrievanceId grievanceId,
            @Nullable PerformanceState performance,
            Instant occurredAt)
            implements EndingEvent {}

    /** The file was put together, sealed and archived. */
    @Revision("1")
    record CaseArchived(
            MediationId mediationId,
            List<FiledPaper> index,
            IndexHash indexHash,
            RetentionClass retention,
            Instant occurredAt)
            implements EndingEvent {
        public CaseArchived {
            index = index == null ? List.of() : List.copyOf(index);
        }
    }
}
