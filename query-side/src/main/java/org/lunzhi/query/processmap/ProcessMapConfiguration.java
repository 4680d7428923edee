package org.lunzhi.query.processmap;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.query.support.PartitionPolicy;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.ViewGroup;
import org.lunzhi.query.support.freshness.Freshness;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The process map and its processor, one partition of matters to a thread. */
@Configuration(proxyBeanMethods = false)
class ProcessMapConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration CATCHING_UP = Duration.ofSeconds(2);

    @Bean
    ProcessRows processRows(MongoDatabase database, ViewCodec codec) {
        return new ProcessRows(database, codec);
    }

    @Bean
    PastMaps pastMaps(
            ProcessRows rows, ObjectProvider<Freshness> freshness, EventStore log, ExecutorService pastTeller) {
        return new PastMaps(
                rows, position -> freshness.getObject().await(position, CATCHING_UP), log, pastTeller, PATIENCE);
    }

    @Bean
    ProcessMapProjection processMapProjection(ProcessRows rows) {
        return new ProcessMapProjection(rows);
    }

    @Bean
    ViewGroup processMapGroup() {
        return new ViewGroup(ProcessMapProjection.GROUP, new PartitionPolicy());
    }
}
