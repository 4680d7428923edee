package org.lunzhi.command.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds the lookups: the whole log before the first command is taken, then what this process writes at the moment it is
 * stored, and what other processes write as soon as the log is read on.
 */
public final class LookupFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LookupFeed.class);
    private static final int PAUSE_MILLIS = 500;

    private final EventStore log;
    private final List<Lookup> lookups;
    private final Map<String, Long> lastTaken = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable TrackingToken read;
    private @Nullable Registration ownWrites;

    public LookupFeed(EventStore log, List<Lookup> lookups) {
        this.log = log;
        this.lookups = List.copyOf(lookups);
    }

    /** Reads the log to its present end, and follows it from there until closed. */
    public void start() {
        ownWrites = log.subscribe(this::takeOwn);
        long end = positionOf(log.createHeadToken());
        BlockingStream<TrackedEventMessage<?>> stream = log.openStream(null);
        try {
            while (positionOf(read) < end) {
                takeTracked(stream.nextAvailable());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading the log", stopped);
        }
        var follower = new Thread(() -> follow(stream), "lookup-feed");
        follower.setDaemon(true);
        follower.start();
    }

    /** The position up to which the log is surely taken in, −1 before the first event. */
    public synchronized long position() {
        return positionOf(read);
    }

    @Override
    public void close() {
        closed.countDown();
        if (ownWrites != null) {
            ownWrites.cancel();
        }
    }

    private void follow(BlockingStream<TrackedEventMessage<?>> first) {
        BlockingStream<TrackedEventMessage<?>> stream = first;
        try {
            while (closed.getCount() > 0) {
                try {
                    if (stream.hasNextAvailable(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                        takeTracked(stream.nextAvailable());
                    }
                } catch (RuntimeException unreadable) {
                    LOG.warn("The lookups wait for the log: {}", unreadable.toString());
                    stream.close();
                    if (closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                    stream = log.openStream(read);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            stream.close();
        }
    }

    private synchronized void takeTracked(TrackedEventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event && isWanted(event)) {
            if (event.getSequenceNumber() > lastTakenOf(event)) {
                take(event);
            }
        }
        read = message.trackingToken();
    }

    /**
     * Only what follows without a gap: what another process wrote in between is still on its way and brings this along.
     * A failure here must not undo what is stored; the event is met again in the log.
     */
    private synchronized void takeOwn(List<? extends EventMessage<?>> messages) {
        for (EventMessage<?> message : messages) {
            if (message instanceof DomainEventMessage<?> event
                    && isWanted(event)
                    && event.getSequenceNumber() == lastTakenOf(event) + 1) {
                try {
                    take(event);
                } catch (RuntimeException failure) {
                    LOG.error(
                            "A lookup could not take in {}",
                            event.getPayloadType().getSimpleName(),
                            failure);
                    return;
                }
            }
        }
    }

    private void take(DomainEventMessage<?> event) {
        for (Lookup lookup : lookups) {
            if (wants(lookup, event)) {
                lookup.takeIn(event.getPayload());
            }
        }
        lastTaken.put(event.getAggregateIdentifier(), event.getSequenceNumber());
    }

    private boolean isWanted(DomainEventMessage<?> event) {
        return lookups.stream().anyMatch(lookup -> wants(lookup, event));
    }

    private static boolean wants(Lookup lookup, DomainEventMessage<?> event) {
        return lookup.families().stream().anyMatch(family -> family.isAssignableFrom(event.getPayloadType()));
    }

    private long lastTakenOf(DomainEventMessage<?> event) {
        return lastTaken.getOrDefault(event.getAggregateIdentifier(), -1L);
    }

    private static long positionOf(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
