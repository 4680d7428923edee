package org.lunzhi.kernel.organisation.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.lunzhi.kernel.organisation.BodyType;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.SealId;
import org.lunzhi.kernel.organisation.UnitId;

/** Which committee may seal as of any day; a room alone has no seal (People's Mediation Law art. 29 and 34). */
public interface Seals extends Seen {

    /** The kind of body of a committee, if it exists on that day. */
    Optional<BodyType> bodyOf(CommitteeId committee, LocalDate day);

    /** The committee whose valid seal this is on that day. */
    Optional<CommitteeId> ownerOf(SealId seal, LocalDate day);

    /** The seal a committee uses on that day. */
    Optional<SealId> sealOf(CommitteeId committee, LocalDate day);

    /** The committee a rotating room works for on that day; without one it reaches no written agreement. */
    Optional<CommitteeId> committeeOf(UnitId room, LocalDate day);
}
