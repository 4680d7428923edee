package org.lunzhi.station.health;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.springframework.stereotype.Component;

/** How far each processor of this node is behind the log, in events. */
@Component
public class Lag {

    private final EventProcessingConfiguration processing;
    private final MongoEventLog log;

    Lag(EventProcessingConfiguration processing, MongoEventLog log) {
        this.processing = processing;
        this.log = log;
    }

    /** By processor name; only segments that this node works on count. */
    public Map<String, Long> byProcessor() {
        long head = log.position();
        Map<String, Long> lags = new TreeMap<>();
        processing.eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                lags.put(name, behind(streaming.processingStatus().values(), head));
            }
        });
        return lags;
    }

    /** Whether every processor of this node has handled so many events from the beginning of the log. */
    public boolean allHaveHandled(long events) {
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .allMatch(streaming -> behind(streaming.processingStatus().values(), events) == 0);
    }

    /** Processors with a segment that failed and is waiting to try again. */
    Map<String, String> failures() {
        Map<String, String> failures = new TreeMap<>();
        processing.eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                streaming.processingStatus().values().stream()
                        .filter(EventTrackerStatus::isErrorState)
                        .findFirst()
                        .ifPresent(segment ->
                                failures.put(name, segment.getError().getClass().getSimpleName()));
            }
        });
        return failures;
    }

    private static long behind(Collection<EventTrackerStatus> segments, long head) {
        return segments.stream()
                .mapToLong(segment -> segment.getCurrentPosition().orElse(-1))
                .map(position -> Math.max(0, head - 1 - position))
                .max()
                .orElse(0);
    }
}
