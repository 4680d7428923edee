package org.lunzhi.station.deadletter;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.lunzhi.query.support.PartitionPolicy.Place;

/** Parks events by their case; the stored queue would know a case in a partition by the partition alone. */
final class QueueByCase implements SequencedDeadLetterQueue<EventMessage<?>> {

    private final SequencedDeadLetterQueue<EventMessage<?>> stored;

    QueueByCase(SequencedDeadLetterQueue<EventMessage<?>> stored) {
        this.stored = stored;
    }

    private static Object caseOf(Object sequence) {
        return sequence instanceof Place place ? place.aggregate() : sequence;
    }

    @Override
    public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
        stored.enqueue(caseOf(sequence), letter);
    }

    @Override
    public boolean enqueueIfPresent(Object sequence, Supplier<DeadLetter<? extends EventMessage<?>>> letter) {
        return stored.enqueueIfPresent(caseOf(sequence), letter);
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        stored.evict(letter);
    }

    @Override
    public void requeue(
            DeadLetter<? extends EventMessage<?>> letter, UnaryOperator<DeadLetter<? extends EventMessage<?>>> change) {
        stored.requeue(letter, change);
    }

    @Override
    public boolean contains(Object sequence) {
        return stored.contains(caseOf(sequence));
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequence) {
        return stored.deadLetterSequence(caseOf(sequence));
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        return stored.deadLetters();
    }

    @Override
    public boolean isFull(Object sequence) {
        return stored.isFull(caseOf(sequence));
    }

    @Override
    public long size() {
        return stored.size();
    }

    @Override
    public long sequenceSize(Object sequence) {
        return stored.sequenceSize(caseOf(sequence));
    }

    @Override
    public long amountOfSequences() {
        return stored.amountOfSequences();
    }

    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> filter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        return stored.process(filter, task);
    }

    @Override
    public void clear() {
        stored.clear();
    }
}
