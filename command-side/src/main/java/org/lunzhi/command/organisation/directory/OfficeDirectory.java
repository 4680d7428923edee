package org.lunzhi.command.organisation.directory;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventHandler;
import org.lunzhi.command.support.Lookup;
import org.lunzhi.kernel.access.AppointmentId;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.AppointmentEvent.AppointmentEnded;
import org.lunzhi.kernel.organisation.AppointmentEvent.OfficerAppointed;
import org.lunzhi.kernel.organisation.AppointmentEvent.RolesChanged;
import org.lunzhi.kernel.organisation.OrganisationEvent;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.Offices;

/** Who holds which office as of any day, kept in memory from the log. */
public final class OfficeDirectory implements Offices, Lookup {

    private final Map<AppointmentId, Office> offices = new ConcurrentHashMap<>();
    private final Map<UnitId, Map<AppointmentId, Office>> byUnit = new ConcurrentHashMap<>();
    private final AnnotationEventHandlerAdapter handlers = new AnnotationEventHandlerAdapter(this);
    private final LongSupplier position;

    /** The supplier tells how far the log is read. */
    public OfficeDirectory(LongSupplier position) {
        this.position = position;
    }

    @Override
    public List<Class<?>> families() {
        return List.of(OrganisationEvent.class);
    }

    @Override
    public void takeIn(Object event) {
        Intake.take(event, handlers);
    }

    @EventHandler
    void on(OfficerAppointed event) {
        var office = new Office(event.officer(), new Dated<>());
        office.roles().from(event.from(), Set.copyOf(event.roles()));
        if (event.lastDay() != null) {
            office.roles().from(event.lastDay().plusDays(1), null);
        }
        offices.put(event.appointmentId(), office);
        byUnit.computeIfAbsent(event.unit(), none -> new ConcurrentHashMap<>()).put(event.appointmentId(), office);
    }

    @EventHandler
    void on(RolesChanged event) {
        office(event.appointmentId()).roles().from(event.from(), Set.copyOf(event.roles()));
    }

    @EventHandler
    void on(AppointmentEnded event) {
        office(event.appointmentId()).roles().from(event.lastDay().plusDays(1), null);
    }

    @Override
    public List<OfficerId> holdersOf(Role role, UnitId unit, LocalDate day) {
        return in(unit).filter(office -> office.rolesOn(day).contains(role))
                .map(Office::officer)
                .distinct()
                .sorted(Comparator.comparing(OfficerId::value))
                .toList();
    }

    @Override
    public List<UnitId> unitsOf(OfficerId officer, LocalDate day) {
        return byUnit.keySet().stream()
                .filter(unit -> !rolesOf(officer, unit, day).isEmpty())
                .sorted(Comparator.comparing(UnitId::value))
                .toList();
    }

    @Override
    public Set<Role> rolesOf(OfficerId officer, UnitId unit, LocalDate day) {
        return in(unit).filter(office -> office.officer().equals(officer))
                .flatMap(office -> office.rolesOn(day).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public long position() {
        return position.getAsLong();
    }

    private Stream<Office> in(UnitId unit) {
        return byUnit.getOrDefault(unit, Map.of()).values().stream();
    }

    private Office office(AppointmentId appointment) {
        return requireNonNull(offices.get(appointment), () -> "No appointment " + appointment + " was made before.");
    }

    /** A person in a post and the roles it carries from day to day. */
    private record Office(OfficerId officer, Dated<Set<Role>> roles) {

        Set<Role> rolesOn(LocalDate day) {
            return roles.on(day).orElse(Set.of());
        }
    }
}
