package org.lunzhi.benchmark.station;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.lunzhi.kernel.eventlog.MongoEventLog;

/** The views of the query side, which follow the log and can be made anew from it. */
public final class Views {

    private static final int LOOK_EVERY_MILLIS = 20;
    private static final int GIVE_UP_AFTER_MINUTES = 120;

    private final List<StreamingEventProcessor> views;
    private final MongoEventLog log;

    public Views(Station station) {
        EventProcessingConfiguration processing = station.bean(EventProcessingConfiguration.class);
        this.log = station.bean(MongoEventLog.class);
        this.views = station.beansWith(ProcessingGroup.class)
                .filter(bean -> bean.getClass().getPackageName().startsWith("org.lunzhi.query."))
                .map(bean ->
                        bean.getClass().getAnnotation(ProcessingGroup.class).value())
                .distinct()
                .map(group -> processing
                        .eventProcessorByProcessingGroup(group, StreamingEventProcessor.class)
                        .orElseThrow())
                .toList();
    }

    int count() {
        return views.size();
    }

    /** Empties all views, reads the whole log again into each, and comes back when all are up to date. */
    void rebuild() {
        views.forEach(StreamingEventProcessor::shutDown);
        views.forEach(StreamingEventProcessor::resetTokens);
        views.forEach(StreamingEventProcessor::start);
        awaitUpToDate();
    }

    /** Comes back when every view has what the log holds by now. */
    public void awaitUpToDate() {
        long last = log.position() - 1;
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(GIVE_UP_AFTER_MINUTES);
        while (!views.stream().allMatch(view -> has(view.processingStatus().values(), last))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The views do not catch up with the log");
            }
            pause();
        }
    }

    private static boolean has(Collection<EventTrackerStatus> segments, long last) {
        return !segments.isEmpty()
                && segments.stream()
                        .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= last);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
