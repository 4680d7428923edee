package org.lunzhi.station.idempotency.claim;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets requests after thirty days, so that the claims of a station stay few. */
@Component
class ClaimSweep {

    static final Duration KEPT = Duration.ofDays(30);
    static final int BATCH = 500;

    private static final int MOST_BATCHES = 200;

    private final Claims claims;
    private final Clock clock;

    ClaimSweep(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /** One sweep; what it leaves over, the next one takes. */
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT1H")
    void sweep() {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            if (claims.removeOlderThan(clock.instant().minus(KEPT), BATCH) < BATCH) {
                return;
            }
        }
    }
}
