package org.lunzhi.command.organisation;

import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;

/** Who keeps the organisation register: the administrator, or the station itself when it loads a file. */
final class Registrar {

    private Registrar() {}

    static void requires(Actor actor) {
        SupportRule.ROLE_MISSING.requires(actor.holdsAny(Role.ADMINISTRATOR, Role.SYSTEM));
    }
}
