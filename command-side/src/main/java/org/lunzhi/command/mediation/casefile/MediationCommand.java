package org.lunzhi.command.mediation.casefile;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.lunzhi.kernel.mediation.MediationId;

/** Everything one can ask of a mediation case; the phases have their own catalogues. */
public interface MediationCommand {

    @TargetAggregateIdentifier
    MediationId mediationId();
}
