package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderlyStopTest {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final OrderlyStop stop = new OrderlyStop(code -> told.add("left with " + code));
    private final Thread hook = new Thread(stop::run);

    @Test
    void a_station_told_to_stop_while_it_starts_ends_its_start_first() throws InterruptedException {
        stop.start(application(), station -> {
            hook.start();
            Awaitility.await().until(() -> hook.getState() == Thread.State.TIMED_WAITING);
            told.add("announced, and " + (station.isActive() ? "open" : "closed"));
        });
        hook.join();

        assertThat(told).containsExactly("announced, and open", "closed", "left with 0");
    }

    @Test
    void one_that_runs_is_closed_at_once_and_what_that_cuts_short_is_no_failure() throws InterruptedException {
        stop.start(application(), station -> told.add("announced"));
        stop.cutShort(() -> {
            hook.start();
            Awaitility.await().until(() -> told.contains("closed"));
            throw new IllegalStateException("state should be: open");
        });
        hook.join();

        assertThat(told).containsExactly("announced", "closed", "left with 0");
    }

    @Test
    void what_fails_by_itself_stays_a_failure() throws InterruptedException {
        assertThatThrownBy(() -> stop.start(application(), station -> {
                    throw new IllegalStateException("no account");
                }))
                .hasMessage("no account");
        hook.start();
        hook.join();

        assertThat(told).containsExactly("closed");
        assertThatThrownBy(() -> stop.cutShort(() -> {
                    throw new IllegalStateException("of its own");
                }))
                .hasMessage("of its own");
    }

    /** One whose start fails too early to be closed. */
    @Test
    void a_start_that_fails_is_not_waited_for() throws InterruptedException {
        SpringApplication broken = application();
        broken.addInitializers(context -> {
            throw new IllegalStateException("no port");
        });

        assertThatThrownBy(() -> stop.start(broken, station -> told.add("announced")))
                .hasMessage("no port");
        hook.start();
        hook.join();

        assertThat(told).isEmpty();
    }

    private SpringApplication application() {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addListeners((ApplicationListener<ContextClosedEvent>) closed -> told.add("closed"));
        return application;
    }

    /** An application without anything. */
    static class Nothing {}
}
