package org.lunzhi.command.mediation;

import java.util.List;
import org.lunzhi.command.mediation.casefile.MediationCommand;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.terms.Matter;
import org.lunzhi.kernel.mediation.terms.Party;

/** Cuts a part out of a dispute, with its sides named anew, so that nothing stored links two cases of a person. */
record SplitDispute(MediationId mediationId, MediationId part, List<Party> parties, Matter matter)
        implements MediationCommand {}
