package org.lunzhi.query.grievance;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.query.support.OwnedView;
import org.lunzhi.query.support.Versioned;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.question.Moment;

/** The case files, as they stand and as they stood. */
class CaseFiles {

    private final OwnedView<CaseFile> view;
    private final EventStore log;

    CaseFiles(MongoDatabase database, ViewCodec codec, EventStore log) {
        this.view = new OwnedView<>(database.getCollection("case-files"), CaseFile.class, codec);
        this.log = log;
    }

    void record(GrievanceId id, DomainEventMessage<?> message) {
        long version = message.getSequenceNumber();
        if (message.getPayload() instanceof GrievanceRegistered) {
            view.create(id.value(), version, CaseFileFold.apply(null, message));
        } else {
            view.update(id.value(), version, file -> CaseFileFold.apply(file, message));
        }
    }

    /** The file as it stands; a sealed one does not exist for the units it is kept from. */
    Optional<Versioned<CaseFile>> find(GrievanceId id, Reader reader) {
        return view.find(id.value()).filter(file -> isOpenTo(reader, file.view()));
    }

    /** The file as it stood, or was known, at a moment: told anew from the log. */
    Optional<Versioned<CaseFile>> find(GrievanceId id, Reader reader, Moment moment) {
        return find(id, reader).isPresent() ? past(id, moment) : Optional.empty();
    }

    void clear() {
        view.clear();
    }

    private Optional<Versioned<CaseFile>> past(GrievanceId id, Moment moment) {
        @Nullable CaseFile file = null;
        long version = -1;
        Iterator<? extends DomainEventMessage<?>> history =
                log.readEvents(id.value()).asStream().iterator();
        while (history.hasNext()) {
            DomainEventMessage<?> message = history.next();
            Instant occurredAt = ((GrievanceEvent) message.getPayload()).occurredAt();
            if (moment.includes(occurredAt, message.getTimestamp())) {
                file = CaseFileFold.apply(file, message);
                version = message.getSequenceNumber();
            }
        }
        return file == null ? Optional.empty() : Optional.of(new Versioned<>(id.value(), version, file));
    }

    private static boolean isOpenTo(Reader reader, CaseFile file) {
        return !file.standing().protection().excludes(reader.actor().unit());
    }
}
