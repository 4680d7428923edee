package org.lunzhi.command.deadline;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.lunzhi.kernel.access.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the timekeeper go round every few seconds, on one node at a time. */
@Component
class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long PAUSE_SECONDS = 5;
    private static final long PATIENCE_SECONDS = 10;

    private final Timekeeper timekeeper;
    private final DueListMeters meters;
    private final Lease lease;
    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("timekeeper"));
    private volatile boolean running;

    Rounds(Timekeeper timekeeper, DueListMeters meters, MongoDatabase database, Ids ids, Clock clock) {
        this.timekeeper = timekeeper;
        this.meters = meters;
        this.lease = new Lease(database, DueList.COLLECTION, ids.mint("node"), clock);
    }

    @Override
    public void start() {
        running = true;
        ScheduledFuture<?> unused =
                scheduler.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** The batch under way is finished; then another node may take over at once. */
    @Override
    public void stop() {
        running = false;
        scheduler.shutdown();
        try {
            if (scheduler.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                lease.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (MongoException away) {
            LOG.debug("The database is away; the lease ends by itself");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Batch after batch until nothing is due; the lease is renewed before each. A scheduled task must not throw. */
    void round() {
        try {
            boolean more = true;
            while (more && running && lease.hold()) {
                more = timekeeper.work();
            }
            meters.measure();
        } catch (MongoException away) {
            LOG.debug("The database is away; the due-list waits");
        } catch (RuntimeException failure) {
            LOG.error("A round of the due-list failed", failure);
        }
    }
}
