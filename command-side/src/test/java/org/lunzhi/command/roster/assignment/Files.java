package org.lunzhi.command.roster.assignment;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.lunzhi.kernel.organisation.directory.Mandates;

/** The files of matters in a log in memory that a test fills by hand. */
public final class Files {

    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    /** What has happened to a matter. */
    public Files of(Object matter, Object... events) {
        for (int number = 0; number < events.length; number++) {
            log.publish(new GenericDomainEventMessage<>("Matter", matter.toString(), number, events[number]));
        }
        return this;
    }

    MatterFiles read(Mandates mandates) {
        return new MatterFiles(log, mandates);
    }
}
