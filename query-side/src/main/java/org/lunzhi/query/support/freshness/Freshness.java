package org.lunzhi.query.support.freshness;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** How far each view has read the log, on whichever node its segments are worked on. */
public final class Freshness implements AutoCloseable {

    private final EventProcessingConfiguration processors;
    private final StoredTokens tokens;
    private final List<String> views;
    private final PositionWatch watch = new PositionWatch(this::position);

    Freshness(EventProcessingConfiguration processors, StoredTokens tokens, List<String> views) {
        this.processors = processors;
        this.tokens = tokens;
        this.views = List.copyOf(views);
    }

    /** The position that each view has reached; -1 for one that has not begun. */
    public Map<String, Long> positions() {
        Map<String, Long> positions = new TreeMap<>();
        views.forEach(view -> positions.put(view, positionOf(view)));
        return positions;
    }

    /** The position that every view has reached. */
    public long position() {
        return views.stream().mapToLong(this::positionOf).min().orElse(-1);
    }

    /** Waits until every view has reached the position, at most so long; whether it has. */
    public boolean await(long position, Duration atMost) {
        return position() >= position || watch.await(position, atMost);
    }

    /** Stops looking; who waits is told at once that the views are not there yet. */
    @Override
    public void close() {
        watch.close();
    }

    private long positionOf(String view) {
        return processors
                .eventProcessor(view, StreamingEventProcessor.class)
                .map(processor -> processor.processingStatus().values())
                .map(segments -> isWhole(segments) ? positionOf(segments) : tokens.positionOf(view))
                .orElse(-1L);
    }

    /** Whether this node works on every segment; what another node works on is known from the stored tokens only. */
    private static boolean isWhole(Collection<EventTrackerStatus> segments) {
        double share = segments.stream()
                .mapToDouble(status -> 1.0 / (status.getSegment().getMask() + 1))
                .sum();
        return share == 1.0;
    }

    private static long positionOf(Collection<EventTrackerStatus> segments) {
        return segments.stream().mapToLong(Freshness::positionOf).min().orElse(-1);
    }

    private static long positionOf(EventTrackerStatus segment) {
        return segment.getCurrentPosition().orElse(-1);
    }
}
