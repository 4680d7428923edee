package org.lunzhi.command.organisation;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.AppointmentId;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitName;

/** Everything one can ask of an appointment. */
sealed interface AppointmentCommand {

    @TargetAggregateIdentifier
    AppointmentId appointmentId();

    record AppointOfficer(
            AppointmentId appointmentId,
            OfficerId officer,
            UnitId unit,
            UnitName post,
            List<Role> roles,
            LocalDate from,
            @Nullable LocalDate lastDay)
            implements AppointmentCommand {}

    record ChangeRoles(AppointmentId appointmentId, List<Role> roles, LocalDate from) implements AppointmentCommand {}

    record EndAppointment(AppointmentId appointmentId, LocalDate lastDay) implements AppointmentCommand {}
}
