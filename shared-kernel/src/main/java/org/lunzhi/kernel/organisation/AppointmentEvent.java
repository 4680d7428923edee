package org.lunzhi.kernel.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.AppointmentId;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;

/** Everything that can happen to an appointment; the person's name stands only in the account register. */
public sealed interface AppointmentEvent extends OrganisationEvent {

    AppointmentId appointmentId();

    /** A person took up a post of a unit, with roles, for a time or until further notice. */
    @Revision("1")
    record OfficerAppointed(
            AppointmentId appointmentId,
            OfficerId officer,
            UnitId unit,
            UnitName post,
            List<Role> roles,
            LocalDate from,
            @Nullable LocalDate lastDay,
            long seenPosition,
            Instant occurredAt)
            implements AppointmentEvent {

        public OfficerAppointed {
            roles = roles == null ? List.of() : List.copyOf(roles);
        }
    }

    /** The appointment carries other roles from a day on. */
    @Revision("1")
    record RolesChanged(AppointmentId appointmentId, List<Role> roles, LocalDate from, Instant occurredAt)
            implements AppointmentEvent {

        public RolesChanged {
            roles = roles == null ? List.of() : List.copyOf(roles);
        }
    }

    /** The person left the post; the last day still counts. */
    @Revision("1")
    record AppointmentEnded(AppointmentId appointmentId, LocalDate lastDay, Instant occurredAt)
            implements AppointmentEvent {}
}
