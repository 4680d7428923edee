package org.lunzhi.kernel.eventlog.append;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;

/** How long commits take to be stored, how many share a write, how many wait. */
final class AppendMeters {

    private final Timer append;
    private final DistributionSummary group;

    AppendMeters(MeterRegistry registry, Collection<?> queue) {
        this.append = Timer.builder("lunzhi.log.append")
                .description("From handing in a commit to its acknowledgement")
                .publishPercentileHistogram()
                .register(registry);
        this.group = DistributionSummary.builder("lunzhi.log.group")
                .description("Commits stored by one write")
                .baseUnit("commits")
                .register(registry);
        Gauge.builder("lunzhi.log.queue", queue, Collection::size)
                .description("Commits waiting to be stored")
                .baseUnit("commits")
                .register(registry);
    }

    Timer append() {
        return append;
    }

    void wrote(int commits) {
        group.record(commits);
    }
}
