package org.lunzhi.station.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.station.health.Lag;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Waits until the station has done by itself what follows from all that was asked of it. */
@Component
@ConditionalOnProperty(name = "lunzhi.log.origin", havingValue = "simulated")
class Quiet {

    /** An event leads to a command, its event to another, and that one is read in a view. */
    private static final int LONGEST_CHAIN = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final Lag lag;
    private final MongoEventLog log;

    Quiet(Lag lag, MongoEventLog log) {
        this.lag = lag;
        this.log = log;
    }

    void await() {
        for (int link = 0; link < LONGEST_CHAIN; link++) {
            awaitAll(log.position());
        }
    }

    private void awaitAll(long events) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!lag.allHaveHandled(events)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Views and reactions stay behind: " + lag.byProcessor());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
