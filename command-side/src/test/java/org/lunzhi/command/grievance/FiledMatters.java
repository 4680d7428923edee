package org.lunzhi.command.grievance;

import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.lunzhi.command.grievance.standing.OtherMatters;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.RecordEvent.GrievanceLinked;

/** The files of other matters in a log in memory that a test fills by hand. */
public final class FiledMatters {

    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    /** What has happened to a matter. */
    public FiledMatters of(GrievanceId matter, Object... events) {
        for (int number = 0; number < events.length; number++) {
            log.publish(new GenericDomainEventMessage<>("Grievance", matter.value(), number, events[number]));
        }
        return this;
    }

    /** A matter that is handled under another number. */
    public FiledMatters linked(GrievanceId duplicate, GrievanceId original) {
        GrievanceLinked linked = new GrievanceLinked(
                duplicate, original, List.of(), GrievanceSamples.registered().occurredAt());
        return of(duplicate, GrievanceSamples.registered(), linked);
    }

    OtherMatters read() {
        return new StoredMatters(log);
    }
}
