package org.lunzhi.query.support.dossier;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.support.Versioned;
import org.lunzhi.query.support.question.Moment;

/** Tells a file anew from the log, as it stood or was known at a moment; the live view takes the same steps. */
public final class Hindsight<T> {

    private final EventStore log;
    private final Function<Object, Instant> occurredAt;
    private final Step<T> step;

    public Hindsight(EventStore log, Function<Object, Instant> occurredAt, Step<T> step) {
        this.log = log;
        this.occurredAt = occurredAt;
        this.step = step;
    }

    /** One step of a file; the first is taken from nothing. */
    @FunctionalInterface
    public interface Step<T> {

        T apply(@Nullable T before, DomainEventMessage<?> message);
    }

    /** The file at the moment; empty where the matter had not begun, or nothing of it was known. */
    public Optional<Versioned<T>> at(String matter, Moment moment) {
        return at(matter, (fact, happened) -> moment.includes(happened, fact.getTimestamp()));
    }

    /**
     * The file by those facts that count, each judged with the time at which it happened. Where the first one does not
     * count there is no matter yet, whatever else is said to have happened before it.
     */
    public Optional<Versioned<T>> at(String matter, BiPredicate<DomainEventMessage<?>, Instant> counts) {
        @Nullable T file = null;
        long version = -1;
        Iterator<? extends DomainEventMessage<?>> history =
                log.readEvents(matter).asStream().iterator();
        while (history.hasNext()) {
            DomainEventMessage<?> message = history.next();
            boolean begun = file != null || message.getSequenceNumber() == 0;
            if (begun && counts.test(message, occurredAt.apply(message.getPayload()))) {
                file = step.apply(file, message);
                version = message.getSequenceNumber();
            }
        }
        return file == null ? Optional.empty() : Optional.of(new Versioned<>(matter, version, file));
    }
}
