package org.lunzhi.command.servicerequest.standing;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ClaimLapsed;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ClaimReleased;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.DispatchRecalled;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ObstacleReported;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.OrderClaimed;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.OrderDispatched;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ServiceStarted;

/** Who has taken an order on; never two at a time (S1). */
public final class Charge {

    private @Nullable OfficerId holder;
    private int claims;
    private int obstacles;
    private final Set<OfficerId> providers = new HashSet<>();

    @EventSourcingHandler
    void evolve(OrderClaimed event) {
        holder = event.claimant();
        claims = event.number();
    }

    @EventSourcingHandler
    void evolve(ClaimReleased event) {
        holder = null;
    }

    @EventSourcingHandler
    void evolve(ClaimLapsed event) {
        holder = null;
    }

    @EventSourcingHandler
    void evolve(OrderDispatched event) {
        holder = event.runner();
    }

    @EventSourcingHandler
    void evolve(DispatchRecalled event) {
        holder = null;
    }

    @EventSourcingHandler
    void evolve(ServiceStarted event) {
        providers.add(event.provider());
    }

    @EventSourcingHandler
    void evolve(ObstacleReported event) {
        obstacles = event.number();
    }

    /** Whether the actor is the one who took the order on. */
    public boolean isHeldBy(Actor actor) {
        return actor.officer().equals(holder);
    }

    /** Whoever took the order on; asked for only while somebody has. */
    public OfficerId holder() {
        return requireNonNull(holder);
    }

    /** Whether the actor ever served the requester in this order. */
    public boolean served(Actor actor) {
        return providers.contains(actor.officer());
    }

    /** The ordinal of the next claim. */
    public int nextClaim() {
        return claims + 1;
    }

    /** The ordinal of the next obstacle. */
    public int nextObstacle() {
        return obstacles + 1;
    }
}
