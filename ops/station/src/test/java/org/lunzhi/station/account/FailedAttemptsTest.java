package org.lunzhi.station.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FailedAttemptsTest {

    private static final String HERE = "192.0.2.1";

    private final Hands clock = new Hands();
    private final FailedAttempts attempts = new FailedAttempts(clock);

    @Test
    void five_failures_are_free_and_the_next_has_to_wait() {
        fail("jia", FailedAttempts.FREE_PER_ACCOUNT - 1);
        assertThatCode(() -> attempts.requireNoPause("jia", HERE)).doesNotThrowAnyException();
        fail("jia", 1);
        assertThat(pauseOf("jia")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void each_further_failure_doubles_the_pause_up_to_a_quarter_of_an_hour() {
        fail("jia", FailedAttempts.FREE_PER_ACCOUNT + 3);
        assertThat(pauseOf("jia")).isEqualTo(Duration.ofSeconds(8));
        fail("jia", 20);
        assertThat(pauseOf("jia")).isEqualTo(FailedAttempts.LONGEST_PAUSE);
    }

    @Test
    void the_pause_ends_by_itself() {
        fail("jia", FailedAttempts.FREE_PER_ACCOUNT + 3);
        clock.advance(Duration.ofSeconds(8));
        assertThatCode(() -> attempts.requireNoPause("jia", HERE)).doesNotThrowAnyException();
    }

    @Test
    void an_account_that_signed_in_starts_anew_and_others_are_not_concerned() {
        fail("jia", FailedAttempts.FREE_PER_ACCOUNT);
        assertThatCode(() -> attempts.requireNoPause("yi", HERE)).doesNotThrowAnyException();
        attempts.succeeded("jia");
        assertThatCode(() -> attempts.requireNoPause("jia", HERE)).doesNotThrowAnyException();
    }

    @Test
    void an_address_that_tries_many_accounts_has_to_wait_for_all_of_them() {
        for (int i = 0; i < FailedAttempts.FREE_PER_ADDRESS; i++) {
            fail("account-" + i, 1);
        }
        assertThat(pauseOf("yi")).isEqualTo(Duration.ofSeconds(1));
    }

    private void fail(String account, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(account, HERE);
        }
    }

    private @Nullable Duration pauseOf(String account) {
        TooManyAttempts refused =
                catchThrowableOfType(TooManyAttempts.class, () -> attempts.requireNoPause(account, HERE));
        return refused == null ? null : refused.pause();
    }

    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-03-02T01:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
