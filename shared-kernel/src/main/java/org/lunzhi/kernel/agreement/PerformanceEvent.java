package org.lunzhi.kernel.agreement;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.agreement.acts.BreachKind;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** How the obligations of an agreement are met, urged or broken. */
public sealed interface PerformanceEvent extends AgreementEvent {

    /** An obligation was met. */
    @Revision("1")
    record ObligationPerformed(
            AgreementId agreementId,
            MediationId mediationId,
            int obligation,
            @Nullable DocumentRef evidence,
            List<PartyRef> confirmedBy,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements PerformanceEvent, EndsDeadlines {
        public ObligationPerformed {
            confirmedBy = confirmedBy == null ? List.of() : List.copyOf(confirmedBy);
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }

    /** The debtor was reminded that an obligation falls due. */
    @Revision("1")
    record ObligationReminded(AgreementId agreementId, int obligation, Instant occurredAt)
            implements PerformanceEvent {}

    /** An obligation was not met in time. */
    @Revision("1")
    record ObligationOverdue(AgreementId agreementId, int obligation, Instant occurredAt) implements PerformanceEvent {}

    /** The committee urged performance (Law art. 31). */
    @Revision("1")
    record UrgeRecorded(AgreementId agreementId, int obligation, DocumentRef urge, Instant occurredAt)
            implements PerformanceEvent {}

    /** A creditor reported that an obligation was broken. */
    @Revision("1")
    record ObligationBreached(
            AgreementId agreementId,
            MediationId mediationId,
            int obligation,
            BreachKind kind,
            PartyRef reportedBy,
            DocumentRef routeNotice,
            Instant occurredAt)
            implements PerformanceEvent {}

    /**
     * The content or performance of the agreement is disputed; the parties were told that they may sue (Law art. 32).
     */
    @Revision("1")
    record OutcomeDisputed(
            AgreementId agreementId,
            MediationId mediationId,
            PartyRef raisedBy,
            DocumentRef dispute,
            DocumentRef routeNotice,
            Instant occurredAt)
            implements PerformanceEvent {}

    /** Every obligation was met. */
    @Revision("1")
    record AgreementPerformed(AgreementId agreementId, MediationId mediationId, Instant occurredAt)
            implements PerformanceEvent {}

    /** The day of an obligation was computed anew under another calendar. */
    @Revision("1")
    record ObligationsRecalculated(AgreementId agreementId, List<Deadline> deadlines, Instant occurredAt)
            implements PerformanceEvent, SetsDeadlines {
        public ObligationsRecalculated {
            deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        }
    }
}
