package org.lunzhi.station.deadletter;

import java.time.Instant;
import java.util.Iterator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.support.question.Cursor;

/**
 * What is parked of one case for one group of handlers: the event that failed, and those that wait behind it.
 *
 * @param id names the group and the event
 * @param matter the aggregate whose event it is
 * @param sequence of the event within its aggregate
 * @param recordedAt when the event was recorded
 * @param error what kind of failure it was; never its words, which may quote what they failed on
 * @param attempts how often the event was tried
 * @param held whether it waits until a person tries again
 * @param waiting how many events wait behind it
 */
record ParkedCase(
        String id,
        String group,
        @Nullable String matter,
        @Nullable Long sequence,
        String event,
        Instant recordedAt,
        Instant parkedAt,
        Instant triedAt,
        String error,
        int attempts,
        boolean held,
        int waiting) {

    private static final String SEPARATOR = ".";

    static ParkedCase of(String group, Iterator<? extends DeadLetter<? extends EventMessage<?>>> letters) {
        DeadLetter<? extends EventMessage<?>> first = letters.next();
        int waiting = 0;
        while (letters.hasNext()) {
            letters.next();
            waiting++;
        }
        EventMessage<?> event = first.message();
        @Nullable DomainEventMessage<?> fact = event instanceof DomainEventMessage<?> known ? known : null;
        return new ParkedCase(
                id(group, first),
                group,
                fact == null ? null : fact.getAggregateIdentifier(),
                fact == null ? null : fact.getSequenceNumber(),
                event.getPayloadType().getSimpleName(),
                event.getTimestamp(),
                first.enqueuedAt(),
                first.lastTouched(),
                ParkingPolicy.kind(first),
                ParkingPolicy.attempts(first),
                ParkingPolicy.isHeld(first),
                waiting);
    }

    /** Where it stands in the list of all that is parked, longest first. */
    Cursor cursor() {
        return new Cursor(parkedAt.toEpochMilli(), id);
    }

    static String id(String group, DeadLetter<? extends EventMessage<?>> letter) {
        return group + SEPARATOR + letter.message().getIdentifier();
    }

    /** Whether an identifier is of something that this group parked. */
    static boolean isOf(String group, String id) {
        return id.startsWith(group + SEPARATOR);
    }
}
