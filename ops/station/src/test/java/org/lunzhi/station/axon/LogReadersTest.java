package org.lunzhi.station.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogReadersTest {

    private final CountDownLatch atWork = new CountDownLatch(1);
    private final CountDownLatch turns = new CountDownLatch(1);
    private final LogReaders readers = new LogReaders(1);

    @BeforeEach
    void keepBusy() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        readers.execute(() -> {
            begun.countDown();
            await(atWork);
        });
        begun.await();
    }

    @AfterEach
    void close() {
        readers.shutdownNow();
    }

    @Test
    void what_was_put_off_is_due_once_they_hurry() {
        putOff(1, TimeUnit.HOURS);
        assertThat(longestPauseMillis()).isPositive();

        readers.hurry();

        assertEverythingIsDue();
    }

    @Test
    void once_they_hurry_nothing_is_put_off() {
        readers.hurry();

        putOff(1, TimeUnit.HOURS);

        assertEverythingIsDue();
    }

    @Test
    void they_hurry_when_the_processors_are_told_to_stop() {
        Configuration stopping = configuration();
        putOff(1, TimeUnit.HOURS);

        stopping.shutdown();

        assertEverythingIsDue();
    }

    @Test
    void what_was_given_up_is_not_done() throws InterruptedException {
        readers.schedule(turns::countDown, 1, TimeUnit.HOURS).cancel(false);
        readers.hurry();
        atWork.countDown();

        CountDownLatch last = new CountDownLatch(1);
        readers.execute(last::countDown);

        assertThat(last.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(turns.getCount()).isOne();
    }

    @Test
    void nothing_is_put_off_for_long() {
        putOff(LogReaders.LONGEST_PAUSE_MILLIS + 1, TimeUnit.MILLISECONDS);
        putOff(1, TimeUnit.HOURS);

        assertThat(longestPauseMillis()).isPositive().isLessThanOrEqualTo(LogReaders.LONGEST_PAUSE_MILLIS);
    }

    private void putOff(long delay, TimeUnit unit) {
        ScheduledFuture<?> unused = readers.schedule(turns::countDown, delay, unit);
    }

    private void assertEverythingIsDue() {
        assertThat(readers.getQueue()).hasSize(1);
        assertThat(longestPauseMillis()).isNotPositive();
        atWork.countDown();
        await(turns);
    }

    private long longestPauseMillis() {
        return readers.getQueue().stream()
                .mapToLong(turn -> ((Delayed) turn).getDelay(TimeUnit.MILLISECONDS))
                .max()
                .orElseThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Configuration configuration() {
        ProcessorSettings settings = new ProcessorSettings(1, 1, new ProcessorSettings.Processor(1, 1), Map.of());
        var configurer = DefaultConfigurer.defaultConfiguration();
        new ProcessorConfiguration()
                .pooledProcessors(settings, new DefaultListableBeanFactory(), readers, readers)
                .configureModule(configurer);
        return configurer.start();
    }
}
