package org.lunzhi.kernel;

import java.util.List;
import org.lunzhi.kernel.agreement.AgreementEvent;
import org.lunzhi.kernel.calendar.CalendarEvent;
import org.lunzhi.kernel.eventlog.contract.LogEvent;
import org.lunzhi.kernel.filenumber.FileNumberEvent;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.mediation.MediationEvent;
import org.lunzhi.kernel.policy.PolicyEvent;

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
            FileNumberEvent.class);

    private Families() {}
}
