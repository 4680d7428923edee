package org.lunzhi.query.mediation;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.mediation.MediationEvent;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.query.support.OwnedView;
import org.lunzhi.query.support.Versioned;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.dossier.Files;
import org.lunzhi.query.support.dossier.Retold;
import org.lunzhi.query.support.question.Moment;

/** The mediation files, as they stand and as they stood; every reader gets only what they may see. */
class MediationFiles {

    private final Files<MediationFile> files;

    MediationFiles(MongoDatabase database, ViewCodec codec, EventStore log) {
        this.files = new Files<>(
                new OwnedView<>(database.getCollection("mediation-files"), MediationFile.class, codec),
                log,
                event -> ((MediationEvent) event).occurredAt(),
                MediationFold::apply);
    }

    void record(DomainEventMessage<?> message) {
        files.record(message);
    }

    /**
     * The file at a moment. Who may see it, and what of it, is decided by the file as it stands today: one that was
     * sealed since is not open to those who might have read it then.
     */
    Optional<Versioned<MediationFile>> find(MediationId id, Reader reader, Moment moment) {
        return files.find(id.value()).flatMap(present -> {
            Confidence confidence = new Confidence(reader, present.view());
            return confidence.admits()
                    ? files.at(moment, present).map(file -> shown(confidence, file))
                    : Optional.empty();
        });
    }

    /** The files step by step. */
    Retold retold() {
        return files.retold("mediation-", (reader, present) -> {
            Confidence confidence = new Confidence(reader, present);
            return confidence.admits() ? Optional.of(confidence) : Optional.empty();
        });
    }

    void clear() {
        files.clear();
    }

    private static Versioned<MediationFile> shown(Confidence confidence, Versioned<MediationFile> file) {
        return new Versioned<>(file.id(), file.version(), confidence.shown(file.view()));
    }
}
