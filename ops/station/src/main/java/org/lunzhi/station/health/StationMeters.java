package org.lunzhi.station.health;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Attaches the station's meters to the command bus and keeps the gauges of processors up to date. */
@Component
class StationMeters implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StationMeters.class);
    private static final long PERIOD_SECONDS = 5;

    private final Lag lag;
    private final DeadLetters deadLetters;
    private final ScheduledExecutorService scheduler;
    private final MultiGauge lagGauge;
    private final MultiGauge deadLetterGauge;
    private volatile boolean running;

    StationMeters(
            MeterRegistry meters,
            CommandBus commands,
            Lag lag,
            DeadLetters deadLetters,
            ScheduledExecutorService processorWorkers) {
        this.lag = lag;
        this.deadLetters = deadLetters;
        this.scheduler = processorWorkers;
        this.lagGauge = MultiGauge.builder("lunzhi.projection.lag")
                .description("Events between the end of the log and what a processor has handled")
                .baseUnit("events")
                .register(meters);
        this.deadLetterGauge = MultiGauge.builder("lunzhi.dead.letters")
                .description("Sequences of events that are parked")
                .baseUnit("sequences")
                .register(meters);
        commands.registerHandlerInterceptor(new CommandMeters(meters));
    }

    @Override
    public void start() {
        running = true;
        ScheduledFuture<?> unused =
                scheduler.scheduleWithFixedDelay(this::measure, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    void measure() {
        if (!running) {
            return;
        }
        try {
            lagGauge.register(rows("processor", lag.byProcessor()), true);
            deadLetterGauge.register(rows("processor", deadLetters.byGroup()), true);
        } catch (MongoException | LogUnavailable away) {
            LOG.debug("The database is away; the gauges keep their last values");
        }
    }

    private static List<Row<?>> rows(String tag, Map<String, Long> values) {
        return values.entrySet().stream()
                .<Row<?>>map(value -> Row.of(Tags.of(tag, value.getKey()), value.getValue()))
                .toList();
    }
}
