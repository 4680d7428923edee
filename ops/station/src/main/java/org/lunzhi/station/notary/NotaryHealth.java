package org.lunzhi.station.notary;

import java.util.Map;
import org.lunzhi.station.notary.witness.Couriers;
import org.lunzhi.station.shape.OnSide;
import org.lunzhi.station.shape.Shape;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether the log is signed and its witnesses are told; a log that contradicts its signatures shows everywhere. */
@Component("notaryHealthIndicator")
@OnSide(Shape.COMMAND)
class NotaryHealth implements HealthIndicator {

    /** The station works, but its past is no longer what was signed. */
    static final Status CONTRADICTED = new Status("CONTRADICTED");

    /** The station works, but somebody should look. */
    static final Status LAGGING = new Status("LAGGING");

    private final NotaryJob job;
    private final Couriers couriers;

    NotaryHealth(NotaryJob job, Couriers couriers) {
        this.job = job;
        this.couriers = couriers;
    }

    @Override
    public Health health() {
        NotaryState state = job.state();
        Map<String, String> failing = couriers.failures();
        boolean well = state.failure() == null && failing.isEmpty();
        Health.Builder health =
                job.isStopped() ? Health.status(CONTRADICTED) : well ? Health.up() : Health.status(LAGGING);
        health.withDetail("size", state.size()).withDetail("witnesses", failing);
        if (state.signedAt() != null) {
            health.withDetail("signedAt", state.signedAt().toString());
        }
        if (state.failure() != null) {
            health.withDetail("reason", String.valueOf(state.failure().getMessage()));
        }
        return health.build();
    }
}
