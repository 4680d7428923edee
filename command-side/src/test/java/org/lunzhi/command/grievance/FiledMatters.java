package org.lunzhi.command.grievance;

import java.time.Instant;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.lunzhi.command.grievance.standing.OtherMatters;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;

/** The files of other matters in a log in memory that a test fills by hand. */
public final class FiledMatters {

    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    /** A matter that was registered at a moment. */
    public FiledMatters registered(GrievanceId matter, Instant moment) {
        log.publish(new GenericDomainEventMessage<>("Grievance", matter.value(), 0, registration(matter, moment)));
        return this;
    }

    OtherMatters read() {
        return new StoredMatters(log);
    }

    static GrievanceRegistered registration(GrievanceId matter, Instant moment) {
        GrievanceRegistered sample = GrievanceSamples.registered();
        return new GrievanceRegistered(
                matter,
                sample.kind(),
                sample.channel(),
                sample.place(),
                sample.summary(),
                sample.reporter(),
                sample.receipt(),
                sample.protection(),
                sample.notice(),
                sample.source(),
                sample.categoryScheme(),
                sample.petitionLike(),
                sample.emergency(),
                sample.deadlines(),
                moment);
    }
}
