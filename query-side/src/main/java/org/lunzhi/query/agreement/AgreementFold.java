package org.lunzhi.query.agreement;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.agreement.AgreementEvent;
import org.lunzhi.kernel.agreement.AmendmentEvent.AgreementAmended;
import org.lunzhi.kernel.agreement.ConfirmationEvent.AgreementConfirmed;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationAccepted;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationApplied;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationDismissed;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationRefused;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationWindowClosed;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationWithdrawn;
import org.lunzhi.kernel.agreement.PerformanceEvent.AgreementPerformed;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationBreached;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationOverdue;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationPerformed;
import org.lunzhi.kernel.agreement.ProtectionEvent.AgreementAccessRestricted;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementBecameEffective;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementDrawnUp;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementLapsed;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.query.agreement.AgreementFile.Confirmation;
import org.lunzhi.query.agreement.AgreementFile.Duty.Course;
import org.lunzhi.query.agreement.AgreementFile.State;
import org.lunzhi.query.support.Fold;

/** How an agreement's file follows from its events; the live view and every look into the past share it. */
final class AgreementFold {

    private static final Fold<AgreementFile> FOLD = court(performance(effect(new Fold<>())));

    private AgreementFold() {}

    /** The file after the event; the drawing up opens it. */
    static AgreementFile apply(@Nullable AgreementFile before, DomainEventMessage<?> message) {
        AgreementEvent event = (AgreementEvent) message.getPayload();
        AgreementFile file =
                before == null ? AgreementFile.drawnUp((AgreementDrawnUp) event) : FOLD.apply(before, event);
        return file.holding(file.dossier().after(message, event.occurredAt()));
    }

    private static Fold<AgreementFile> effect(Fold<AgreementFile> fold) {
        return fold.on(AgreementBecameEffective.class, (file, event) -> file.bindingSince(event.effectiveAt()))
                .on(AgreementLapsed.class, (file, event) -> file.at(State.LAPSED))
                .on(AgreementPerformed.class, (file, event) -> file.at(State.PERFORMED))
                .on(AgreementAmended.class, (file, event) -> file.amended(event.version(), event.terms()))
                .on(
                        AgreementAccessRestricted.class,
                        (file, event) -> file.keptFrom(new Protection(event.sealed(), event.excludedUnits())));
    }

    private static Fold<AgreementFile> performance(Fold<AgreementFile> fold) {
        return fold.on(ObligationPerformed.class, (file, event) -> file.faring(event.obligation(), Course.PERFORMED))
                .on(ObligationOverdue.class, (file, event) -> file.faring(event.obligation(), Course.OVERDUE))
                .on(ObligationBreached.class, (file, event) -> file.faring(event.obligation(), Course.BREACHED));
    }

    private static Fold<AgreementFile> court(Fold<AgreementFile> fold) {
        return fold.on(ConfirmationApplied.class, (file, event) -> file.before(Confirmation.APPLIED))
                .on(ConfirmationAccepted.class, (file, event) -> file.before(Confirmation.ACCEPTED))
                .on(ConfirmationRefused.class, (file, event) -> file.before(Confirmation.REFUSED))
                .on(ConfirmationWithdrawn.class, (file, event) -> file.before(Confirmation.WITHDRAWN))
                .on(AgreementConfirmed.class, (file, event) -> file.before(Confirmation.CONFIRMED))
                .on(ConfirmationDismissed.class, (file, event) -> file.before(Confirmation.DISMISSED))
                .on(ConfirmationWindowClosed.class, (file, event) -> closed(file));
    }

    /** An application that a court already has is not touched by the end of the thirty days. */
    private static AgreementFile closed(AgreementFile file) {
        return file.confirmation() == Confirmation.NONE ? file.before(Confirmation.WINDOW_CLOSED) : file;
    }
}
