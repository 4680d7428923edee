package org.lunzhi.command.organisation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.organisation.OrganisationRule.APPOINTMENT_ENDED;
import static org.lunzhi.command.organisation.OrganisationRule.DATES_OUT_OF_ORDER;
import static org.lunzhi.command.organisation.OrganisationRule.ROLES_MISSING;
import static org.lunzhi.command.organisation.OrganisationRule.UNIT_UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.lunzhi.command.organisation.AppointmentCommand.AppointOfficer;
import org.lunzhi.command.organisation.AppointmentCommand.ChangeRoles;
import org.lunzhi.command.organisation.AppointmentCommand.EndAppointment;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.AppointmentId;
import org.lunzhi.kernel.organisation.AppointmentEvent.AppointmentEnded;
import org.lunzhi.kernel.organisation.AppointmentEvent.OfficerAppointed;
import org.lunzhi.kernel.organisation.AppointmentEvent.RolesChanged;
import org.lunzhi.kernel.organisation.directory.UnitTree;

/** One person's appointment to one post of one unit, with the roles it carries. */
@Aggregate(cache = "aggregateCache")
class Appointment {

    @AggregateIdentifier
    private AppointmentId id;

    private LocalDate lastChange;
    private boolean ended;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void decide(AppointOfficer command, UnitTree tree, Actor actor, Clock clock) {
        Registrar.requires(actor);
        ROLES_MISSING.requires(!command.roles().isEmpty(), "roles");
        UNIT_UNKNOWN.requires(tree.kindOf(command.unit(), command.from()).isPresent(), "unit");
        DATES_OUT_OF_ORDER.requires(
                command.lastDay() == null || !command.lastDay().isBefore(command.from()), "lastDay");
        apply(new OfficerAppointed(
                command.appointmentId(),
                command.officer(),
                command.unit(),
                command.post(),
                command.roles(),
                command.from(),
                command.lastDay(),
                tree.position(),
                clock.instant()));
    }

    @CommandHandler
    void decide(ChangeRoles command, Actor actor, Clock clock) {
        requireHeld(actor);
        ROLES_MISSING.requires(!command.roles().isEmpty(), "roles");
        DATES_OUT_OF_ORDER.requires(!command.from().isBefore(lastChange), "from");
        apply(new RolesChanged(id, command.roles(), command.from(), clock.instant()));
    }

    @CommandHandler
    void decide(EndAppointment command, Actor actor, Clock clock) {
        requireHeld(actor);
        DATES_OUT_OF_ORDER.requires(!command.lastDay().isBefore(lastChange), "lastDay");
        apply(new AppointmentEnded(id, command.lastDay(), clock.instant()));
    }

    @EventSourcingHandler
    void evolve(OfficerAppointed event) {
        id = event.appointmentId();
        lastChange = event.from();
    }

    @EventSourcingHandler
    void evolve(RolesChanged event) {
        lastChange = event.from();
    }

    @EventSourcingHandler
    void evolve(AppointmentEnded event) {
        ended = true;
    }

    private void requireHeld(Actor actor) {
        Registrar.requires(actor);
        APPOINTMENT_ENDED.requires(!ended);
    }

    /** For Axon, which fills an appointment from its events. */
    @SuppressWarnings("NullAway.Init")
    Appointment() {}
}
