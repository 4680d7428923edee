package org.lunzhi.command.agreement.performance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.agreement.pact.AgreementCommand;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.acts.BreachKind;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** Everything one can ask about the obligations of an agreement. */
sealed interface PerformanceCommand extends AgreementCommand {

    record RecordPerformance(
            AgreementId agreementId,
            int obligation,
            @Nullable DocumentRef evidence,
            List<PartyRef> confirmedBy,
            When when)
            implements PerformanceCommand {}

    record RemindOfObligation(AgreementId agreementId, int obligation) implements PerformanceCommand {}

    record ExpireObligation(AgreementId agreementId, int obligation) implements PerformanceCommand {}

    record RecordUrge(AgreementId agreementId, int obligation, DocumentRef urge) implements PerformanceCommand {}

    record ReportBreach(
            AgreementId agreementId, int obligation, BreachKind kind, PartyRef reportedBy, DocumentRef routeNotice)
            implements PerformanceCommand {}

    record RaiseDispute(AgreementId agreementId, PartyRef raisedBy, DocumentRef dispute, DocumentRef routeNotice)
            implements PerformanceCommand {}

    record RecalculateObligations(AgreementId agreementId) implements PerformanceCommand {}
}
