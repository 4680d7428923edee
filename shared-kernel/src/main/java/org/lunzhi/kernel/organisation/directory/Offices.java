package org.lunzhi.kernel.organisation.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.UnitId;

/** Who holds which role in which unit as of any day. */
public interface Offices extends Seen {

    /** The persons who hold a role in a unit on that day, in the order of their numbers. */
    List<OfficerId> holdersOf(Role role, UnitId unit, LocalDate day);

    /** The units in which a person holds any role on that day, in the order of their ids. */
    List<UnitId> unitsOf(OfficerId officer, LocalDate day);

    /** The roles a person holds in a unit on that day. */
    Set<Role> rolesOf(OfficerId officer, UnitId unit, LocalDate day);
}
