package org.lunzhi.station.deadletter;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.support.PartitionPolicy.Place;

/** Parks events by their case; the stored queue would know a case in a partition by the partition alone. */
final class QueueByCase implements SequencedDeadLetterQueue<EventMessage<?>> {

    /** A filter is asked of a letter as it was found, and again of the letter as it was when it was taken. */
    static final int ASKED_BEFORE_AN_ATTEMPT = 2;

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

    /** The stored queue reads a letter before it takes it: what became of it meanwhile is read once more. */
    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> filter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        AtomicReference<@Nullable String> found = new AtomicReference<>();
        return stored.process(
                letter -> {
                    found.set(letter.message().getIdentifier());
                    return filter.test(letter);
                },
                read -> {
                    DeadLetter<? extends EventMessage<?>> taken = asItIsNow(read);
                    // The filter chooses a case by its first letter; those behind it come after that one is told.
                    boolean first = taken.message().getIdentifier().equals(found.get());
                    boolean chosen = !first || filter.test(taken);
                    return new DecisionOnTaken(taken, chosen ? task.apply(taken) : Decisions.requeue(null));
                });
    }

    private DeadLetter<? extends EventMessage<?>> asItIsNow(DeadLetter<? extends EventMessage<?>> read) {
        if (read instanceof MongoDeadLetter<?> letter) {
            Iterator<DeadLetter<? extends EventMessage<?>>> now =
                    stored.deadLetterSequence(letter.sequenceIdentifier()).iterator();
            return now.hasNext() ? now.next() : read;
        }
        return read;
    }

    /** What was decided about a letter as it was when it was taken, for a queue that still has it as it was read. */
    private record DecisionOnTaken(
            DeadLetter<? extends EventMessage<?>> taken, EnqueueDecision<EventMessage<?>> decision)
            implements EnqueueDecision<EventMessage<?>> {

        @Override
        public boolean shouldEnqueue() {
            return decision.shouldEnqueue();
        }

        @Override
        public Optional<Throwable> enqueueCause() {
            return decision.enqueueCause();
        }

        @Override
        public DeadLetter<? extends EventMessage<?>> withDiagnostics(DeadLetter<? extends EventMessage<?>> read) {
            return decision.withDiagnostics(read.withDiagnostics(taken.diagnostics()));
        }
    }

    @Override
    public void clear() {
        stored.clear();
    }
}
