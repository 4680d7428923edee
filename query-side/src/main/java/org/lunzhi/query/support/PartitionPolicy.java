package org.lunzhi.query.support;

import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/** Keeps the events of one partition in order: the aggregate's hash in 16, fixed for ever, decides. */
public final class PartitionPolicy implements SequencingPolicy<EventMessage<?>> {

    public static final int PARTITIONS = 16;

    /**
     * An aggregate in its partition. Its hash is the partition, which is all that chooses a segment; equal it is only
     * to itself, so that a parked event holds up its own aggregate and not the others of the partition.
     */
    public record Place(int partition, String aggregate) implements Comparable<Place> {

        @Override
        public int hashCode() {
            return partition;
        }

        /** Tells places of one hash apart quickly in a table of many. */
        @Override
        public int compareTo(Place other) {
            return aggregate.compareTo(other.aggregate);
        }
    }

    @Override
    public Object getSequenceIdentifierFor(EventMessage<?> event) {
        String aggregate = event instanceof DomainEventMessage<?> fact ? fact.getAggregateIdentifier() : "";
        return new Place(partitionOf(aggregate), aggregate);
    }

    /** The partition of an aggregate; the spread hash is part of the stored format. */
    static int partitionOf(String aggregate) {
        int hash = aggregate.hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), PARTITIONS);
    }

    static String idOf(String key, int partition) {
        return key + "#" + partition;
    }

    static List<String> allOf(String key) {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> idOf(key, partition))
                .toList();
    }
}
