package org.lunzhi.query.closure;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.kernel.calendar.StationHours;
import org.lunzhi.query.closure.figure.PublishedCalendars;
import org.lunzhi.query.closure.figure.WorkingClock;
import org.lunzhi.query.closure.past.PastClosures;
import org.lunzhi.query.support.PartitionPolicy;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.ViewGroup;
import org.lunzhi.query.support.past.LookingBack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view of closure times and its processor, one partition of matters to a thread. */
@Configuration(proxyBeanMethods = false)
class ClosureConfiguration {

    @Bean
    WorkingClock closureClock(EventStore log) {
        return new WorkingClock(new PublishedCalendars(log), StationHours.standard());
    }

    @Bean
    ClosureTimes closureTimes(MongoDatabase database, ViewCodec codec, WorkingClock closureClock) {
        return new ClosureTimes(database, codec, closureClock);
    }

    @Bean
    PastClosures pastClosures(ClosureTimes times, EventStore log, WorkingClock closureClock, LookingBack lookingBack) {
        return new PastClosures(times.matters(), new PublishedCalendars(log), closureClock, lookingBack);
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
