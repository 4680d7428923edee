package org.lunzhi.station.deadletter;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.lunzhi.station.axon.ProcessingGroups;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives every group of handlers a dead-letter queue. */
@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

    private static final int SEQUENCES_REMEMBERED = 4096;

    /** What follows a parked event in its sequence is parked behind it; a rebuild of the view clears the queue. */
    @Bean
    ConfigurerModule deadLetterQueues(MongoTemplate axonCollections, Serializer serializer, ListableBeanFactory beans) {
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            processing.registerDefaultDeadLetterPolicy(configuration -> new ParkingPolicy());
            ProcessingGroups.in(beans).forEach(group -> {
                processing.registerDeadLetterQueue(group, configuration -> queue(group, axonCollections, serializer));
                // Without the cache every event would cost a look-up in the queue.
                processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                        group,
                        (configuration, invoker) -> invoker.allowReset(true)
                                .enableSequenceIdentifierCache()
                                .sequenceIdentifierCacheSize(SEQUENCES_REMEMBERED));
            });
        };
    }

    private static SequencedDeadLetterQueue<EventMessage<?>> queue(
            String group, MongoTemplate collections, Serializer serializer) {
        return new QueueByCase(MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .mongoTemplate(collections)
                .transactionManager(NoTransactionManager.instance())
                .serializer(serializer)
                .build());
    }
}
