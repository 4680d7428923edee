package org.lunzhi.station.security;

import static org.lunzhi.kernel.access.Role.ADMINISTRATOR;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.AUDITOR;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.FOLLOW_UP_OFFICER;
import static org.lunzhi.kernel.access.Role.HANDLER;
import static org.lunzhi.kernel.access.Role.INTAKE_CLERK;
import static org.lunzhi.kernel.access.Role.LEGAL_ADVISER;
import static org.lunzhi.kernel.access.Role.MEDIATOR;
import static org.lunzhi.kernel.access.Role.PRIVACY_OFFICER;
import static org.lunzhi.kernel.access.Role.REVIEWER;
import static org.lunzhi.kernel.access.Role.SERVICE_RUNNER;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Role;
import org.springframework.http.HttpMethod;

/** The table of what is open to everyone and what to certain roles; all else is open to whoever is signed in. */
// The first row that matches decides. Rules that need the state of a matter stand in its aggregate, not here.
final class Permissions {

    /** Who works on matters; what each of them may do with a matter is decided in its aggregate. */
    private static final Role[] CASE_WORKERS = {
        INTAKE_CLERK, COORDINATOR, HANDLER, DUTY_SECRETARY, MEDIATOR, LEGAL_ADVISER,
        SERVICE_RUNNER, AREA_LEAD, SUPERVISOR, REVIEWER, FOLLOW_UP_OFFICER, PRIVACY_OFFICER
    };

    /** Who works on matters, and who checks that work; not who keeps the machine or the accounts. */
    private static final Role[] CASE_READERS =
            Stream.concat(Stream.of(CASE_WORKERS), Stream.of(AUDITOR)).toArray(Role[]::new);

    static final List<Permission> TABLE = List.of(
            everyone(HttpMethod.GET, "/sign-in"),
            everyone(HttpMethod.POST, "/sign-in/refused"),
            everyone(HttpMethod.GET, "/station.css"),
            everyone(null, "/error"),
            everyone(HttpMethod.GET, "/actuator/health/**"),
            everyone(HttpMethod.POST, "/api/tokens"),
            everyone(null, "/api/resident/**"),
            roles(null, "/api/accounts/**", ADMINISTRATOR),
            // The register of units and offices: kept by the administrator, known to everybody in office.
            roles(HttpMethod.POST, "/api/units/**", ADMINISTRATOR),
            roles(HttpMethod.PUT, "/api/units/**", ADMINISTRATOR),
            roles(HttpMethod.DELETE, "/api/units/**", ADMINISTRATOR),
            roles(HttpMethod.POST, "/api/committees/**", ADMINISTRATOR),
            roles(HttpMethod.PUT, "/api/committees/**", ADMINISTRATOR),
            roles(HttpMethod.DELETE, "/api/committees/**", ADMINISTRATOR),
            // Matters: read by who works on them or checks that work, changed by who works on them.
            roles(HttpMethod.GET, "/api/grievances/**", CASE_READERS),
            roles(null, "/api/grievances/**", CASE_WORKERS),
            roles(HttpMethod.GET, "/api/mediations/**", CASE_READERS),
            roles(null, "/api/mediations/**", CASE_WORKERS),
            roles(HttpMethod.GET, "/api/worklists/**", CASE_READERS));

    private Permissions() {}

    /**
     * One row.
     *
     * @param method the HTTP method, or any
     * @param pattern the paths it is about
     * @param roles who may call; empty for everyone, also without an account
     */
    record Permission(@Nullable HttpMethod method, String pattern, Set<Role> roles) {

        boolean isForEveryone() {
            return roles.isEmpty();
        }

        String[] roleNames() {
            return roles.stream().map(Role::name).toArray(String[]::new);
        }
    }

    private static Permission everyone(@Nullable HttpMethod method, String pattern) {
        return new Permission(method, pattern, Set.of());
    }

    private static Permission roles(@Nullable HttpMethod method, String pattern, Role... roles) {
        return new Permission(method, pattern, Set.of(roles));
    }
}
