package org.lunzhi.station.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts failed proofs of identity per account and per address, in bounded memory, and asks for pauses. */
@Component
public class FailedAttempts {

    static final int FREE_PER_ACCOUNT = 5;
    static final int FREE_PER_ADDRESS = 20;
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private static final int MOST_REMEMBERED = 50_000;
    private static final int LONGEST_SHIFT = 10;

    private final Clock clock;
    private final Cache<String, Failures> failures;

    FailedAttempts(Clock clock) {
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.failures = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(LONGEST_PAUSE)
                .ticker(ticker)
                .build();
    }

    /** Refuses to look at a proof while the account or the address has to wait. */
    public void requireNoPause(@Nullable String account, String address) {
        Duration pause = pause("address " + address, FREE_PER_ADDRESS);
        if (account != null) {
            Duration ofAccount = pause("account " + account, FREE_PER_ACCOUNT);
            pause = ofAccount.compareTo(pause) > 0 ? ofAccount : pause;
        }
        if (pause.compareTo(Duration.ZERO) > 0) {
            throw new TooManyAttempts(pause);
        }
    }

    /** Remembers a failure. */
    public void failed(@Nullable String account, String address) {
        count("address " + address);
        if (account != null) {
            count("account " + account);
        }
    }

    /** Forgets the failures of an account that has proved its identity; the address keeps its own. */
    void succeeded(String account) {
        failures.invalidate("account " + account);
    }

    private void count(String key) {
        failures.asMap()
                .merge(
                        key,
                        new Failures(1, clock.instant()),
                        (known, one) -> new Failures(known.number() + 1, one.last()));
    }

    /** One second after the last free attempt, doubling with each further failure. */
    private Duration pause(String key, int free) {
        Failures known = failures.getIfPresent(key);
        if (known == null || known.number() < free) {
            return Duration.ZERO;
        }
        Duration whole = Duration.ofSeconds(1L << Math.min(known.number() - free, LONGEST_SHIFT));
        Duration bounded = whole.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : whole;
        return bounded.minus(Duration.between(known.last(), clock.instant()));
    }

    private record Failures(int number, Instant last) {}
}
