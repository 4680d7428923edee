package org.lunzhi.command.agreement.amendment;

import org.lunzhi.command.agreement.pact.AgreementCommand;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.privacy.PartyRef;

/** Everything one can ask about changing an agreement. */
sealed interface AmendmentCommand extends AgreementCommand {

    record ProposeAmendment(AgreementId agreementId, Terms terms) implements AmendmentCommand {}

    record ConsentToAmendment(AgreementId agreementId, int version, PartyRef party) implements AmendmentCommand {}

    record RejectAmendment(AgreementId agreementId, int version, PartyRef party) implements AmendmentCommand {}
}
