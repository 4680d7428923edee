package org.lunzhi.command.servicerequest;

import java.util.Map;
import java.util.Set;
import org.lunzhi.command.support.ActorMetadata;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.servicerequest.ServiceRequestSamples;

/** Who acts in the stories told about orders; all of them invented. */
public final class Staff {

    public static final Actor RESIDENT = of(OfficerId.of("officer-public"), UnitId.of("unit-public"), Role.REQUESTER);
    public static final Actor CLERK =
            of(ServiceRequestSamples.SCREENER, ServiceRequestSamples.STATION, Role.INTAKE_CLERK);
    public static final Actor COORDINATOR =
            of(OfficerId.of("officer-coordinator"), ServiceRequestSamples.STATION, Role.COORDINATOR);
    public static final Actor RUNNER =
            of(ServiceRequestSamples.RUNNER, ServiceRequestSamples.VILLAGE, Role.SERVICE_RUNNER);
    public static final Actor NEIGHBOUR =
            of(OfficerId.of("officer-neighbour"), UnitId.of("unit-village-next"), Role.SERVICE_RUNNER);
    public static final Actor STRANGER =
            of(OfficerId.of("officer-stranger"), UnitId.of("unit-village-far"), Role.SERVICE_RUNNER);
    public static final Actor CALLER =
            of(ServiceRequestSamples.CALLER, ServiceRequestSamples.STATION, Role.FOLLOW_UP_OFFICER);

    private Staff() {}

    /** Somebody in office. */
    public static Actor of(OfficerId officer, UnitId unit, Role... roles) {
        return new Actor(officer, null, Set.of(roles), unit, null, null, ClientClass.PRIVATE_NETWORK);
    }

    /** The actor as a command carries it. */
    public static Map<String, String> by(Actor actor) {
        return ActorMetadata.of(actor);
    }
}
