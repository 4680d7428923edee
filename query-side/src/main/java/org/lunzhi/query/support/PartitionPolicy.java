package org.lunzhi.query.support;

import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/** Keeps the events of one partition in order: the aggregate's hash in 16, fixed for ever, decides. */
public final class PartitionPolicy implements SequencingPolicy<EventMessage<?>> {

    public static final int PARTITIONS = 16;

    @Override
    public Object getSequenceIdentifierFor(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> fact ? partitionOf(fact.getAggregateIdentifier()) : 0;
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
