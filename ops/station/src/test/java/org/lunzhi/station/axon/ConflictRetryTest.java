package org.lunzhi.station.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.command.support.SupportRule;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConflictRetryTest {

    private static final CommandMessage<String> COMMAND = new GenericCommandMessage<>("a command");
    private final ConcurrencyException lost = new ConcurrencyException("somebody was faster");

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final ConflictRetry retry = new ConflictRetry(scheduler);

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    @Test
    void a_command_that_lost_a_race_is_sent_again() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        assertThat(retry.scheduleRetry(COMMAND, lost, failures(1), sent::countDown))
                .isTrue();
        assertThat(sent.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_wrapped_conflict_counts_too() {
        RuntimeException wrapped = new CommandExecutionException("wrapped", lost);
        assertThat(retry.scheduleRetry(COMMAND, wrapped, failures(1), () -> {})).isTrue();
    }

    @Test
    void the_last_of_five_attempts_is_still_made_and_no_sixth() {
        assertThat(retry.scheduleRetry(COMMAND, lost, failures(ConflictRetry.MOST_RETRIES), () -> {}))
                .isTrue();
        assertThat(retry.scheduleRetry(COMMAND, lost, failures(ConflictRetry.MOST_RETRIES + 1), () -> {}))
                .isFalse();
    }

    @Test
    void a_refusal_is_final() {
        RuleBroken refused = new RuleBroken(SupportRule.ROLE_MISSING);
        assertThat(retry.scheduleRetry(COMMAND, refused, failures(1), () -> {})).isFalse();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static List<Class<? extends Throwable>[]> failures(int number) {
        Class<? extends Throwable>[] one = new Class[] {ConcurrencyException.class};
        return Collections.nCopies(number, one);
    }
}
