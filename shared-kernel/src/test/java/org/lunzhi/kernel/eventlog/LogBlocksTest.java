package org.lunzhi.kernel.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogBlocksTest {

    private static final int WIDTH = LogBlocks.WIDTH;

    private final List<Long> reads = new ArrayList<>();
    private long end = 3L * WIDTH + 5;
    private boolean lost;
    private final LogBlocks blocks = new LogBlocks(this::read);

    @Test
    void a_block_is_read_once_for_all_who_pass() {
        assertThat(positions(WIDTH + 7)).isEqualTo(range(WIDTH + 7, 2L * WIDTH));
        assertThat(positions(WIDTH)).isEqualTo(range(WIDTH, 2L * WIDTH));

        assertThat(reads).containsExactly((long) WIDTH);
    }

    @Test
    void the_end_of_the_log_is_read_anew_each_time() {
        assertThat(positions(3L * WIDTH + 2)).isEqualTo(range(3L * WIDTH + 2, end));
        end += 2;
        assertThat(positions(3L * WIDTH + 2)).isEqualTo(range(3L * WIDTH + 2, end));
        assertThat(positions(end)).isEmpty();
    }

    @Test
    void a_read_that_failed_is_tried_again() {
        lost = true;
        assertThatThrownBy(() -> blocks.from(0)).isInstanceOf(LogUnavailable.class);
        lost = false;

        assertThat(positions(0)).hasSize(WIDTH);
    }

    @Test
    void only_so_many_blocks_are_kept() {
        end = 100L * WIDTH;
        LongStream.range(0, 100).forEach(number -> blocks.from(number * WIDTH));
        reads.clear();

        blocks.from(99L * WIDTH);
        assertThat(reads).isEmpty();
        blocks.from(0);
        assertThat(reads).containsExactly(0L);
    }

    private List<Long> positions(long from) {
        return blocks.from(from).stream()
                .map(event -> EventForm.positionOf(event.trackingToken()))
                .toList();
    }

    private static List<Long> range(long from, long below) {
        return LongStream.range(from, below).boxed().toList();
    }

    private List<? extends TrackedEventMessage<?>> read(long position, int count) {
        if (lost) {
            throw new LogUnavailable("lost");
        }
        reads.add(position);
        return LongStream.range(position, Math.min(end, position + count))
                .mapToObj(at -> new GenericTrackedEventMessage<>(
                        new GlobalSequenceTrackingToken(at), GenericEventMessage.asEventMessage("event")))
                .toList();
    }
}
