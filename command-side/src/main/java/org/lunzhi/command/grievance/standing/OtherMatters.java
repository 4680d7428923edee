package org.lunzhi.command.grievance.standing;

import java.time.Instant;
import java.util.Optional;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;

/** What a matter must know of others before it is joined with one of them. */
public interface OtherMatters {

    /** When a matter was registered under that number, if it ever was; no correction changes that moment. */
    Optional<Instant> registeredAt(GrievanceId matter);

    /** Whether a matter was ever registered under that number. */
    default boolean registered(GrievanceId matter) {
        return registeredAt(matter).isPresent();
    }

    /** Whether a matter was registered before another one; of two of the same moment the smaller number is first. */
    default boolean registeredBefore(GrievanceRegistered later, GrievanceId matter) {
        return registeredAt(matter)
                .filter(moment -> moment.isBefore(later.occurredAt())
                        || (moment.equals(later.occurredAt())
                                && matter.value().compareTo(later.grievanceId().value()) < 0))
                .isPresent();
    }
}
