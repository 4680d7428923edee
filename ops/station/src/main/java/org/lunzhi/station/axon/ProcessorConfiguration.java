package org.lunzhi.station.axon;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.EventProcessingConfigurer.PooledStreamingProcessorConfiguration;
import org.lunzhi.command.support.batch.BatchEnd;
import org.lunzhi.query.support.ViewFlush;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs every event processor pooled, with explicit settings. */
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
            ListableBeanFactory beans,
            ScheduledExecutorService processorCoordinators,
            ScheduledExecutorService processorWorkers) {
        PooledStreamingProcessorConfiguration shared = (configuration, builder) ->
                builder.coordinatorExecutor(processorCoordinators).workerExecutor(processorWorkers);
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            processing.usingPooledStreamingEventProcessors(shared);
            processing.registerDefaultHandlerInterceptor((configuration, name) -> new ViewFlush());
            processing.registerDefaultHandlerInterceptor((configuration, name) -> new BatchEnd());
            ProcessingGroups.in(beans).forEach(group -> {
                ProcessorSettings.Processor own = settings.of(group);
                processing.registerPooledStreamingEventProcessorConfiguration(
                        group,
                        (configuration, builder) ->
                                builder.initialSegmentCount(own.segments()).batchSize(own.batch()));
            });
        };
    }
}
