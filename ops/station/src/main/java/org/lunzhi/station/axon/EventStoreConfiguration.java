package org.lunzhi.station.axon;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.kernel.Families;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.eventlog.LogEventStore;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.LogId;
import org.lunzhi.kernel.eventlog.contract.LogOrigin;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The log the event store stands on, and the serializer that writes logical names into it. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    /** For events, positions and dead letters alike: no class name is stored anywhere. */
    @Bean
    @Primary
    LogSerializer serializer() {
        return LogSerializer.of(EventCatalogue.of(Families.ALL));
    }

    /** A log remembers whether its history is real; it does not open under the other name. */
    @Bean
    MongoEventLog eventLog(
            MongoDatabase database,
            LogSerializer serializer,
            Clock clock,
            MeterRegistry meters,
            Ids ids,
            @Value("${lunzhi.log.origin:live}") LogOrigin origin) {
        LogId id = LogId.of(ids.mint("log"));
        return MongoEventLog.open(database, LogSettings.DEFAULT, serializer, clock, meters, id, origin);
    }

    @Bean
    LogEventStore eventStore(MongoEventLog log, Configuration configuration) {
        return LogEventStore.over(log)
                .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
                .build();
    }
}
