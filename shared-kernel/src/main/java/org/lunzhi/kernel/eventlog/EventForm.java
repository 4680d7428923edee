package org.lunzhi.kernel.eventlog;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.eventlog.commit.LogRefused;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;

/** Turns event messages into commits and back, through the catalogue of names and the history of the contract. */
final class EventForm {

    private final LogSerializer serializer;
    private final EventUpcaster history;

    EventForm(LogSerializer serializer, EventUpcaster history) {
        this.serializer = serializer;
        this.history = history;
    }

    /** The events of one aggregate as a commit that has no place yet; refuses everything else. */
    Commit commit(List<? extends EventMessage<?>> messages) {
        List<DomainEventMessage<?>> events = messages.stream()
                .<DomainEventMessage<?>>map(EventForm::asDomainEvent)
                .toList();
        DomainEventMessage<?> first = events.get(0);
        IntStream.range(1, events.size()).forEach(i -> checkFollows(first, i, events.get(i)));
        return Commit.unplaced(
                first.getType(),
                first.getAggregateIdentifier(),
                first.getSequenceNumber(),
                idempotencyKey(first),
                events.stream().map(this::event).toList());
    }

    Stream<? extends TrackedEventMessage<?>> tracked(Stream<StoredEvent> stored) {
        return EventUtils.upcastAndDeserializeTrackedEvents(stored, serializer, history);
    }

    DomainEventStream ofAggregate(Stream<StoredEvent> stored) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(stored, serializer, history);
    }

    private Commit.Event event(DomainEventMessage<?> event) {
        if (serializer.catalogue().nameOf(event.getPayloadType()).isEmpty()) {
            throw new LogRefused(event.getPayloadType().getName() + " belongs to no family in the catalogue");
        }
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        return new Commit.Event(
                event.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                event.getTimestamp().toEpochMilli(),
                new Binary(payload.getData()),
                new Binary(metadata.getData()));
    }

    private static DomainEventMessage<?> asDomainEvent(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event && event.getType() != null) {
            return event;
        }
        throw new LogRefused(message.getPayloadType().getName() + " was published by no aggregate");
    }

    private static void checkFollows(DomainEventMessage<?> first, int index, DomainEventMessage<?> event) {
        boolean sameAggregate = event.getAggregateIdentifier().equals(first.getAggregateIdentifier())
                && event.getType().equals(first.getType());
        if (!sameAggregate) {
            throw new LogRefused("A commit holds the events of one aggregate, not of " + first.getType() + " "
                    + first.getAggregateIdentifier() + " and " + event.getType() + " "
                    + event.getAggregateIdentifier());
        }
        if (event.getSequenceNumber() != first.getSequenceNumber() + index) {
            throw new LogRefused("The events of " + first.getType() + " " + first.getAggregateIdentifier()
                    + " do not follow each other: " + event.getSequenceNumber() + " stands at place " + index
                    + " after " + first.getSequenceNumber());
        }
    }

    private static @Nullable String idempotencyKey(EventMessage<?> event) {
        Object key = event.getMetaData().get(Provenance.IDEMPOTENCY);
        return key == null ? null : key.toString();
    }

    /** Where a reader with this token goes on, a replay or merge included; no token means from the beginning. */
    static long positionAfter(@Nullable TrackingToken token) {
        TrackingToken lowest = token instanceof WrappedToken wrapped ? wrapped.lowerBound() : token;
        return lowest == null ? 0 : positionOf(lowest) + 1;
    }

    static long positionOf(TrackingToken token) {
        if (token instanceof GlobalSequenceTrackingToken here) {
            return here.getGlobalIndex();
        }
        throw new IllegalArgumentException("Not a token of this log: " + token);
    }
}
