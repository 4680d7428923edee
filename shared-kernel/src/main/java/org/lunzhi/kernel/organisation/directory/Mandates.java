package org.lunzhi.kernel.organisation.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorId;

/** Who may mediate for which committee as of any day: mandates in their term, neither resting nor ended. */
public interface Mandates extends Seen {

    /** The mandate, if it is active on that day. */
    Optional<Mandate> active(MediatorId mediator, LocalDate day);

    /** The mandate of a person in a committee, if it is active on that day. */
    default Optional<Mandate> active(OfficerId officer, CommitteeId committee, LocalDate day) {
        return active(MediatorId.of(committee, officer), day);
    }

    /** The active mandates of a committee on that day, in the order of their ids. */
    List<Mandate> of(CommitteeId committee, LocalDate day);
}
