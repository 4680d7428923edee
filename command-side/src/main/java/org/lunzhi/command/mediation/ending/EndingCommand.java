package org.lunzhi.command.mediation.ending;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.casefile.MediationCommand;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.agreement.terms.AgreementScope;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.ending.FollowUpPurpose;
import org.lunzhi.kernel.mediation.ending.NotReachedReason;
import org.lunzhi.kernel.mediation.ending.PerformanceState;
import org.lunzhi.kernel.mediation.ending.Reached;
import org.lunzhi.kernel.mediation.ending.RouteNotice;
import org.lunzhi.kernel.mediation.ending.SampleDrawId;
import org.lunzhi.kernel.mediation.ending.Satisfaction;
import org.lunzhi.kernel.mediation.ending.TerminationReason;
import org.lunzhi.kernel.privacy.DocumentId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;

/** Everything one can ask of a case at its end and afterwards. */
sealed interface EndingCommand extends MediationCommand {

    /** Records what the parties agreed; for a part only, each was told of the routes for the rest. */
    record RecordAgreement(
            MediationId mediationId,
            AgreementId agreementId,
            AgreementForm form,
            AgreementScope scope,
            Terms terms,
            List<RouteNotice> routesForTheRest,
            When when)
            implements EndingCommand {}

    record NoteAgreementEffect(MediationId mediationId, AgreementId agreementId, Instant effectiveAt)
            implements EndingCommand {}

    record NoteAgreementLapse(MediationId mediationId, AgreementId agreementId) implements EndingCommand {}

    record NotePerformance(MediationId mediationId, AgreementId agreementId, PerformanceState state)
            implements EndingCommand {}

    record RecordNotReached(MediationId mediationId, NotReachedReason reason, When when) implements EndingCommand {}

    record WithdrawConsent(
            MediationId mediationId,
            PartyRef party,
            Manner manner,
            @Nullable DocumentRef statement,
            When when) implements EndingCommand {}

    record RecordUndisputedFacts(MediationId mediationId, List<PartyRef> consenting, DocumentRef facts)
            implements EndingCommand {}

    record TerminateCase(MediationId mediationId, TerminationReason reason, List<RouteNotice> otherRoutes)
            implements EndingCommand {}

    record RecordFollowUp(
            MediationId mediationId,
            FollowUpPurpose purpose,
            PartyRef party,
            Reached reached,
            @Nullable Satisfaction satisfaction,
            @Nullable SampleDrawId sampleDraw,
            DocumentRef followUpRecord)
            implements EndingCommand {}

    record ConcludeCase(MediationId mediationId) implements EndingCommand {}

    /** Puts the file together; {@code pages} says how many pages a paper has, one if nothing is said. */
    record ArchiveCase(MediationId mediationId, Map<DocumentId, Integer> pages, RetentionClass retention)
            implements EndingCommand {}
}
