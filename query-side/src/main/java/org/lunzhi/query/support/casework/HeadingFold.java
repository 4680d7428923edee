package org.lunzhi.query.support.casework;

import org.lunzhi.kernel.agreement.ProtectionEvent.AgreementAccessRestricted;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementDrawnUp;
import org.lunzhi.kernel.grievance.DispatchEvent.GrievanceDispatched;
import org.lunzhi.kernel.grievance.DispatchEvent.HandlingHandedOver;
import org.lunzhi.kernel.grievance.DispatchEvent.UnitDesignated;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTriaged;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.RecordEvent.CategoryCorrected;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseTaken;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseUpdated;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.mediation.UpkeepEvent.MatterCorrected;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.OrderClaimed;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.OrderDispatched;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ServiceStarted;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderAccessRestricted;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.ServiceCorrected;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderConverted;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderOpened;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;
import org.lunzhi.query.support.Fold;

/** How a case's heading follows from its events. */
final class HeadingFold {

    static final Fold<CaseHeading> FOLD = ledger(orders(mediations(grievances(new Fold<>()))));

    private HeadingFold() {}

    private static Fold<CaseHeading> grievances(Fold<CaseHeading> fold) {
        return fold.on(
                        GrievanceRegistered.class,
                        (was, event) -> was.under(event.receipt().unit()).kept(event.protection()))
                .on(GrievanceTriaged.class, (was, event) -> was.as(event.category()))
                .on(CategoryCorrected.class, (was, event) -> was.as(event.category()))
                .on(GrievanceDispatched.class, (was, event) -> was.under(event.lead()))
                .on(UnitDesignated.class, (was, event) -> was.under(event.lead()))
                .on(HandlingHandedOver.class, (was, event) -> was.under(event.unit()))
                .on(GrievanceSealed.class, (was, event) -> was.kept(event.protection()));
    }

    private static Fold<CaseHeading> mediations(Fold<CaseHeading> fold) {
        return fold.on(
                        MediationProposed.class,
                        (was, event) -> was.under(event.unit())
                                .as(event.matter().category())
                                .kept(event.sealed(), event.excludedUnits()))
                .on(MatterCorrected.class, (was, event) -> was.as(event.matter().category()))
                .on(AccessRestricted.class, (was, event) -> was.kept(event.sealed(), event.excludedUnits()))
                .on(AgreementDrawnUp.class, (was, event) -> was.kept(event.sealed(), event.excludedUnits()))
                .on(AgreementAccessRestricted.class, (was, event) -> was.kept(event.sealed(), event.excludedUnits()));
    }

    private static Fold<CaseHeading> orders(Fold<CaseHeading> fold) {
        return fold.on(
                        OrderPlaced.class,
                        (was, event) -> was.under(event.promise().competent())
                                .as(event.promise().service()))
                .on(
                        ServiceCorrected.class,
                        (was, event) -> was.under(event.competent()).as(event.service()))
                .on(OrderOpened.class, (was, event) -> was.under(event.unit()))
                .on(OrderClaimed.class, (was, event) -> was.under(event.unit()))
                .on(OrderDispatched.class, (was, event) -> was.under(event.unit()))
                .on(ServiceStarted.class, (was, event) -> was.under(event.unit()))
                .on(OrderConverted.class, (was, event) -> was.kept(event.protection()))
                .on(OrderAccessRestricted.class, (was, event) -> was.kept(event.sealed(), event.excludedUnits()));
    }

    private static Fold<CaseHeading> ledger(Fold<CaseHeading> fold) {
        return fold.on(
                        LedgerCaseTaken.class,
                        (was, event) ->
                                was.under(event.shown().unit()).as(event.shown().category()))
                .on(
                        LedgerCaseUpdated.class,
                        (was, event) ->
                                was.under(event.shown().unit()).as(event.shown().category()));
    }
}
