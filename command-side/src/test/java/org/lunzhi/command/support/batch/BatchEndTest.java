package org.lunzhi.command.support.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the events of a batch hand over is taken in one piece, before the batch commits. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchEndTest {

    private final List<Object> happened = new ArrayList<>();
    private final Consumer<List<Object>> sink = this::take;

    @Test
    void a_batch_hands_everything_over_once_and_before_its_token_is_stored() {
        List<EventMessage<?>> events = List.of(event("one"), event("two"), event("three"));
        BatchingUnitOfWork<EventMessage<?>> batch = new BatchingUnitOfWork<>(events);
        batch.onPrepareCommit(work -> happened.add("token"));

        batch.executeWithResult(() -> new DefaultInterceptorChain<>(batch, List.of(new BatchEnd()), message -> {
                    BatchEnd.hand(message.getPayload(), sink);
                    return null;
                })
                .proceed());

        assertThat(happened).containsExactly(List.of("one", "two", "three"), "token");
    }

    @Test
    void outside_of_a_batch_it_is_handed_over_at_once() {
        BatchEnd.hand("alone", sink);

        assertThat(happened).containsExactly(List.of("alone"));
    }

    private void take(List<Object> pieces) {
        happened.add(List.copyOf(pieces));
    }

    private static EventMessage<?> event(String payload) {
        return GenericEventMessage.asEventMessage(payload);
    }
}
