package org.lunzhi.kernel.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.lunzhi.kernel.agreement.acts.ConfirmationRefusal;
import org.lunzhi.kernel.agreement.acts.CourtBasis;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** How a court confirms an agreement (Law art. 33). */
public sealed interface ConfirmationEvent extends AgreementEvent {

    /** All parties together asked a court to confirm. */
    @Revision("1")
    record ConfirmationApplied(
            AgreementId agreementId,
            List<PartyRef> applicants,
            List<Integer> obligations,
            CourtBasis basis,
            List<DocumentRef> materials,
            boolean afterRawLastDay,
            Instant occurredAt)
            implements ConfirmationEvent {
        public ConfirmationApplied {
            applicants = applicants == null ? List.of() : List.copyOf(applicants);
            obligations = obligations == null ? List.of() : List.copyOf(obligations);
            materials = materials == null ? List.of() : List.copyOf(materials);
        }
    }

    /** The court took the application up. */
    @Revision("1")
    record ConfirmationAccepted(AgreementId agreementId, LocalDate courtDate, Instant occurredAt)
            implements ConfirmationEvent {}

    /** The court did not take the application up. */
    @Revision("1")
    record ConfirmationRefused(
            AgreementId agreementId, ConfirmationRefusal reason, LocalDate courtDate, Instant occurredAt)
            implements ConfirmationEvent {}

    /** The parties took the application back. */
    @Revision("1")
    record ConfirmationWithdrawn(AgreementId agreementId, List<PartyRef> withdrawnBy, Instant occurredAt)
            implements ConfirmationEvent {
        public ConfirmationWithdrawn {
            withdrawnBy = withdrawnBy == null ? List.of() : List.copyOf(withdrawnBy);
        }
    }

    /** The court confirmed the agreement; it can be enforced. */
    @Revision("1")
    record AgreementConfirmed(
            AgreementId agreementId,
            DocumentRef ruling,
            LocalDate courtDate,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements ConfirmationEvent, EndsDeadlines {
        public AgreementConfirmed {
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }

    /** The court dismissed the application; the parties may change the agreement or sue. */
    @Revision("1")
    record ConfirmationDismissed(
            AgreementId agreementId,
            ConfirmationRefusal reason,
            DocumentRef ruling,
            LocalDate courtDate,
            Instant occurredAt)
            implements ConfirmationEvent {}

    /** The last days for asking a court were near and the parties were reminded. */
    @Revision("1")
    record ConfirmationReminded(AgreementId agreementId, DeadlineId deadline, Instant occurredAt)
            implements ConfirmationEvent {}

    /** The thirty days for asking a court passed. */
    @Revision("1")
    record ConfirmationWindowClosed(
            AgreementId agreementId, DeadlineId deadline, List<DeadlineId> endedDeadlines, Instant occurredAt)
            implements ConfirmationEvent, EndsDeadlines {
        public ConfirmationWindowClosed {
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }

    /** The last day for asking a court was computed anew under another calendar. */
    @Revision("1")
    record ConfirmationRecalculated(AgreementId agreementId, List<Deadline> deadlines, Instant occurredAt)
            implements ConfirmationEvent, SetsDeadlines {
        public ConfirmationRecalculated {
            deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        }
    }
}
