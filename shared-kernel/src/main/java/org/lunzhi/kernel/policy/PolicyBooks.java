package org.lunzhi.kernel.policy;

import java.time.Instant;
import org.lunzhi.kernel.organisation.UnitId;

/** Where decisions look up the rules they work by. */
public interface PolicyBooks {

    /** The book of an edition, in force or not; an edition that was never adopted is an error. */
    PolicyBook at(PolicyVersion version);

    /**
     * The book that a unit works by on a track at a moment: of the policy applied to it or to the nearest unit above
     * it, else of the default policy.
     */
    PolicyBook current(UnitId unit, Track track, Instant at);
}
