package org.lunzhi.station.deadletter;

import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.lunzhi.station.axon.ProcessingGroups;
import org.lunzhi.station.axon.Recurring;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Tries parked events again, now and then and not for ever. */
@Component
class DeadLetterRetries extends Recurring {

    private static final long PAUSE_SECONDS = 30;
    private static final int MOST_IN_A_ROUND = 100;

    private final EventProcessingConfiguration processing;
    private final ListableBeanFactory beans;

    DeadLetterRetries(
            EventProcessingConfiguration processing,
            ListableBeanFactory beans,
            ScheduledExecutorService processorWorkers) {
        super(processorWorkers, PAUSE_SECONDS, PAUSE_SECONDS);
        this.processing = processing;
        this.beans = beans;
    }

    /** One attempt at each parked sequence, at most a hundred for each group. */
    @Override
    protected void work() {
        ProcessingGroups.in(beans)
                .forEach(group -> processing.sequencedDeadLetterProcessor(group).ifPresent(DeadLetterRetries::attempt));
    }

    /** The queue says no both when an attempt fails and when there is nothing to try. */
    private static void attempt(SequencedDeadLetterProcessor<EventMessage<?>> letters) {
        Instant begun = GenericDeadLetter.clock.instant();
        AtomicBoolean tried = new AtomicBoolean(true);
        for (int attempts = 0; attempts < MOST_IN_A_ROUND && tried.get(); attempts++) {
            tried.set(false);
            letters.process(letter -> {
                boolean due = ParkingPolicy.isWorthAnAttempt(letter)
                        && letter.lastTouched().isBefore(begun);
                tried.compareAndSet(false, due);
                return due;
            });
        }
    }
}
