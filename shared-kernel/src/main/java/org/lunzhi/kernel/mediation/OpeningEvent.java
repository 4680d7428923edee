package org.lunzhi.kernel.mediation;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.filenumber.FileNumber;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.conduct.ScreeningAnswer;
import org.lunzhi.kernel.mediation.ending.DeclineReason;
import org.lunzhi.kernel.mediation.ending.RouteNotice;
import org.lunzhi.kernel.mediation.terms.Jurisdiction;
import org.lunzhi.kernel.mediation.terms.Matter;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.terms.Proceedings;
import org.lunzhi.kernel.mediation.terms.Source;
import org.lunzhi.kernel.organisation.BodyType;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

/** How a dispute comes before a committee and is taken up, or not. */
public sealed interface OpeningEvent extends MediationEvent {

    /**
     * A dispute was brought before the committee, offered to by it, or entrusted to it.
     *
     * @param receipt what is kept of the secret on the applicant's receipt; none if nobody was given one
     */
    @Revision("1")
    record MediationProposed(
            MediationId mediationId,
            @Nullable GrievanceId grievanceId,
            Source source,
            UnitId unit,
            CommitteeId committee,
            BodyType committeeBody,
            Jurisdiction jurisdiction,
            Proceedings proceedings,
            List<Party> parties,
            Matter matter,
            List<UnitId> excludedUnits,
            boolean sealed,
            boolean dangerKnown,
            PolicyVersion policy,
            @Nullable TokenHash receipt,
            Instant occurredAt)
            implements OpeningEvent {
        public MediationProposed {
            parties = parties == null ? List.of() : List.copyOf(parties);
            excludedUnits = excludedUnits == null ? List.of() : List.copyOf(excludedUnits);
        }
    }

    /** A party agreed to mediation. */
    @Revision("1")
    record PartyConsented(
            MediationId mediationId,
            PartyRef party,
            Manner manner,
            @Nullable DocumentRef form,
            @Nullable OfficerId recorder,
            @Nullable PartyRef witness,
            Instant occurredAt)
            implements OpeningEvent {}

    /** A party said they do not want mediation; nobody may mediate any more (Law art. 17). */
    @Revision("1")
    record PartyRefused(
            MediationId mediationId,
            @Nullable GrievanceId grievanceId,
            PartyRef party,
            Manner manner,
            @Nullable DocumentRef statement,
            Instant occurredAt)
            implements OpeningEvent {}

    /** A party was asked alone about violence and coercion. */
    @Revision("1")
    record PartyScreened(
            MediationId mediationId, PartyRef party, ScreeningAnswer answer, DocumentRef screening, Instant occurredAt)
            implements OpeningEvent {}

    /** Help and a report to the police were offered to somebody in danger. */
    @Revision("1")
    record SafetyReferralOffered(MediationId mediationId, PartyRef party, Instant occurredAt) implements OpeningEvent {}

    /** The committee took the case up; the period of mediation runs. */
    @Revision("1")
    record MediationAccepted(
            MediationId mediationId,
            CommitteeId committee,
            PolicyVersion policy,
            @Nullable DocumentRef acceptanceForm,
            long readAt,
            List<Deadline> deadlines,
            Instant occurredAt)
            implements OpeningEvent, SetsDeadlines {
        public MediationAccepted {
            deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        }
    }

    /** The case got its file number. */
    @Revision("1")
    record FileNumberAssigned(MediationId mediationId, FileNumber fileNumber, Instant occurredAt)
            implements OpeningEvent {}

    /** The committee did not take the case up and told the parties of other routes. */
    @Revision("1")
    record MediationDeclined(
            MediationId mediationId,
            @Nullable GrievanceId grievanceId,
            DeclineReason reason,
            List<RouteNotice> routes,
            Instant occurredAt)
            implements OpeningEvent {
        public MediationDeclined {
            routes = routes == null ? List.of() : List.copyOf(routes);
        }
    }
}
