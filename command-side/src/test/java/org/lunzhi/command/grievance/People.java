package org.lunzhi.command.grievance;

import java.util.Map;
import java.util.Set;
import org.lunzhi.command.support.ActorMetadata;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.organisation.UnitId;

/** Who acts in the stories told about grievances; all of them invented. */
public final class People {

    public static final Actor CLERK = of(GrievanceSamples.CLERK, GrievanceSamples.STATION, Role.INTAKE_CLERK);
    public static final Actor COORDINATOR =
            of(OfficerId.of("officer-coordinator"), GrievanceSamples.STATION, Role.COORDINATOR);
    public static final Actor HANDLER = of(GrievanceSamples.HANDLER, GrievanceSamples.LEAD, Role.HANDLER);
    public static final Actor CO_HANDLER =
            of(OfficerId.of("officer-co-handler"), GrievanceSamples.CO_HANDLER, Role.DUTY_SECRETARY);
    public static final Actor REVIEWER = of(GrievanceSamples.REVIEWER, UnitId.of("unit-township"), Role.REVIEWER);
    public static final Actor FOLLOW_UP_OFFICER =
            of(GrievanceSamples.FOLLOW_UP_OFFICER, UnitId.of("unit-follow-up-desk"), Role.FOLLOW_UP_OFFICER);
    public static final Actor SUPERVISOR =
            of(OfficerId.of("officer-supervisor"), UnitId.of("unit-township"), Role.SUPERVISOR);
    public static final Actor REQUESTER =
            of(OfficerId.of("officer-requester"), UnitId.of("unit-public"), Role.REQUESTER);

    private People() {}

    /** Somebody in office. */
    public static Actor of(OfficerId officer, UnitId unit, Role... roles) {
        return new Actor(officer, null, Set.of(roles), unit, null, null, ClientClass.PRIVATE_NETWORK);
    }

    /** The actor as a command carries it. */
    public static Map<String, String> by(Actor actor) {
        return ActorMetadata.of(actor);
    }
}
