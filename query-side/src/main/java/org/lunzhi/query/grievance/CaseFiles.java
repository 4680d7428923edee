package org.lunzhi.query.grievance;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.query.support.OwnedView;
import org.lunzhi.query.support.Versioned;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.dossier.Files;
import org.lunzhi.query.support.dossier.Retold;
import org.lunzhi.query.support.question.Moment;

/** The case files, as they stand and as they stood. */
class CaseFiles {

    private final Files<CaseFile> files;

    CaseFiles(MongoDatabase database, ViewCodec codec, EventStore log) {
        this.files = new Files<>(
                new OwnedView<>(database.getCollection("case-files"), CaseFile.class, codec),
                log,
                event -> ((GrievanceEvent) event).occurredAt(),
                CaseFileFold::apply);
    }

    void record(DomainEventMessage<?> message) {
        files.record(message);
    }

    /** The file at a moment, for a reader; one kept from the reader does not exist for them. */
    Optional<Found> find(GrievanceId id, Reader reader, Moment moment) {
        return files.find(id.value()).flatMap(present -> {
            Confidence confidence = new Confidence(reader, present.view());
            return confidence.admits()
                    ? files.at(moment, present).map(file -> new Found(file, confidence.withholdsPersons()))
                    : Optional.empty();
        });
    }

    /** The files step by step. */
    Retold retold() {
        return files.retold("grievance-", (reader, present) -> new Confidence(reader, present).sight());
    }

    void clear() {
        files.clear();
    }

    /** A file, and whether the reader may learn whom it names. */
    record Found(Versioned<CaseFile> file, boolean personsWithheld) {}
}
