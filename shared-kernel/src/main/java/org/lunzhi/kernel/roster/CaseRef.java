package org.lunzhi.kernel.roster;

import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;

/** A matter that somebody on duty answers for; exactly one of the three is there. */
public record CaseRef(
        @Nullable GrievanceId grievance,
        @Nullable MediationId mediation,
        @Nullable ServiceRequestId serviceRequest) {

    public static CaseRef of(GrievanceId grievance) {
        return new CaseRef(grievance, null, null);
    }

    public static CaseRef of(MediationId mediation) {
        return new CaseRef(null, mediation, null);
    }

    public static CaseRef of(ServiceRequestId serviceRequest) {
        return new CaseRef(null, null, serviceRequest);
    }
}
