package org.lunzhi.kernel.policy;

import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.deadline.TimeLimit;

/**
 * The limits of a kind of matter.
 *
 * @param urgency the only urgency it is for, or absent for all
 * @param matter the only type of matter it is for, or absent for all
 * @param acknowledgement within which a dispatched unit takes the matter
 * @param handling within which the matter is answered
 * @param returnWindow within which a wrong addressee sends it back
 * @param maxReturns after how many returns a unit is designated for good
 * @param extensionMaximum by how much handling may be extended in all
 * @param clock when handling begins
 */
public record ServiceLevel(
        Track track,
        @Nullable Urgency urgency,
        @Nullable MatterType matter,
        TimeLimit acknowledgement,
        TimeLimit handling,
        TimeLimit returnWindow,
        int maxReturns,
        TimeLimit extensionMaximum,
        ClockStart clock) {

    boolean isFor(Track otherTrack, Urgency otherUrgency, MatterType otherMatter) {
        return track == otherTrack
                && (urgency == null || urgency == otherUrgency)
                && (matter == null || matter == otherMatter);
    }

    /** A level for one type of matter precedes one for an urgency, and both precede the general one. */
    int precision() {
        return (matter == null ? 0 : 2) + (urgency == null ? 0 : 1);
    }
}
