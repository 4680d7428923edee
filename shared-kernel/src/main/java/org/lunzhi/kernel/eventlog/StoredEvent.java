package org.lunzhi.kernel.eventlog;

import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.lunzhi.kernel.eventlog.commit.Commit;

/** One event of a stored commit as Axon reads it; its timestamp is the time at which it was recorded. */
final class StoredEvent implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

    private final Commit commit;
    private final int index;

    private StoredEvent(Commit commit, int index) {
        this.commit = commit;
        this.index = index;
    }

    static Stream<StoredEvent> allOf(Commit commit) {
        return IntStream.range(0, commit.events().size()).mapToObj(index -> new StoredEvent(commit, index));
    }

    long position() {
        return commit.position() + index;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position());
    }

    @Override
    public String getType() {
        return commit.aggregateType();
    }

    @Override
    public String getAggregateIdentifier() {
        return commit.aggregate();
    }

    @Override
    public long getSequenceNumber() {
        return commit.sequence() + index;
    }

    @Override
    public String getEventIdentifier() {
        return event().id();
    }

    @Override
    public Instant getTimestamp() {
        return Instant.ofEpochMilli(commit.recordedAt());
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(event().metadata().getData(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(
                event().payload().getData(), byte[].class, event().name(), event().revision());
    }

    private Commit.Event event() {
        return commit.events().get(index);
    }
}
