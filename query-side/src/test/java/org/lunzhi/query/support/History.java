package org.lunzhi.query.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;

/** A history as the log would deliver it: gap-free positions, sequence numbers for each aggregate, recording times. */
public final class History {

    private final List<TrackedEventMessage<?>> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    /** Adds a fact recorded at the moment. */
    public History add(String aggregate, Object event, Instant recordedAt, Map<String, ?> metadata) {
        long sequence = sequences.merge(aggregate, 0L, (known, unused) -> known + 1);
        var message = new GenericDomainEventMessage<>(
                "aggregate",
                aggregate,
                sequence,
                new org.axonframework.messaging.GenericMessage<>(
                        UUID.nameUUIDFromBytes((aggregate + sequence).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString(),
                        event,
                        MetaData.from(metadata)),
                recordedAt);
        events.add(new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(events.size()), message));
        return this;
    }

    public History add(String aggregate, Object event, Instant recordedAt) {
        return add(aggregate, event, recordedAt, Map.of());
    }

    public List<TrackedEventMessage<?>> events() {
        return List.copyOf(events);
    }
}
