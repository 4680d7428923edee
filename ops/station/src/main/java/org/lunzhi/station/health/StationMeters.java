package org.lunzhi.station.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.CommandBus;
import org.lunzhi.station.axon.Recurring;
import org.springframework.stereotype.Component;

/** Attaches the station's meters to the command bus and keeps the gauges of processors up to date. */
@Component
class StationMeters extends Recurring {

    private static final long PERIOD_SECONDS = 5;

    private final Lag lag;
    private final DeadLetters deadLetters;
    private final MultiGauge lagGauge;
    private final MultiGauge deadLetterGauge;

    StationMeters(
            MeterRegistry meters,
            CommandBus commands,
            Lag lag,
            DeadLetters deadLetters,
            ScheduledExecutorService processorWorkers) {
        super(processorWorkers, 0, PERIOD_SECONDS);
        this.lag = lag;
        this.deadLetters = deadLetters;
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

    /** While the database is away the gauges keep their last values. */
    @Override
    protected void work() {
        lagGauge.register(rows("processor", lag.byProcessor()), true);
        deadLetterGauge.register(rows("processor", deadLetters.byGroup()), true);
    }

    private static List<Row<?>> rows(String tag, Map<String, Long> values) {
        return values.entrySet().stream()
                .<Row<?>>map(value -> Row.of(Tags.of(tag, value.getKey()), value.getValue()))
                .toList();
    }
}
