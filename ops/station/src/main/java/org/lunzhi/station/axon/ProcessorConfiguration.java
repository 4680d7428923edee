package org.lunzhi.station.axon;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.EventProcessingConfigurer.PooledStreamingProcessorConfiguration;
import org.axonframework.lifecycle.Phase;
import org.lunzhi.command.support.batch.BatchEnd;
import org.lunzhi.query.support.ViewFlush;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs every event processor pooled, with explicit settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProcessorSettings.class)
class ProcessorConfiguration {

    /**
     * How far a processor has read is stored with what it handles, and after this time when nothing was for it. Other
     * nodes know it from there alone, so somebody who waits on one of them for what they wrote waits no longer.
     */
    private static final long TOLD_TO_OTHERS_MILLIS = 2_000;

    @Bean(destroyMethod = "shutdownNow")
    LogReaders processorCoordinators(ProcessorSettings settings) {
        return new LogReaders(settings.coordinators());
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService processorWorkers(ProcessorSettings settings) {
        return Executors.newScheduledThreadPool(settings.workers(), new AxonThreadFactory("projection"));
    }

    @Bean
    ConfigurerModule pooledProcessors(
            ProcessorSettings settings,
            ListableBeanFactory beans,
            LogReaders processorCoordinators,
            ScheduledExecutorService processorWorkers) {
        PooledStreamingProcessorConfiguration shared =
                (configuration, builder) -> builder.coordinatorExecutor(processorCoordinators)
                        .workerExecutor(processorWorkers)
                        .claimExtensionThreshold(TOLD_TO_OTHERS_MILLIS);
        return configurer -> {
            configurer.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, processorCoordinators::hurry);
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
