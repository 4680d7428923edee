package org.lunzhi.station.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.AppointmentId;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.UnitId;

/**
 * A person in office who may sign in.
 *
 * @param username what the person types; it stands only here, never in the log
 * @param passwordHash Argon2id with its parameters and salt
 * @param officer the pseudonymous number under which the person acts
 * @param active whether the person may sign in at all
 */
public record Account(
        String username,
        String passwordHash,
        OfficerId officer,
        @Nullable AppointmentId appointment,
        UnitId unit,
        Set<Role> roles,
        boolean active) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** This person acting from such an address. */
    public Actor actingFrom(ClientClass client) {
        return new Actor(officer, appointment, roles, unit, null, null, client);
    }

    boolean administers() {
        return active && roles.contains(Role.ADMINISTRATOR);
    }

    Account withPassword(String hash) {
        return new Account(username, hash, officer, appointment, unit, roles, active);
    }

    Account withAppointment(@Nullable AppointmentId next, UnitId nextUnit, Set<Role> nextRoles) {
        return new Account(username, passwordHash, officer, next, nextUnit, nextRoles, active);
    }

    Account withActive(boolean nextActive) {
        return new Account(username, passwordHash, officer, appointment, unit, roles, nextActive);
    }

    /** Without the hash, so that an account printed by mistake shows no secret. */
    @Override
    public String toString() {
        return "account of " + officer;
    }
}
