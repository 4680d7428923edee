package org.lunzhi.query.closure;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.kernel.calendar.StationHours;
import org.lunzhi.query.closure.figure.PublishedCalendars;
import org.lunzhi.query.closure.figure.WorkingClock;
import org.lunzhi.query.support.PartitionPolicy;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.ViewGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view of closure times and its processor, one partition of matters to a thread. */
@Configuration(proxyBeanMethods = false)
class ClosureConfiguration {

    @Bean
    ClosureTimes closureTimes(MongoDatabase database, ViewCodec codec, EventStore log) {
        return new ClosureTimes(
                database, codec, new WorkingClock(new PublishedCalendars(log), StationHours.standard()));
    }

    @Bean
    ClosureProjection closureProjection(ClosureTimes times) {
        return new ClosureProjection(times);
    }

    @Bean
    LedgerClosureProjection ledgerClosureProjection(ClosureTimes times) {
        return new LedgerClosureProjection(times);
    }

    @Bean
    ClosureOverview closureOverview(ClosureTimes times) {
        return new ClosureOverview(times);
    }

    @Bean
    ViewGroup closureGroup() {
        return new ViewGroup(ClosureProjection.GROUP, new PartitionPolicy());
    }
}
