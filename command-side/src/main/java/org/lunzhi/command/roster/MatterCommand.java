package org.lunzhi.command.roster;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.roster.CaseRef;
import org.lunzhi.kernel.roster.HandoverEvent.DeclineGround;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverItem;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverOccasion;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.ShiftId;

/** Everything one can ask of a roster about the matters its people answer for. */
public sealed interface MatterCommand {

    @TargetAggregateIdentifier
    RosterId rosterId();

    record AssignFromRota(
            RosterId rosterId,
            CaseRef matter,
            List<UnitId> partyVillages,
            List<OfficerId> declaredKin,
            List<OfficerId> recused)
            implements MatterCommand {}

    /** Without items it offers all that the giver answers for. */
    record OfferHandover(
            RosterId rosterId,
            @Nullable ShiftId shiftId,
            OfficerId giver,
            OfficerId receiver,
            HandoverOccasion occasion,
            List<HandoverItem> items)
            implements MatterCommand {}

    /** Without items it accepts the whole list. */
    record AcceptHandover(RosterId rosterId, OfficerId giver, List<CaseRef> items) implements MatterCommand {}

    /** Without items it declines the whole list. */
    record DeclineHandover(RosterId rosterId, OfficerId giver, List<CaseRef> items, DeclineGround ground)
            implements MatterCommand {}

    record CloseOpenItem(RosterId rosterId, CaseRef matter) implements MatterCommand {}
}
