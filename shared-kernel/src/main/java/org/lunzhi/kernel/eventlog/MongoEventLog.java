package org.lunzhi.kernel.eventlog;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.append.Appender;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.eventlog.commit.CommitReceipt;
import org.lunzhi.kernel.eventlog.commit.CommitStore;
import org.lunzhi.kernel.eventlog.commit.Commits;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.commit.MongoCommitStore;
import org.lunzhi.kernel.eventlog.contract.EventHistory;
import org.lunzhi.kernel.eventlog.contract.LogEvent.LogStarted;
import org.lunzhi.kernel.eventlog.contract.LogId;
import org.lunzhi.kernel.eventlog.contract.LogOrigin;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;

/**
 * The log of everything that happened, on any MongoDB-compatible server.
 *
 * <p>A commit holds the events of one aggregate and is one document. Events are numbered over the whole log without
 * gaps, so who has seen event N has seen everything before it.
 */
public final class MongoEventLog implements EventStorageEngine, AutoCloseable {

    private final EventForm form;
    private final Commits commits;
    private final Appender appender;
    private final AtomicLong storedUpTo = new AtomicLong();
    private final LogStarted start;

    MongoEventLog(
            CommitStore store,
            LogSettings settings,
            LogSerializer serializer,
            Clock clock,
            MeterRegistry meters,
            LogStarted proposal) {
        this.form = new EventForm(serializer, EventHistory.upgrades());
        this.commits = new Commits(store);
        this.start = new Genesis(form, store).startOrCheck(proposal);
        this.appender = new Appender(store, settings, clock, meters);
    }

    /**
     * Opens the log in this database, or starts it there with this id.
     *
     * @throws org.lunzhi.kernel.eventlog.commit.LogRefused if the log has another origin or an unknown format
     * @throws org.lunzhi.kernel.eventlog.commit.LogUnavailable if the database does not answer
     */
    public static MongoEventLog open(
            MongoDatabase database,
            LogSettings settings,
            LogSerializer serializer,
            Clock clock,
            MeterRegistry meters,
            LogId id,
            LogOrigin origin) {
        MongoCommitStore store = new MongoCommitStore(database, settings.collection());
        store.prepare();
        LogStarted proposal = Genesis.proposal(id, origin, clock.instant());
        return new MongoEventLog(store, settings, serializer, clock, meters, proposal);
    }

    /**
     * How to connect so that neither a lost server nor a silent one holds a caller longer than the log has patience.
     */
    public static MongoClientSettings within(LogSettings settings, String uri) {
        long millis = settings.patience().toMillis();
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(millis, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket ->
                        socket.connectTimeout(millis, TimeUnit.MILLISECONDS).readTimeout(millis, TimeUnit.MILLISECONDS))
                .build();
    }

    /** What the first event of the log says: its id, format and origin. */
    public LogStarted start() {
        return start;
    }

    /** The stored commits as they are, for auditors and the notary. */
    public Commits commits() {
        return commits;
    }

    /** Where the commit stands that a command with this hashed idempotency key made, if it made one. */
    public Optional<CommitReceipt> findByIdempotencyKey(String hash) {
        return commits.findByIdempotencyKey(hash);
    }

    /** The next free position, which is the number of events in the log. */
    public long position() {
        return commits.position();
    }

    /**
     * The position after the newest event that this process stored itself, without asking the database; 0 before any.
     */
    public long storedUpTo() {
        return storedUpTo.get();
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (!events.isEmpty()) {
            CommitReceipt receipt = appender.append(form.commit(events));
            storedUpTo.accumulateAndGet(receipt.position() + events.size(), Math::max);
        }
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return form.tracked(EventPages.from(commits, EventForm.positionAfter(token)));
    }

    /** So many events from a position on, read in as few pages as possible; fewer where the log ends. */
    List<? extends TrackedEventMessage<?>> block(long position, int count) {
        try (Stream<? extends TrackedEventMessage<?>> events =
                form.tracked(EventPages.from(commits, position, Commits.WIDEST))) {
            return events.limit(count).toList();
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return form.ofAggregate(EventPages.ofAggregate(commits, aggregateIdentifier, firstSequenceNumber));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return commits.lastOf(aggregateIdentifier).map(Commit::lastSequence);
    }

    /** Before the first event. */
    @Override
    public TrackingToken createTailToken() {
        return before(0);
    }

    /** After the newest event. */
    @Override
    public TrackingToken createHeadToken() {
        return before(position());
    }

    /** Before the first event recorded at this time or later, in the order of the log, whatever the clocks did. */
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return before(commits.positionAt(dateTime));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("The log keeps no snapshots; nothing may contradict the events");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    /** Stores what is waiting and takes nothing more. */
    @Override
    public void close() {
        appender.close();
    }

    private static TrackingToken before(long position) {
        return new GlobalSequenceTrackingToken(position - 1);
    }
}
