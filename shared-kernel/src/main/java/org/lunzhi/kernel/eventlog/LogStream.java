package org.lunzhi.kernel.eventlog;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** One reader's way through the log: through old events in blocks, at the end with the follower. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {

    /** So many events that nobody wants are passed over at once; then the reader is told of one, to keep its place. */
    static final int MOST_PASSED = 1000;

    private static final long LONGEST_WAIT_SECONDS = 60;

    private final LogBlocks blocks;
    private final LogFollower follower;
    private final Set<Class<?>> unwanted = ConcurrentHashMap.newKeySet();
    private long position;
    private Iterator<? extends TrackedEventMessage<?>> old = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> peeked;
    private volatile @Nullable Runnable callback;

    LogStream(LogBlocks blocks, LogFollower follower, @Nullable TrackingToken token) {
        this.blocks = blocks;
        this.follower = follower;
        this.position = EventForm.positionAfter(token);
        follower.join(this);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (peeked == null) {
            peeked = findWanted();
        }
        return Optional.ofNullable(peeked);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        while (peek().isEmpty() && nanos > 0) {
            nanos = follower.awaitMore(position, nanos);
        }
        return peek().isPresent();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> next = peek().orElse(null);
        while (next == null) {
            follower.awaitMore(position, TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS));
            next = peek().orElse(null);
        }
        peeked = null;
        return next;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        this.callback = onAvailable;
        return true;
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        unwanted.add(ignored.getPayloadType());
    }

    @Override
    public void close() {
        follower.leave(this);
    }

    void announce() {
        Runnable known = callback;
        if (known != null) {
            known.run();
        }
    }

    /**
     * The next event that is wanted. Where there is none the last one is given all the same, so that the reader knows
     * that it has reached the end.
     */
    private @Nullable TrackedEventMessage<?> findWanted() {
        TrackedEventMessage<?> found = find();
        for (int passed = 0; found != null && passed < MOST_PASSED && isUnwanted(found); passed++) {
            TrackedEventMessage<?> next = find();
            if (next == null) {
                return found;
            }
            found = next;
        }
        return found;
    }

    private boolean isUnwanted(TrackedEventMessage<?> event) {
        return !unwanted.isEmpty() && unwanted.contains(event.getPayloadType());
    }

    private @Nullable TrackedEventMessage<?> find() {
        TrackedEventMessage<?> found = old.hasNext() ? old.next() : findBeyondOld();
        if (found != null) {
            position = EventForm.positionAfter(found.trackingToken());
        }
        return found;
    }

    private @Nullable TrackedEventMessage<?> findBeyondOld() {
        Optional<TrackedEventMessage<?>> recent = follower.next(position);
        if (recent.isPresent() || follower.reaches(position)) {
            return recent.orElse(null);
        }
        old = blocks.from(position).iterator();
        return old.hasNext() ? old.next() : null;
    }
}
