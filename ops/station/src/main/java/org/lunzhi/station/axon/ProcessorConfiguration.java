package org.lunzhi.station.axon;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.EventProcessingConfigurer.PooledStreamingProcessorConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs every event processor pooled, with explicit settings and a dead-letter queue of its own. */
@Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService processorCoordinators(ProcessorSettings settings) {
        return Executors.newScheduledThreadPool(settings.coordinators(), new AxonThreadFactory("log-reader"));
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService processorWorkers(ProcessorSettings settings) {
        return Executors.newScheduledThreadPool(settings.workers(), new AxonThreadFactory("projection"));
    }

    @Bean
    ConfigurerModule pooledProcessors(
            ProcessorSettings settings,
            ScheduledExecutorService processorCoordinators,
            ScheduledExecutorService processorWorkers) {
        PooledStreamingProcessorConfiguration standard =
                (configuration, builder) -> builder.coordinatorExecutor(processorCoordinators)
                        .workerExecutor(processorWorkers)
                        .initialSegmentCount(settings.standard().segments())
                        .batchSize(settings.standard().batch());
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            processing.usingPooledStreamingEventProcessors(standard);
            processing.registerDefaultListenerInvocationErrorHandler(
                    configuration -> PropagatingErrorHandler.instance());
            settings.named()
                    .forEach((name, differing) -> processing.registerPooledStreamingEventProcessorConfiguration(
                            name,
                            (configuration, builder) -> builder.initialSegmentCount(differing.segments())
                                    .batchSize(differing.batch())));
        };
    }

    /** A message no handler could take is parked, and with it what follows in its sequence; a rebuild clears it. */
    @Bean
    ConfigurerModule deadLetters(MongoTemplate axonCollections, Serializer serializer) {
        return configurer -> configurer
                .eventProcessing()
                .registerDeadLetterQueueProvider(group -> configuration -> queue(group, axonCollections, serializer));
    }

    private static SequencedDeadLetterQueue<EventMessage<?>> queue(
            String group, MongoTemplate collections, Serializer serializer) {
        return MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .mongoTemplate(collections)
                .transactionManager(NoTransactionManager.instance())
                .serializer(serializer)
                .build();
    }
}
