package org.lunzhi.query.mediation;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.mediation.MediationEvent;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.query.support.OwnedView;
import org.lunzhi.query.support.Versioned;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.dossier.Hindsight;
import org.lunzhi.query.support.question.Moment;

/** The mediation files, as they stand and as they stood; every reader gets only what they may see. */
class MediationFiles {

    private final OwnedView<MediationFile> view;
    private final Hindsight<MediationFile> past;

    MediationFiles(MongoDatabase database, ViewCodec codec, EventStore log) {
        this.view = new OwnedView<>(database.getCollection("mediation-files"), MediationFile.class, codec);
        this.past = new Hindsight<>(log, event -> ((MediationEvent) event).occurredAt(), MediationFold::apply);
    }

    void record(MediationId id, DomainEventMessage<?> message) {
        long version = message.getSequenceNumber();
        if (message.getPayload() instanceof MediationProposed) {
            view.create(id.value(), version, MediationFold.apply(null, message));
        } else {
            view.update(id.value(), version, file -> MediationFold.apply(file, message));
        }
    }

    /**
     * The file at a moment. Who may see it, and what of it, is decided by the file as it stands today: one that was
     * sealed since is not open to those who might have read it then.
     */
    Optional<Versioned<MediationFile>> find(MediationId id, Reader reader, Moment moment) {
        Optional<Versioned<MediationFile>> present = view.find(id.value());
        Optional<Confidence> confidence =
                present.map(file -> new Confidence(reader, file.view())).filter(Confidence::admits);
        Optional<Versioned<MediationFile>> wanted = moment.isNow() ? present : past.at(id.value(), moment);
        return confidence.flatMap(
                kept -> wanted.map(file -> new Versioned<>(file.id(), file.version(), kept.shown(file.view()))));
    }

    void clear() {
        view.clear();
    }
}
