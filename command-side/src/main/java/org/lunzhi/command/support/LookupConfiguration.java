package org.lunzhi.command.support;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has every lookup read the log before this node takes its first command. */
@Configuration(proxyBeanMethods = false)
class LookupConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    LookupFeed lookupFeed(EventStore log, List<Lookup> lookups) {
        return new LookupFeed(log, lookups);
    }
}
