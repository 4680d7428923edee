package org.lunzhi.kernel.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.lunzhi.kernel.organisation.UnitId;

/** Everything that can happen to a policy. */
public sealed interface PolicyEvent {

    PolicyId policyId();

    /** A new edition was adopted and holds from a day on; the event carries it whole. */
    @Revision("1")
    record PolicyAdopted(
            PolicyId policyId, PolicyVersion version, LocalDate effectiveFrom, PolicyBook book, Instant occurredAt)
            implements PolicyEvent {}

    /** From a day on a unit and all below it work by this policy, on the named tracks or on all if none is named. */
    @Revision("1")
    record PolicyApplied(PolicyId policyId, UnitId unit, List<Track> tracks, LocalDate from, Instant occurredAt)
            implements PolicyEvent {

        public PolicyApplied {
            tracks = tracks == null ? List.of() : List.copyOf(tracks);
        }
    }
}
