package org.lunzhi.station.deadletter;

import com.mongodb.MongoException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.lunzhi.station.axon.ProcessingGroups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tries parked events again, now and then and not for ever. */
@Component
class DeadLetterRetries implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRetries.class);
    private static final long PAUSE_SECONDS = 30;
    private static final int MOST_IN_A_ROUND = 100;

    private final EventProcessingConfiguration processing;
    private final ListableBeanFactory beans;
    private final ScheduledExecutorService scheduler;
    private volatile boolean running;

    DeadLetterRetries(
            EventProcessingConfiguration processing,
            ListableBeanFactory beans,
            ScheduledExecutorService processorWorkers) {
        this.processing = processing;
        this.beans = beans;
        this.scheduler = processorWorkers;
    }

    @Override
    public void start() {
        running = true;
        ScheduledFuture<?> unused =
                scheduler.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** One attempt at each parked sequence, at most a hundred for each group. */
    void round() {
        if (!running) {
            return;
        }
        try {
            ProcessingGroups.in(beans)
                    .forEach(group ->
                            processing.sequencedDeadLetterProcessor(group).ifPresent(DeadLetterRetries::attempt));
        } catch (MongoException away) {
            LOG.debug("The database is away; parked events wait for the next round");
        }
    }

    private static void attempt(SequencedDeadLetterProcessor<EventMessage<?>> letters) {
        int attempts = 0;
        while (attempts < MOST_IN_A_ROUND && letters.process(ParkingPolicy::isWorthAnAttempt)) {
            attempts++;
        }
    }
}
