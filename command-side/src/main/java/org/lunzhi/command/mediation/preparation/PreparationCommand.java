package org.lunzhi.command.mediation.preparation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.casefile.MediationCommand;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.conduct.ConflictKind;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.conduct.RecusalBasis;
import org.lunzhi.kernel.mediation.conduct.ReplacementReason;
import org.lunzhi.kernel.mediation.conduct.SelectedBy;
import org.lunzhi.kernel.mediation.terms.RightsNoticeVersion;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** Everything one can ask of a case before its first sitting, and of its bench at any time. */
sealed interface PreparationCommand extends MediationCommand {

    record AssignMediators(
            MediationId mediationId, List<MediatorId> mediators, List<MediatorId> leads, SelectedBy selectedBy)
            implements PreparationCommand {}

    record DiscloseConflict(
            MediationId mediationId,
            MediatorId mediator,
            ConflictKind kind,
            @Nullable DocumentRef disclosure) implements PreparationCommand {}

    /** A party keeps a mediator in spite of what was disclosed. */
    record AcceptConflict(MediationId mediationId, MediatorId mediator, PartyRef party) implements PreparationCommand {}

    record AcceptMediators(MediationId mediationId, PartyRef party) implements PreparationCommand {}

    record RequestRecusal(
            MediationId mediationId,
            PartyRef party,
            MediatorId mediator,
            ConflictKind ground,
            @Nullable DocumentRef reason)
            implements PreparationCommand {}

    record DecideRecusal(
            MediationId mediationId,
            MediatorId mediator,
            boolean granted,
            RecusalBasis basis,
            @Nullable DocumentRef grounds)
            implements PreparationCommand {}

    record ReplaceMediator(
            MediationId mediationId,
            MediatorId replaced,
            MediatorId successor,
            boolean leads,
            ReplacementReason reason,
            List<PartyRef> told)
            implements PreparationCommand {}

    record GiveRightsNotice(
            MediationId mediationId,
            PartyRef party,
            RightsNoticeVersion version,
            Manner manner,
            DocumentRef notice,
            When when)
            implements PreparationCommand {}
}
