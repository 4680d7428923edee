package org.lunzhi.station.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeparateCommandBusTest {

    private final SimpleCommandBus bus = new SeparateCommandBus(SimpleCommandBus.builder());
    private final List<String> done = new ArrayList<>();

    @Test
    void commands_that_the_events_of_a_batch_lead_to_are_done_one_by_one_before_the_batch_is() throws Exception {
        bus.subscribe(String.class.getName(), command -> {
            UnitOfWork<?> own = CurrentUnitOfWork.get();
            assertThat(own.isRoot()).isTrue();
            own.onCommit(committed -> done.add(command.getPayload() + " is stored"));
            return null;
        });
        var batch = new BatchingUnitOfWork<>(
                GenericEventMessage.asEventMessage("first"), GenericEventMessage.asEventMessage("second"));
        batch.onCommit(committed -> done.add("the batch is"));

        batch.executeWithResult(() -> {
            bus.dispatch(new GenericCommandMessage<>(
                    String.valueOf(batch.getMessage().getPayload())));
            assertThat(CurrentUnitOfWork.get()).isSameAs(batch);
            return null;
        });

        assertThat(done).containsExactly("first is stored", "second is stored", "the batch is");
    }
}
