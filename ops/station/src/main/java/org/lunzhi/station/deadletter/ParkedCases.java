package org.lunzhi.station.deadletter;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.query.support.question.Cursor;
import org.lunzhi.query.support.question.PageQuery;
import org.lunzhi.station.axon.ProcessingGroups;
import org.lunzhi.station.deadletter.Operations.Act;
import org.lunzhi.station.deadletter.Operations.Stage;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** All that is parked, and what people may do about it; every act is recorded before it is done. */
@Component
class ParkedCases {

    private static final Comparator<Cursor> LONGEST_FIRST =
            Comparator.comparingLong(Cursor::value).thenComparing(Cursor::id);

    private final EventProcessingConfiguration processing;
    private final ListableBeanFactory beans;
    private final Operations operations;

    ParkedCases(EventProcessingConfiguration processing, ListableBeanFactory beans, Operations operations) {
        this.processing = processing;
        this.beans = beans;
        this.operations = operations;
    }

    /** A page of what is parked, longest first; a group parks a bounded number of cases. */
    List<ParkedCase> page(int limit, @Nullable Cursor after) {
        PageQuery.checkLimit(limit);
        return page(ProcessingGroups.in(beans).stream().flatMap(this::ofGroup), limit, after);
    }

    static List<ParkedCase> page(Stream<ParkedCase> all, int limit, @Nullable Cursor after) {
        return all.filter(parked -> after == null || LONGEST_FIRST.compare(parked.cursor(), after) > 0)
                .sorted(Comparator.comparing(ParkedCase::cursor, LONGEST_FIRST))
                .limit(limit)
                .toList();
    }

    Optional<ParkedCase> find(String id) {
        return ProcessingGroups.in(beans).stream()
                .filter(group -> ParkedCase.isOf(group, id))
                .flatMap(this::ofGroup)
                .filter(parked -> parked.id().equals(id))
                .findFirst();
    }

    private Stream<ParkedCase> ofGroup(String group) {
        return queue(group).stream().flatMap(queue -> of(group, queue.deadLetters()));
    }

    /** What is told while the list is made is no longer parked. */
    static Stream<ParkedCase> of(String group, Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> sequences) {
        return StreamSupport.stream(sequences.spliterator(), false)
                .map(Iterable::iterator)
                .filter(Iterator::hasNext)
                .map(letters -> ParkedCase.of(group, letters));
    }

    /** Tries the event again, and what waits behind it; empty when all of it is told. */
    Optional<ParkedCase> retry(ParkedCase parked, Actor actor, String reason) {
        operations.add(actor, Act.RETRY, Stage.BEGUN, parked.id(), reason);
        processing
                .sequencedDeadLetterProcessor(parked.group())
                .ifPresent(letters -> Turn.await(() -> {
                    AtomicInteger asked = new AtomicInteger();
                    letters.process(letter -> isOf(parked, letter) && asked.incrementAndGet() > 0);
                    return asked.get() >= QueueByCase.ASKED_BEFORE_AN_ATTEMPT
                            || find(parked.id()).isEmpty();
                }));
        Optional<ParkedCase> left = ofTheSameCase(parked);
        operations.add(actor, Act.RETRY, left.isEmpty() ? Stage.TOLD : Stage.STILL_FAILING, parked.id(), reason);
        return left;
    }

    /** Leaves it alone until a person tries again; false when it was told meanwhile. */
    boolean hold(ParkedCase parked, Actor actor, String reason) {
        operations.add(actor, Act.HOLD, Stage.BEGUN, parked.id(), reason);
        queue(parked.group())
                .ifPresent(queue -> Turn.await(() -> {
                    queue.process(letter -> isOf(parked, letter), letter -> ParkingPolicy.held());
                    return find(parked.id()).map(ParkedCase::held).orElse(true);
                }));
        boolean held = find(parked.id()).isPresent();
        operations.add(actor, Act.HOLD, held ? Stage.HELD : Stage.TOLD, parked.id(), reason);
        return held;
    }

    private Optional<ParkedCase> ofTheSameCase(ParkedCase parked) {
        return ofGroup(parked.group())
                .filter(other -> Objects.equals(other.matter(), parked.matter()))
                .findFirst();
    }

    private static boolean isOf(ParkedCase parked, DeadLetter<? extends EventMessage<?>> letter) {
        return ParkedCase.id(parked.group(), letter).equals(parked.id());
    }

    private Optional<SequencedDeadLetterQueue<EventMessage<?>>> queue(String group) {
        return processing.deadLetterQueue(group);
    }
}
