package org.lunzhi.station.health;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether views and reactions keep up with the log, and whether anything is parked. */
// A lagging view still answers, with its position: that is worth a warning, not taking the node out of service.
@Component("projectionsHealthIndicator")
class ProjectionHealth implements HealthIndicator {

    /** The node works, but somebody should look. */
    static final Status LAGGING = new Status("LAGGING");

    private final Lag lag;
    private final DeadLetters deadLetters;
    private final long tolerated;

    ProjectionHealth(Lag lag, DeadLetters deadLetters, @Value("${lunzhi.health.tolerated-lag:1000}") long tolerated) {
        this.lag = lag;
        this.deadLetters = deadLetters;
        this.tolerated = tolerated;
    }

    @Override
    public Health health() {
        try {
            Map<String, Long> behind = lag.byProcessor();
            Map<String, Long> parked = deadLetters.byGroup();
            Map<String, String> failures = lag.failures();
            boolean well = failures.isEmpty()
                    && behind.values().stream().allMatch(events -> events <= tolerated)
                    && parked.values().stream().allMatch(sequences -> sequences == 0);
            return (well ? Health.up() : Health.status(LAGGING))
                    .withDetail("lag", behind)
                    .withDetail("deadLetters", parked)
                    .withDetail("failing", failures)
                    .build();
        } catch (RuntimeException away) {
            return Health.status(LAGGING)
                    .withDetail("reason", away.getClass().getSimpleName())
                    .build();
        }
    }
}
