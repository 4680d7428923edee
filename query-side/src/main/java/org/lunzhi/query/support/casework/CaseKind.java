package org.lunzhi.query.support.casework;

import java.util.Arrays;
import java.util.Optional;
import org.lunzhi.kernel.agreement.AgreementEvent;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.ledger.LedgerEvent;
import org.lunzhi.kernel.mediation.MediationEvent;
import org.lunzhi.kernel.servicerequest.ServiceRequestEvent;

/** The kinds of cases a station keeps, each told by one family of events. */
public enum CaseKind {
    /** 诉求. */
    GRIEVANCE(GrievanceEvent.class),
    /** 调解. */
    MEDIATION(MediationEvent.class),
    /** 协议. */
    AGREEMENT(AgreementEvent.class),
    /** 点单. */
    SERVICE_REQUEST(ServiceRequestEvent.class),
    /** 台账案件: a case that somebody else's ledger shows. */
    LEDGER_CASE(LedgerEvent.class);

    private final Class<?> family;

    CaseKind(Class<?> family) {
        this.family = family;
    }

    /** The kind of case that events of this type belong to; empty for rosters, units, calendars and the like. */
    public static Optional<CaseKind> of(Class<?> event) {
        return Arrays.stream(values())
                .filter(kind -> kind.family.isAssignableFrom(event))
                .findFirst();
    }

    /** The sealed family of its events. */
    public Class<?> family() {
        return family;
    }
}
