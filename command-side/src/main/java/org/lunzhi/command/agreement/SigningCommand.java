package org.lunzhi.command.agreement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.agreement.pact.AgreementCommand;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.acts.SignerKind;
import org.lunzhi.kernel.agreement.acts.SigningManner;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.agreement.terms.AgreementScope;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.SealId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** Everything one can ask of an agreement until it takes effect, or lapses. */
sealed interface SigningCommand extends AgreementCommand {

    record DrawUpAgreement(
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
            Instant reachedAt)
            implements SigningCommand {}

    record SignForParty(
            AgreementId agreementId,
            PartyRef party,
            SignerKind as,
            SigningManner manner,
            Commitment paper,
            @Nullable DocumentRef authority,
            When when)
            implements SigningCommand {}

    record SignAsMediator(
            AgreementId agreementId, MediatorId mediator, SigningManner manner, Commitment paper, When when)
            implements SigningCommand {}

    record AffixSeal(AgreementId agreementId, SealId seal, Commitment paper, When when) implements SigningCommand {}

    record ConfirmOralAgreement(AgreementId agreementId, PartyRef party, When when) implements SigningCommand {}

    record RefuseSignature(AgreementId agreementId, PartyRef party) implements SigningCommand {}

    record LapseAgreement(AgreementId agreementId) implements SigningCommand {}
}
