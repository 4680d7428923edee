package org.lunzhi.query.support.casework;

import java.time.Instant;
import java.util.Set;
import org.lunzhi.kernel.agreement.AgreementEvent;
import org.lunzhi.kernel.agreement.ProtectionEvent.AgreementAccessRestricted;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.OverlayEvent.ConfidentialityRequested;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.OverlayEvent.SafetyReferralMade;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseTaken;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseUpdated;
import org.lunzhi.kernel.mediation.MediationEvent;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyScreened;
import org.lunzhi.kernel.mediation.OpeningEvent.SafetyReferralOffered;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderAccessRestricted;
import org.lunzhi.kernel.servicerequest.ServiceRequestEvent;

/** What is asked of any event of a case. */
public final class CaseEvents {

    /** That somebody asked for protection, or was asked about danger, must not show to those who see no names. */
    private static final Set<Class<?>> ABOUT_SAFETY = Set.of(
            ConfidentialityRequested.class,
            GrievanceSealed.class,
            SafetyReferralMade.class,
            PartyScreened.class,
            SafetyReferralOffered.class,
            AccessRestricted.class,
            AgreementAccessRestricted.class,
            OrderAccessRestricted.class);

    private CaseEvents() {}

    /** When the event happened in the office. */
    public static Instant occurredAt(Object event) {
        if (event instanceof GrievanceEvent grievance) {
            return grievance.occurredAt();
        }
        if (event instanceof MediationEvent mediation) {
            return mediation.occurredAt();
        }
        if (event instanceof AgreementEvent agreement) {
            return agreement.occurredAt();
        }
        if (event instanceof ServiceRequestEvent request) {
            return request.occurredAt();
        }
        if (event instanceof LedgerCaseTaken taken) {
            return taken.occurredAt();
        }
        if (event instanceof LedgerCaseUpdated updated) {
            return updated.occurredAt();
        }
        throw new IllegalArgumentException(event.getClass().getSimpleName() + " belongs to no case");
    }

    /** Whether events of this type are about somebody's safety and leave the station for no figure and no file. */
    public static boolean isAboutSafety(Class<?> event) {
        return ABOUT_SAFETY.contains(event);
    }
}
