package org.lunzhi.kernel.roster;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;

/** How open matters go from one person to another: only item by item, and only by acceptance. */
public sealed interface HandoverEvent extends RosterEvent {

    OfficerId giver();

    OfficerId receiver();

    /** Open matters were offered to another person; until accepted they stay with the giver. */
    @Revision("1")
    record HandoverOffered(
            RosterId rosterId,
            @Nullable ShiftId shiftId,
            OfficerId giver,
            OfficerId receiver,
            HandoverOccasion occasion,
            List<HandoverItem> items,
            Instant occurredAt)
            implements HandoverEvent {

        public HandoverOffered {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /**
     * The receiver accepted these matters and answers for them from now on.
     *
     * @param unit for which the receiver acts; absent in a log from before it was kept, where it moved no grievance
     */
    @Revision("1")
    record HandoverAccepted(
            RosterId rosterId,
            OfficerId giver,
            OfficerId receiver,
            @Nullable UnitId unit,
            HandoverOccasion occasion,
            List<CaseRef> items,
            Instant occurredAt)
            implements HandoverEvent {

        public HandoverAccepted {
            occasion = occasion == null ? HandoverOccasion.END_OF_SHIFT : occasion;
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** The receiver did not take these matters; they stay with the giver. */
    @Revision("1")
    record HandoverDeclined(
            RosterId rosterId,
            OfficerId giver,
            OfficerId receiver,
            List<CaseRef> items,
            DeclineGround ground,
            Instant occurredAt)
            implements HandoverEvent {

        public HandoverDeclined {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** One open matter with what the next person must know. */
    record HandoverItem(CaseRef matter, @Nullable DocumentRef note) {}

    /** Why matters change hands. */
    enum HandoverOccasion {
        /** 交接班. */
        END_OF_SHIFT,
        /** 离任. */
        LEAVING,
        /** 缺勤. */
        ABSENCE
    }

    /** Why a matter was not taken over. */
    enum DeclineGround {
        /** 需回避. */
        CONFLICT,
        /** 材料不全. */
        PAPERS_MISSING,
        /** 在办件过多. */
        OVERLOADED,
        /** 应由原承接人办结. */
        GIVER_SHOULD_FINISH
    }
}
