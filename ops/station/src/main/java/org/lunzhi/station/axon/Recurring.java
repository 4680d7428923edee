package org.lunzhi.station.axon;

import com.mongodb.MongoException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Something the station does every few seconds while it runs; what goes wrong once does not stop it. */
public abstract class Recurring implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);

    private final ScheduledExecutorService scheduler;
    private final long firstSeconds;
    private final long everySeconds;
    private volatile boolean running;

    protected Recurring(ScheduledExecutorService scheduler, long firstSeconds, long everySeconds) {
        this.scheduler = scheduler;
        this.firstSeconds = firstSeconds;
        this.everySeconds = everySeconds;
    }

    /** What there is to do this time. */
    protected abstract void work();

    @Override
    public final void start() {
        running = true;
        ScheduledFuture<?> unused =
                scheduler.scheduleWithFixedDelay(this::turn, firstSeconds, everySeconds, TimeUnit.SECONDS);
    }

    @Override
    public final void stop() {
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    /** A scheduled task that throws is never run again. */
    private void turn() {
        if (!running) {
            return;
        }
        try {
            work();
        } catch (MongoException | LogUnavailable away) {
            LOG.debug("The database is away; {} waits", getClass().getSimpleName());
        } catch (RuntimeException failure) {
            LOG.error(
                    "{} failed with {}; it goes on",
                    getClass().getSimpleName(),
                    failure.getClass().getSimpleName());
        }
    }
}
