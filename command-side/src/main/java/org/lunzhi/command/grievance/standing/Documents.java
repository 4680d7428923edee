package org.lunzhi.command.grievance.standing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.DispatchEvent.ComplainantContacted;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchReturned;
import org.lunzhi.kernel.grievance.DispatchEvent.HandoverOffered;
import org.lunzhi.kernel.grievance.DispatchEvent.UnitDesignated;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceAccepted;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceDeclined;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTransferredOut;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationRequested;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionGranted;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionRefused;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionRequested;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceClosed;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceReopened;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReported;
import org.lunzhi.kernel.grievance.OutcomeEvent.ReworkOrdered;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceParked;
import org.lunzhi.kernel.grievance.OverlayEvent.ParkingReviewed;
import org.lunzhi.kernel.grievance.OverlayEvent.SupervisionClosed;
import org.lunzhi.kernel.grievance.RecordEvent.DocumentCorrected;
import org.lunzhi.kernel.grievance.RecordEvent.DuplicateAnswered;
import org.lunzhi.kernel.grievance.RecordEvent.EvidenceAdded;
import org.lunzhi.kernel.grievance.RecordEvent.PartyAdded;
import org.lunzhi.kernel.grievance.RecordEvent.PartyReplaced;
import org.lunzhi.kernel.grievance.RecordEvent.ProgressNoted;
import org.lunzhi.kernel.privacy.DocumentRef;

/**
 * The documents of a matter's file as they now read. What the person said of the handling is not among them: their
 * words are nobody's to correct.
 */
final class Documents {

    private final Set<DocumentRef> documents = new HashSet<>();

    @EventSourcingHandler
    void evolve(GrievanceRegistered event) {
        file(event.summary());
    }

    @EventSourcingHandler
    void evolve(GrievanceAccepted event) {
        file(event.newFactOrReason());
    }

    @EventSourcingHandler
    void evolve(GrievanceDeclined event) {
        file(event.routeNotice());
    }

    @EventSourcingHandler
    void evolve(GrievanceTransferredOut event) {
        file(event.letter(), event.receipt());
    }

    @EventSourcingHandler
    void evolve(MediationRequested event) {
        file(event.application());
    }

    @EventSourcingHandler
    void evolve(DispatchReturned event) {
        file(event.basis());
    }

    @EventSourcingHandler
    void evolve(UnitDesignated event) {
        file(event.reason());
    }

    @EventSourcingHandler
    void evolve(ComplainantContacted event) {
        file(event.note());
    }

    @EventSourcingHandler
    void evolve(HandoverOffered event) {
        file(event.note());
    }

    @EventSourcingHandler
    void evolve(ExtensionRequested event) {
        file(event.grounds());
    }

    @EventSourcingHandler
    void evolve(ExtensionGranted event) {
        file(event.personInformed());
    }

    @EventSourcingHandler
    void evolve(ExtensionRefused event) {
        file(event.reason());
    }

    @EventSourcingHandler
    void evolve(GrievanceParked event) {
        file(event.measures(), event.personInformed());
    }

    @EventSourcingHandler
    void evolve(ParkingReviewed event) {
        file(event.note());
    }

    @EventSourcingHandler
    void evolve(SupervisionClosed event) {
        file(event.report());
    }

    @EventSourcingHandler
    void evolve(ReworkOrdered event) {
        file(event.reason());
    }

    @EventSourcingHandler
    void evolve(GrievanceClosed event) {
        file(event.explanation(), event.reviewRouteNotice());
    }

    @EventSourcingHandler
    void evolve(GrievanceReopened event) {
        file(event.grounds());
    }

    @EventSourcingHandler
    void evolve(ProgressNoted event) {
        file(event.note());
    }

    @EventSourcingHandler
    void evolve(EvidenceAdded event) {
        file(event.evidence());
    }

    @EventSourcingHandler
    void evolve(PartyAdded event) {
        file(event.authority());
    }

    @EventSourcingHandler
    void evolve(PartyReplaced event) {
        file(event.proof());
    }

    @EventSourcingHandler
    void evolve(DuplicateAnswered event) {
        file(event.reply().proof());
    }

    @EventSourcingHandler
    void evolve(OutcomeReported event) {
        file(event.report(), event.reply().proof());
        documents.addAll(event.evidence());
    }

    @EventSourcingHandler
    void evolve(DocumentCorrected event) {
        documents.remove(event.former());
        documents.add(event.current());
    }

    boolean hold(DocumentRef document) {
        return documents.contains(document);
    }

    private void file(@Nullable DocumentRef... more) {
        Arrays.stream(more).filter(Objects::nonNull).forEach(documents::add);
    }
}
