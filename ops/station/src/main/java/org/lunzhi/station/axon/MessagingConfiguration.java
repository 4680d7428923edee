package org.lunzhi.station.axon;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.serialization.Serializer;
import org.lunzhi.command.support.ActorMetadata;
import org.lunzhi.command.support.ActorParameterResolverFactory;
import org.lunzhi.kernel.access.CurrentActor;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.station.idempotency.RequestStamps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stores and the gateway around the event store. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    /** Named by every aggregate: {@code @Aggregate(cache = "aggregateCache")}. */
    @Bean
    Cache aggregateCache(@Value("${lunzhi.aggregates.cached:20000}") long cached) {
        return new AggregateCache(cached);
    }

    /**
     * Nobody waits until a token is journaled: the journal keeps the order, so a token is never ahead of the views, the
     * parked events or the commits it stands for; one that is lost costs a redelivery, which changes nothing.
     */
    @Bean
    MongoTemplate axonCollections(MongoDatabase database) {
        return DefaultMongoTemplate.builder()
                .mongoDatabase(database.withWriteConcern(WriteConcern.MAJORITY.withJournal(false))
                        .withReadConcern(ReadConcern.LOCAL))
                .trackingTokensCollectionName("positions")
                .deadLetterCollectionName("deadLetters")
                .build();
    }

    /**
     * What a node works on is claimed under a name of its own. By default that is the number of its process and the
     * name of its machine, which two containers may share; both would then work on everything.
     */
    @Bean
    TokenStore tokenStore(MongoTemplate axonCollections, Serializer serializer, Ids ids) {
        return new RenewingTokenStore(RenewingTokenStore.builder()
                .mongoTemplate(axonCollections)
                .transactionManager(NoTransactionManager.instance())
                .serializer(serializer)
                .nodeId(ids.mint("node")));
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService commandRetries() {
        return Executors.newScheduledThreadPool(2, new AxonThreadFactory("command-retry"));
    }

    /** Stamps the person; it also hands the stamp on to events, as one of the correlation providers. */
    @Bean
    ActorMetadata actorMetadata(CurrentActor currentActor) {
        return new ActorMetadata(currentActor);
    }

    @Bean
    CorrelationDataProvider messageOrigin() {
        return new MessageOriginProvider();
    }

    @Bean
    ActorParameterResolverFactory actorParameter() {
        return new ActorParameterResolverFactory();
    }

    /** The person is stamped before the first attempt: a retry runs on a thread where nobody is signed in. */
    @Bean
    CommandGateway commandGateway(
            CommandBus commandBus,
            ActorMetadata actorMetadata,
            RequestStamps requestStamps,
            ScheduledExecutorService commandRetries) {
        DefaultCommandGateway gateway = DefaultCommandGateway.builder()
                .commandBus(commandBus)
                .retryScheduler(new ConflictRetry(commandRetries))
                .build();
        gateway.registerDispatchInterceptor(actorMetadata);
        gateway.registerDispatchInterceptor(requestStamps);
        return gateway;
    }
}
