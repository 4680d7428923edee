package org.lunzhi.kernel.eventlog;

import java.time.Duration;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/**
 * The event store of an application over its log; streams learn of new events as soon as this process stored them.
 *
 * <p>Axon's own {@code EmbeddedEventStore} cannot tell a pooled processor that events came in, which then looks only
 * every half second.
 */
public final class LogEventStore extends AbstractEventStore implements AutoCloseable {

    private final LogBlocks blocks;
    private final LogFollower follower;

    private LogEventStore(Builder builder) {
        super(builder);
        this.blocks = new LogBlocks(builder.log::block);
        this.follower = new LogFollower(builder.log, builder.pollInterval);
    }

    /** An event store over this log, still to be built. */
    public static Builder over(MongoEventLog log) {
        return new Builder(log);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new LogStream(blocks, follower, token);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        follower.wake();
    }

    /** Stops following the log; what was read stays readable. */
    @Override
    public void close() {
        follower.close();
    }

    /** The parts of an event store. */
    public static final class Builder extends AbstractEventStore.Builder {

        private final MongoEventLog log;
        private Duration pollInterval = Duration.ofMillis(50);

        private Builder(MongoEventLog log) {
            this.log = log;
            storageEngine(log);
        }

        /** How often to look for what other processes stored; what this process stored is noticed at once. */
        public Builder pollInterval(Duration interval) {
            this.pollInterval = interval;
            return this;
        }

        @Override
        public Builder messageMonitor(MessageMonitor<? super EventMessage<?>> monitor) {
            super.messageMonitor(monitor);
            return this;
        }

        public LogEventStore build() {
            return new LogEventStore(this);
        }
    }
}
