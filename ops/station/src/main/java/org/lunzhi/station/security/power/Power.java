package org.lunzhi.station.security.power;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lunzhi.kernel.access.Role;

/**
 * One row of the table: something that certain people may do.
 *
 * @param name what it is, in the station's words
 * @param holders for whom it is
 * @param roles the roles that carry it, where it is for certain roles
 * @param endpoints where it is done
 */
public record Power(String name, Holders holders, Set<Role> roles, List<Endpoint> endpoints) {

    /** For whom a power is. */
    public enum Holders {
        /** Also people without an account. */
        EVERYONE,
        /** Whoever has signed in, in any role. */
        SIGNED_IN,
        /** Whoever holds one of the roles. */
        ROLES
    }

    static Power of(String name, Set<Role> roles, String... endpoints) {
        return new Power(name, Holders.ROLES, roles, written(endpoints));
    }

    static Power ofEveryone(String name, String... endpoints) {
        return new Power(name, Holders.EVERYONE, Set.of(), written(endpoints));
    }

    /** What anybody with an account may do, at these methods and paths. */
    public static Power ofWhoeverIsSignedIn(String name, String... endpoints) {
        return new Power(name, Holders.SIGNED_IN, Set.of(), written(endpoints));
    }

    private static List<Endpoint> written(String... endpoints) {
        return Arrays.stream(endpoints).map(Endpoint::of).toList();
    }
}
