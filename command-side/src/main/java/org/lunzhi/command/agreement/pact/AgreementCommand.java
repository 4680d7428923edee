package org.lunzhi.command.agreement.pact;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.lunzhi.kernel.agreement.AgreementId;

/** Everything one can ask of an agreement; the phases have their own catalogues. */
public interface AgreementCommand {

    @TargetAggregateIdentifier
    AgreementId agreementId();
}
