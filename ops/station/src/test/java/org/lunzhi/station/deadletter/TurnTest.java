package org.lunzhi.station.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.station.web.Refusal;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TurnTest {

    @Test
    void is_had_as_soon_as_the_other_ends() {
        AtomicInteger asked = new AtomicInteger();

        Turn.await(Duration.ofMinutes(1), () -> asked.incrementAndGet() == 3);

        assertThat(asked).hasValue(3);
    }

    @Test
    void is_given_up_when_the_other_does_not_end() {
        assertThatThrownBy(() -> Turn.await(Duration.ZERO, () -> false))
                .isInstanceOf(Refusal.class)
                .hasMessage("BUSY");
        Turn.await(Duration.ZERO, () -> true);
    }
}
