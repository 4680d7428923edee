package org.lunzhi.query.support.rebuild;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.lunzhi.query.support.ViewGroup;

/** Empties views and tells them anew from the first event of the log; what is parked for them is dropped with it. */
public final class Rebuild {

    private final EventProcessingConfiguration processors;
    private final Set<String> known = new TreeSet<>();

    Rebuild(EventProcessingConfiguration processors, List<ViewGroup> groups) {
        this.processors = processors;
        groups.forEach(group -> known.add(group.name()));
    }

    /** The names of the views of this node, in order. */
    public Set<String> known() {
        return Collections.unmodifiableSet(known);
    }

    /**
     * Empties a view and lets it begin again; readers find it filling up. Fails where another node works on it.
     */
    public void begin(String view) {
        StreamingEventProcessor processor = processorOf(view);
        processor.shutDown();
        try {
            processor.resetTokens();
        } finally {
            processor.start();
        }
    }

    /** The position that every part of the view has reached; -1 while a part has not begun. */
    public long position(String view) {
        Collection<EventTrackerStatus> parts =
                processorOf(view).processingStatus().values();
        return isWhole(parts)
                ? parts.stream()
                        .mapToLong(part -> part.getCurrentPosition().orElse(-1))
                        .min()
                        .orElse(-1)
                : -1;
    }

    /** Whether a part of the view has failed and waits to try again. */
    public boolean isFailing(String view) {
        return processorOf(view).processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }

    /** A segment with mask m holds one of m + 1 shares; all shares together are the whole view. */
    private static boolean isWhole(Collection<EventTrackerStatus> parts) {
        double shares = parts.stream()
                .mapToDouble(part -> 1.0 / (part.getSegment().getMask() + 1))
                .sum();
        return shares >= 1.0;
    }

    private StreamingEventProcessor processorOf(String view) {
        return processors
                .eventProcessor(view, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalArgumentException("no view " + view + "; there are " + known));
    }
}
