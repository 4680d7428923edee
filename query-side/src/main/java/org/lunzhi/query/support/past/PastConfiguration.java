package org.lunzhi.query.support.past;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looking back, by one thread for all, so that curiosity never takes the station from its work. */
@Configuration(proxyBeanMethods = false)
class PastConfiguration {

    @Bean
    Past past(EventStore log, Clock clock) {
        return new Past(log, clock);
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
