package org.lunzhi.command.support;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.lunzhi.command.support.history.EarlierFacts;
import org.lunzhi.kernel.Specimens;

/** What aggregates told, in a log in memory that a test fills by hand. */
public final class ToldFacts {

    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    /** What an aggregate told from its beginning. */
    public ToldFacts of(Object aggregate, Object... facts) {
        for (int number = 0; number < facts.length; number++) {
            log.publish(new GenericDomainEventMessage<>("Aggregate", aggregate.toString(), number, facts[number]));
        }
        return this;
    }

    public EarlierFacts earlier() {
        return new EarlierFacts(log);
    }

    /** A fact of a kind with everything filled in, where a test does not care with what. */
    public static <T> T specimen(Class<T> fact) {
        return Specimens.of(fact.getEnclosingClass()).stream()
                .filter(fact::isInstance)
                .map(fact::cast)
                .findFirst()
                .orElseThrow();
    }
}
