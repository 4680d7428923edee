package org.lunzhi.station.security;

import static org.lunzhi.kernel.access.Role.ADMINISTRATOR;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Role;
import org.springframework.http.HttpMethod;

/** The table of what is open to everyone and what to certain roles; all else is open to whoever is signed in. */
// The first row that matches decides. Rules that need the state of a matter stand in its aggregate, not here.
final class Permissions {

    static final List<Permission> TABLE = List.of(
            everyone(HttpMethod.GET, "/sign-in"),
            everyone(HttpMethod.POST, "/sign-in/refused"),
            everyone(HttpMethod.GET, "/station.css"),
            everyone(null, "/error"),
            everyone(HttpMethod.GET, "/actuator/health/**"),
            everyone(HttpMethod.POST, "/api/tokens"),
            everyone(null, "/api/resident/**"),
            roles(null, "/api/accounts/**", ADMINISTRATOR));

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
