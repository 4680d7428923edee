package org.lunzhi.kernel.roster;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.roster.AssignmentInputs.Exclusion;
import org.lunzhi.kernel.roster.AssignmentInputs.Standing;

/** How matters come to the people on the rota, and leave them. */
public sealed interface AssignmentEvent extends RosterEvent {

    CaseRef matter();

    /** The rota gave the matter to a person; the inputs say why to this one and to none before. */
    @Revision("1")
    record CaseAssignedFromRota(
            RosterId rosterId,
            CaseRef matter,
            OfficerId chosen,
            Standing standing,
            @Nullable MediatorId mandate,
            @Nullable ShiftId shift,
            AssignmentInputs inputs,
            List<Exclusion> exclusions,
            long seenPosition,
            Instant occurredAt)
            implements AssignmentEvent {

        public CaseAssignedFromRota {
            exclusions = exclusions == null ? List.of() : List.copyOf(exclusions);
        }
    }

    /** The matter came to its end, so nobody on the rota answers for it any more. */
    @Revision("1")
    record OpenItemClosed(RosterId rosterId, CaseRef matter, OfficerId answerable, Instant occurredAt)
            implements AssignmentEvent {}
}
