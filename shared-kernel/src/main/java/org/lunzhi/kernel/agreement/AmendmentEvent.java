package org.lunzhi.kernel.agreement;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.privacy.PartyRef;

/** How an agreement is changed by all who made it. */
public sealed interface AmendmentEvent extends AgreementEvent {

    /** A change of the agreement was drawn up; the old paper stays. */
    @Revision("1")
    record AmendmentProposed(AgreementId agreementId, int version, Terms terms, Instant occurredAt)
            implements AmendmentEvent {}

    /** A party consented to the change. */
    @Revision("1")
    record AmendmentConsented(AgreementId agreementId, int version, PartyRef party, Instant occurredAt)
            implements AmendmentEvent {}

    /** A party did not consent; the change is off. */
    @Revision("1")
    record AmendmentRejected(AgreementId agreementId, int version, PartyRef party, Instant occurredAt)
            implements AmendmentEvent {}

    /** The changed agreement took effect. */
    @Revision("1")
    record AgreementAmended(
            AgreementId agreementId,
            int version,
            Terms terms,
            Instant effectiveAt,
            List<Deadline> deadlines,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements AmendmentEvent, SetsDeadlines, EndsDeadlines {
        public AgreementAmended {
            deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }
}
