package org.lunzhi.command.support;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateStreamCreationException;

/** A command side with a log in memory, for tests that send real commands to real aggregates. */
public final class InMemoryCommandSide implements AutoCloseable {

    private final InMemoryEventStorageEngine engine = new OneBeginning();
    private final EmbeddedEventStore log =
            EmbeddedEventStore.builder().storageEngine(engine).build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final ParameterResolverFactory parameters;
    private final LookupFeed feed;

    /** The resources are what handlers ask for by parameter. */
    public InMemoryCommandSide(Clock clock, List<? extends Lookup> lookups, Object... more) {
        List<Object> resources = Stream.of(Stream.of(clock), lookups.stream(), Stream.of(more))
                .flatMap(Function.<Stream<?>>identity())
                .map(Object.class::cast)
                .toList();
        this.parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(InMemoryCommandSide.class),
                new SimpleResourceParameterResolverFactory(resources));
        this.feed = new LookupFeed(log, List.copyOf(lookups));
        feed.start();
    }

    /** Lets commands reach aggregates of this type. */
    public <T> InMemoryCommandSide with(Class<T> aggregate) {
        EventSourcingRepository<T> repository = EventSourcingRepository.builder(aggregate)
                .eventStore(log)
                .parameterResolverFactory(parameters)
                .build();
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .parameterResolverFactory(parameters)
                .repository(repository)
                .build()
                .subscribe(bus);
        return this;
    }

    public CommandGateway commands() {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    public EventStore log() {
        return log;
    }

    /** What is in the log of an aggregate. */
    public List<?> eventsOf(Object aggregate) {
        return log.readEvents(aggregate.toString())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .toList();
    }

    @Override
    public void close() {
        feed.close();
        log.shutDown();
    }

    /** As the real log does, this one refuses to begin an aggregate twice. */
    private static final class OneBeginning extends InMemoryEventStorageEngine {

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            for (EventMessage<?> event : events) {
                boolean again = event instanceof DomainEventMessage<?> begun
                        && begun.getSequenceNumber() == 0
                        && lastSequenceNumberFor(begun.getAggregateIdentifier()).isPresent();
                if (again) {
                    throw new AggregateStreamCreationException("The aggregate was begun before", null);
                }
            }
            super.appendEvents(events);
        }
    }
}
