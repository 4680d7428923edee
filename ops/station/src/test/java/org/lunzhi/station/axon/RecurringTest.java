package org.lunzhi.station.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecurringTest {

    private final List<Runnable> turns = new ArrayList<>();
    private final ScheduledExecutorService scheduler = new ScheduledThreadPoolExecutor(1) {
        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable turn, long first, long every, TimeUnit unit) {
            turns.add(turn);
            return schedule(() -> {}, 0, unit);
        }
    };

    private static final class Failing extends Recurring {

        private final RuntimeException failure;
        private int times;

        private Failing(ScheduledExecutorService scheduler, RuntimeException failure) {
            super(scheduler, 0, 1);
            this.failure = failure;
        }

        @Override
        protected void work() {
            times++;
            throw failure;
        }
    }

    @AfterEach
    void close() {
        scheduler.shutdownNow();
    }

    @Test
    void what_fails_once_is_done_the_next_time_all_the_same() {
        for (RuntimeException failure : List.of(new IllegalStateException("once"), new LogUnavailable("away"))) {
            Failing failing = new Failing(scheduler, failure);
            failing.start();
            turns.get(turns.size() - 1).run();
            turns.get(turns.size() - 1).run();
            assertThat(failing.times).isEqualTo(2);
        }
    }

    @Test
    void nothing_is_done_once_it_was_stopped() {
        Failing stopped = new Failing(scheduler, new IllegalStateException("never"));
        stopped.start();
        stopped.stop();
        turns.get(0).run();
        assertThat(stopped.times).isZero();
        assertThat(stopped.isRunning()).isFalse();
    }
}
