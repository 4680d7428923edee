package org.lunzhi.query.agreement;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.agreement.AgreementEvent;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.query.support.OwnedView;
import org.lunzhi.query.support.Versioned;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.dossier.Files;
import org.lunzhi.query.support.dossier.Retold;
import org.lunzhi.query.support.question.Moment;

/** The files of agreements, as they stand and as they stood. */
class AgreementFiles {

    private final Files<AgreementFile> files;

    AgreementFiles(MongoDatabase database, ViewCodec codec, EventStore log) {
        this.files = new Files<>(
                new OwnedView<>(database.getCollection("agreement-files"), AgreementFile.class, codec),
                log,
                event -> ((AgreementEvent) event).occurredAt(),
                AgreementFold::apply);
    }

    void record(DomainEventMessage<?> message) {
        files.record(message);
    }

    /** The file at a moment; one kept from the reader does not exist for them. */
    Optional<Versioned<AgreementFile>> find(AgreementId id, Reader reader, Moment moment) {
        return files.find(id.value())
                .filter(present -> isOpenTo(reader, present.view()))
                .flatMap(present -> files.at(moment, present))
                .map(found -> new Versioned<>(found.id(), found.version(), withoutConfidences(found.view())));
    }

    /** The files step by step. */
    Retold retold() {
        return files.retold(
                "agreement-",
                (reader, present) ->
                        isOpenTo(reader, present) ? Optional.of(AgreementFiles::withoutConfidences) : Optional.empty());
    }

    void clear() {
        files.clear();
    }

    /** A sealed agreement is for those who mediated it. */
    private static boolean isOpenTo(Reader reader, AgreementFile file) {
        Protection protection = file.ground().protection();
        MediatorId own = MediatorId.of(file.ground().committee(), reader.actor().officer());
        boolean mediated = file.ground().mediators().contains(own);
        return !reader.isBarredBy(protection.excludedUnits()) && (!protection.sealed() || mediated);
    }

    private static AgreementFile withoutConfidences(AgreementFile file) {
        return file.holding(
                file.dossier().only(paper -> paper.document().audience() != Audience.MEDIATORS_ONLY, entry -> true));
    }
}
