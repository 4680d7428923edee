package org.lunzhi.station.deadletter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.station.axon.ProcessingGroups;
import org.lunzhi.station.deadletter.Operations.Act;
import org.lunzhi.station.deadletter.Operations.Stage;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** All that is parked, and what people may do about it; every act is recorded before it is done. */
@Component
class ParkedCases {

    private final EventProcessingConfiguration processing;
    private final ListableBeanFactory beans;
    private final Operations operations;

    ParkedCases(EventProcessingConfiguration processing, ListableBeanFactory beans, Operations operations) {
        this.processing = processing;
        this.beans = beans;
        this.operations = operations;
    }

    /** Everything that is parked, longest first. */
    List<ParkedCase> all() {
        List<ParkedCase> all = new ArrayList<>();
        for (String group : ProcessingGroups.in(beans)) {
            queue(group)
                    .ifPresent(queue ->
                            queue.deadLetters().forEach(letters -> all.add(ParkedCase.of(group, letters.iterator()))));
        }
        all.sort(Comparator.comparing(ParkedCase::parkedAt).thenComparing(parked -> parked.id()));
        return all;
    }

    Optional<ParkedCase> find(String id) {
        return all().stream().filter(parked -> parked.id().equals(id)).findFirst();
    }

    /** Tries the event again, and what waits behind it; empty when all of it is told. */
    Optional<ParkedCase> retry(ParkedCase parked, Actor actor, String reason) {
        operations.add(actor, Act.RETRY, Stage.BEGUN, parked.id(), reason);
        processing
                .sequencedDeadLetterProcessor(parked.group())
                .ifPresent(letters -> letters.process(letter -> isOf(parked, letter)));
        Optional<ParkedCase> left = ofTheSameCase(parked);
        operations.add(actor, Act.RETRY, left.isEmpty() ? Stage.TOLD : Stage.STILL_FAILING, parked.id(), reason);
        return left;
    }

    /** Leaves it alone until a person tries again. */
    void hold(ParkedCase parked, Actor actor, String reason) {
        operations.add(actor, Act.HOLD, Stage.BEGUN, parked.id(), reason);
        queue(parked.group())
                .ifPresent(queue -> queue.deadLetters().forEach(letters -> {
                    DeadLetter<? extends EventMessage<?>> first =
                            letters.iterator().next();
                    if (isOf(parked, first)) {
                        queue.requeue(first, ParkingPolicy::held);
                    }
                }));
        operations.add(actor, Act.HOLD, Stage.HELD, parked.id(), reason);
    }

    private Optional<ParkedCase> ofTheSameCase(ParkedCase parked) {
        return all().stream()
                .filter(other ->
                        other.group().equals(parked.group()) && Objects.equals(other.matter(), parked.matter()))
                .findFirst();
    }

    private static boolean isOf(ParkedCase parked, DeadLetter<? extends EventMessage<?>> letter) {
        return ParkedCase.id(parked.group(), letter).equals(parked.id());
    }

    private Optional<SequencedDeadLetterQueue<EventMessage<?>>> queue(String group) {
        return processing.deadLetterQueue(group);
    }
}
