package org.lunzhi.query.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.kernel.ledger.LedgerCaseId;
import org.lunzhi.kernel.ledger.LedgerEvent;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseTaken;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseUpdated;
import org.lunzhi.kernel.ledger.LedgerSamples;

/**
 * A log of any length that is made while it is read and held nowhere. Each case has six events that lie as far apart as
 * they can.
 */
final class GeneratedLog implements EventStorageEngine {

    static final int EVENTS_OF_CASE = 6;

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final long cases;

    GeneratedLog(long cases) {
        this.cases = cases;
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        long from = token == null ? 0 : token.position().orElseThrow() + 1;
        return LongStream.range(from, cases * EVENTS_OF_CASE).mapToObj(this::event);
    }

    private TrackedEventMessage<?> event(long position) {
        LedgerEntryId entry = LedgerEntryId.of("2026-" + position % cases);
        LedgerCaseId matter = LedgerCaseId.in(LedgerSamples.LEDGER, entry);
        long sequence = position / cases;
        Instant at = BEGIN.plusSeconds(position);
        LedgerEvent event = sequence == 0
                ? new LedgerCaseTaken(
                        matter, LedgerSamples.LEDGER, entry, LedgerSamples.open(), LedgerSamples.MAPPING, at)
                : new LedgerCaseUpdated(matter, LedgerSamples.closed(), LedgerSamples.MAPPING, at);
        var message = new GenericMessage<>("event-" + position, event, Provenance.of(Actor.SYSTEM));
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>("LedgerCase", matter.value(), sequence, message, at));
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(cases * EVENTS_OF_CASE - 1);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        throw new UnsupportedOperationException("nothing is added to it");
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("it has none");
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        throw new UnsupportedOperationException("an export reads a log from its first event to its last");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }
}
