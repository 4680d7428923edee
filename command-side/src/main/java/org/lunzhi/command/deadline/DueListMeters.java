package org.lunzhi.command.deadline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.springframework.stereotype.Component;

/** What one sees of the due-list from outside: how late it is, how long it is, and what came of what it sent. */
@Component
class DueListMeters {

    private final MeterRegistry meters;
    private final DueList dueList;
    private final Clock clock;
    private final AtomicLong ageSeconds = new AtomicLong();
    private final AtomicLong entries = new AtomicLong();

    DueListMeters(MeterRegistry meters, DueList dueList, Clock clock) {
        this.meters = meters;
        this.dueList = dueList;
        this.clock = clock;
        Gauge.builder("lunzhi.duelist.age", ageSeconds, AtomicLong::get)
                .description("By how much the oldest deadline that nobody was asked about is late")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("lunzhi.duelist.entries", entries, AtomicLong::get)
                .description("Deadlines that run")
                .register(meters);
    }

    /** Reads the figures anew; the node that keeps the time and the others show the same. */
    void measure() {
        ageSeconds.set(dueList.age(clock.instant()).toSeconds());
        entries.set(dueList.size());
    }

    void count(DeadlineKind kind, String outcome) {
        Counter.builder("lunzhi.duelist.sent")
                .description("Deadlines asked about, by what came of it")
                .tag("kind", kind.name())
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }
}
