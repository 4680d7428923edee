package org.lunzhi.station.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestCountsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RequestCounts counts = new RequestCounts(new ResidentSettings(3, 8, 100), nanos::get);

    @Test
    void an_address_may_ask_so_often_in_a_minute_and_again_in_the_next() {
        ask("192.0.2.1", 3);
        assertThat(counts.admits("192.0.2.1")).isFalse();
        nanos.addAndGet(RequestCounts.WINDOW.toNanos() + 1);
        assertThat(counts.admits("192.0.2.1")).isTrue();
    }

    @Test
    void another_address_is_not_held_back() {
        ask("192.0.2.1", 3);
        assertThat(counts.admits("192.0.2.2")).isTrue();
    }

    @Test
    void addresses_of_one_household_count_together() {
        assertThat(counts.admits("2001:db8:0:1::1")).isTrue();
        assertThat(counts.admits("2001:db8:0:1::2")).isTrue();
        assertThat(counts.admits("2001:db8:0:1:ffff::3")).isTrue();
        assertThat(counts.admits("2001:db8:0:1::4")).isFalse();
        assertThat(counts.admits("2001:db8:0:2::1")).isTrue();
    }

    @Test
    void many_addresses_may_not_do_what_one_may_not() {
        for (int i = 1; i <= 8; i++) {
            assertThat(counts.admits("192.0.2." + i)).isTrue();
        }
        assertThat(counts.admits("192.0.2.9")).isFalse();
    }

    @Test
    void only_so_many_addresses_are_remembered() {
        for (int i = 0; i < 5_000; i++) {
            boolean unused = counts.admits("10.0." + i / 250 + "." + i % 250);
        }
        assertThat(counts.addresses()).isLessThanOrEqualTo(100);
    }

    private void ask(String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(counts.admits(address)).isTrue();
        }
    }
}
