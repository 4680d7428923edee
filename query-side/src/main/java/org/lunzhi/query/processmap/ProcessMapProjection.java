package org.lunzhi.query.processmap;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.lunzhi.kernel.agreement.AgreementEvent;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.mediation.MediationEvent;
import org.lunzhi.kernel.servicerequest.ServiceRequestEvent;
import org.lunzhi.query.support.casework.CaseKind;

/** Keeps the process map up to date; cases from a ledger show no steps and are not on it. */
@ProcessingGroup(ProcessMapProjection.GROUP)
class ProcessMapProjection {

    static final String GROUP = "process-map";

    private final ProcessRows rows;

    ProcessMapProjection(ProcessRows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(GrievanceEvent event, @SequenceNumber long version, TrackingToken token) {
        rows.tell(CaseKind.GRIEVANCE, event.grievanceId(), event, version, token);
    }

    @EventHandler
    void on(MediationEvent event, @SequenceNumber long version, TrackingToken token) {
        rows.tell(CaseKind.MEDIATION, event.mediationId(), event, version, token);
    }

    @EventHandler
    void on(AgreementEvent event, @SequenceNumber long version, TrackingToken token) {
        rows.tell(CaseKind.AGREEMENT, event.agreementId(), event, version, token);
    }

    @EventHandler
    void on(ServiceRequestEvent event, @SequenceNumber long version, TrackingToken token) {
        rows.tell(CaseKind.SERVICE_REQUEST, event.serviceRequestId(), event, version, token);
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }
}
