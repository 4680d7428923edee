package org.lunzhi.query.closure;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.kernel.calendar.StationHours;
import org.lunzhi.query.closure.figure.PublishedCalendars;
import org.lunzhi.query.closure.figure.WorkingClock;
import org.lunzhi.query.closure.past.PastClosures;
import org.lunzhi.query.support.PartitionPolicy;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.ViewGroup;
import org.lunzhi.query.support.freshness.Freshness;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view of closure times and its processor, one partition of matters to a thread. */
@Configuration(proxyBeanMethods = false)
class ClosureConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration CATCHING_UP = Duration.ofSeconds(2);

    @Bean
    WorkingClock closureClock(EventStore log) {
        return new WorkingClock(new PublishedCalendars(log), StationHours.standard());
    }

    @Bean
    ClosureTimes closureTimes(MongoDatabase database, ViewCodec codec, WorkingClock closureClock) {
        return new ClosureTimes(database, codec, closureClock);
    }

    @Bean
    PastClosures pastClosures(
            ClosureTimes times,
            ObjectProvider<Freshness> freshness,
            EventStore log,
            WorkingClock closureClock,
            ExecutorService pastTeller) {
        return new PastClosures(
                times.matters(),
                position -> freshness.getObject().await(position, CATCHING_UP),
                log,
                new PublishedCalendars(log),
                closureClock,
                pastTeller,
                PATIENCE);
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
