package org.lunzhi.query.support.past;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.query.support.freshness.Freshness;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looking back, by one thread for all, so that curiosity never takes the station from its work. */
@Configuration(proxyBeanMethods = false)
class PastConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration CATCHING_UP = Duration.ofSeconds(2);

    @Bean
    Past past(EventStore log, Clock clock) {
        return new Past(log, clock);
    }

    @Bean
    LookingBack lookingBack(EventStore log, ObjectProvider<Freshness> freshness, ExecutorService pastTeller) {
        return new LookingBack(
                log, position -> freshness.getObject().await(position, CATCHING_UP), pastTeller, PATIENCE);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService pastTeller() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "past");
            thread.setDaemon(true);
            return thread;
        });
    }
}
