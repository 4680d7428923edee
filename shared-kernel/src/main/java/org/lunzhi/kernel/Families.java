package org.lunzhi.kernel;

import java.util.List;
import org.lunzhi.kernel.agreement.AgreementEvent;
import org.lunzhi.kernel.calendar.CalendarEvent;
import org.lunzhi.kernel.eventlog.contract.LogEvent;
import org.lunzhi.kernel.filenumber.FileNumberEvent;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.ledger.LedgerEvent;
import org.lunzhi.kernel.mediation.MediationEvent;
import org.lunzhi.kernel.organisation.OrganisationEvent;
import org.lunzhi.kernel.policy.PolicyEvent;
import org.lunzhi.kernel.roster.DutyPersonEvent;
import org.lunzhi.kernel.roster.RosterEvent;
import org.lunzhi.kernel.servicerequest.ServiceRequestEvent;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEvent;

/** All event families of the system; an event that is in none of them cannot be stored. */
public final class Families {

    /** In the order in which the families joined the log. */
    public static final List<Class<?>> ALL = List.of(
            LogEvent.class,
            CalendarEvent.class,
            PolicyEvent.class,
            GrievanceEvent.class,
            MediationEvent.class,
            AgreementEvent.class,
            FileNumberEvent.class,
            OrganisationEvent.class,
            RosterEvent.class,
            DutyPersonEvent.class,
            LedgerEvent.class,
            CatalogueEvent.class,
            ServiceRequestEvent.class);

    private Families() {}
}
