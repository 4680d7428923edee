package org.lunzhi.query.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Delivers a history to a projection the way its processor does: by segment, in batches, written at each batch's end. */
public final class Delivery {

    private final List<AnnotationEventHandlerAdapter> handlers;
    private final PartitionPolicy policy = new PartitionPolicy();

    /** To the projections of one processor, each event to all of them. */
    public Delivery(Object... projections) {
        this.handlers = Arrays.stream(projections)
                .map(AnnotationEventHandlerAdapter::new)
                .toList();
    }

    /** Delivers everything on the given number of segments. */
    public void deliver(List<TrackedEventMessage<?>> events, int segments, int batchSize) {
        bySegment(events, segments).values().forEach(part -> inBatches(part, batchSize));
    }

    /** Empties the projection's views as a rebuild does. */
    public void reset() {
        handlers.forEach(handler -> handler.prepareReset(null));
    }

    private Map<Integer, List<TrackedEventMessage<?>>> bySegment(List<TrackedEventMessage<?>> events, int segments) {
        Map<Integer, List<TrackedEventMessage<?>>> parts = new TreeMap<>();
        for (TrackedEventMessage<?> event : events) {
            int segment = Math.floorMod(policy.getSequenceIdentifierFor(event).hashCode(), segments);
            parts.computeIfAbsent(segment, key -> new ArrayList<>()).add(event);
        }
        return parts;
    }

    private void inBatches(List<TrackedEventMessage<?>> events, int batchSize) {
        for (int from = 0; from < events.size(); from += batchSize) {
            batch(events.subList(from, Math.min(events.size(), from + batchSize)));
        }
    }

    private void batch(List<TrackedEventMessage<?>> events) {
        BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(new ArrayList<>(events));
        List<ViewFlush> flush = List.of(new ViewFlush());
        var result = work.executeWithResult(() -> new DefaultInterceptorChain<>(work, flush, this::handle).proceed());
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }

    private @Nullable Object handle(EventMessage<?> event) throws Exception {
        for (AnnotationEventHandlerAdapter handler : handlers) {
            handler.handle(event);
        }
        return null;
    }
}
