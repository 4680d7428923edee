package org.lunzhi.query.support.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who waits for a position is woken when it is reached, and only then. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PositionWatchTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicLong reached = new AtomicLong(4);
    private final PositionWatch watch = new PositionWatch(reached::get);

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void a_position_that_is_reached_already_is_not_waited_for() {
        assertThat(watch.await(4, LONG)).isTrue();
    }

    @Test
    void a_position_that_is_not_reached_in_time_is_said_so() {
        assertThat(watch.await(5, Duration.ofMillis(1))).isFalse();
    }

    @Test
    void who_waits_for_less_is_woken_while_others_wait_on() {
        var next = CompletableFuture.supplyAsync(() -> watch.await(5, LONG));
        var later = CompletableFuture.supplyAsync(() -> watch.await(6, LONG));

        reached.set(5);
        assertThat(next.join()).isTrue();
        assertThat(later).isNotDone();

        reached.set(6);
        assertThat(later.join()).isTrue();
    }

    @Test
    void nobody_is_left_waiting_when_it_is_closed() {
        var waiting = CompletableFuture.supplyAsync(() -> watch.await(5, LONG));

        watch.close();

        assertThat(waiting.join()).isFalse();
        assertThat(watch.await(5, LONG)).isFalse();
    }
}
