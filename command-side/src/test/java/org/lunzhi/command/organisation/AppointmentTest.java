package org.lunzhi.command.organisation;

import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.organisation.OrganisationSamples.APPOINTMENT;
import static org.lunzhi.kernel.organisation.OrganisationSamples.FOUNDED;
import static org.lunzhi.kernel.organisation.OrganisationSamples.LATER;
import static org.lunzhi.kernel.organisation.OrganisationSamples.RECORDED;
import static org.lunzhi.kernel.organisation.OrganisationSamples.SECRETARY;
import static org.lunzhi.kernel.organisation.OrganisationSamples.VILLAGE;
import static org.lunzhi.kernel.organisation.OrganisationSamples.appointmentEnded;
import static org.lunzhi.kernel.organisation.OrganisationSamples.officerAppointed;
import static org.lunzhi.kernel.organisation.OrganisationSamples.rolesChanged;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.organisation.AppointmentCommand.AppointOfficer;
import org.lunzhi.command.organisation.AppointmentCommand.ChangeRoles;
import org.lunzhi.command.organisation.AppointmentCommand.EndAppointment;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.AppointmentEvent.AppointmentEnded;
import org.lunzhi.kernel.organisation.AppointmentEvent.OfficerAppointed;
import org.lunzhi.kernel.organisation.AppointmentEvent.RolesChanged;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitName;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppointmentTest {

    private static final UnitName POST = UnitName.of("村党组织书记");
    private static final List<Role> ROLES = List.of(Role.DUTY_SECRETARY);

    private final AggregateTestFixture<Appointment> fixture = OrganisationFixture.of(Appointment.class);

    private static AppointOfficer appoint(UnitId unit, List<Role> roles, LocalDate lastDay) {
        return new AppointOfficer(APPOINTMENT, SECRETARY, unit, POST, roles, FOUNDED, lastDay);
    }

    @Test
    void an_appointment_gives_roles_in_a_unit() {
        fixture.givenNoPriorActivity()
                .when(appoint(VILLAGE, ROLES, FOUNDED))
                .expectEvents(new OfficerAppointed(
                        APPOINTMENT, SECRETARY, VILLAGE, POST, ROLES, FOUNDED, FOUNDED, 9, RECORDED));
    }

    @Test
    void it_is_refused_without_a_role() {
        fixture.givenNoPriorActivity()
                .when(appoint(VILLAGE, List.of(), LATER))
                .expectException(refusedBy(OrganisationRule.ROLES_MISSING));
    }

    @Test
    void it_is_refused_in_a_unit_that_does_not_exist() {
        fixture.givenNoPriorActivity()
                .when(appoint(UnitId.of("unit-none"), ROLES, LATER))
                .expectException(refusedBy(OrganisationRule.UNIT_UNKNOWN));
    }

    @Test
    void it_is_refused_if_it_ends_before_it_begins() {
        fixture.givenNoPriorActivity()
                .when(appoint(VILLAGE, ROLES, FOUNDED.minusDays(1)))
                .expectException(refusedBy(OrganisationRule.DATES_OUT_OF_ORDER));
    }

    @Test
    void roles_change_from_a_day_on() {
        fixture.given(officerAppointed())
                .when(new ChangeRoles(APPOINTMENT, ROLES, LATER))
                .expectEvents(new RolesChanged(APPOINTMENT, ROLES, LATER, RECORDED));
    }

    @Test
    void roles_do_not_change_before_their_last_change() {
        fixture.given(officerAppointed(), rolesChanged())
                .when(new ChangeRoles(APPOINTMENT, ROLES, LATER.minusDays(1)))
                .expectException(refusedBy(OrganisationRule.DATES_OUT_OF_ORDER));
    }

    @Test
    void it_ends() {
        fixture.given(officerAppointed())
                .when(new EndAppointment(APPOINTMENT, LATER))
                .expectEvents(new AppointmentEnded(APPOINTMENT, LATER, RECORDED));
    }

    @Test
    void nothing_changes_in_an_appointment_that_ended() {
        fixture.given(officerAppointed(), appointmentEnded())
                .when(new ChangeRoles(APPOINTMENT, ROLES, LATER))
                .expectException(refusedBy(OrganisationRule.APPOINTMENT_ENDED));
    }
}
