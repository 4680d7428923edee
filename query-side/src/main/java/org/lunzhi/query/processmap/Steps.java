package org.lunzhi.query.processmap;

import java.util.Set;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationRecalculated;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationReminded;
import org.lunzhi.kernel.agreement.CorrectionEvent;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationReminded;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationsRecalculated;
import org.lunzhi.kernel.agreement.SigningEvent.LateActExplained;
import org.lunzhi.kernel.grievance.LimitEvent.DeadlineRecalculated;
import org.lunzhi.kernel.grievance.OverlayEvent.ReminderIssued;
import org.lunzhi.kernel.grievance.RecordEvent;
import org.lunzhi.kernel.grievance.RecordEvent.GrievanceLinked;
import org.lunzhi.kernel.mediation.CourseEvent.PeriodRecalculated;
import org.lunzhi.kernel.mediation.CourseEvent.PeriodReminded;
import org.lunzhi.kernel.mediation.OpeningEvent.FileNumberAssigned;
import org.lunzhi.kernel.mediation.SittingEvent.SessionReminded;
import org.lunzhi.kernel.mediation.UpkeepEvent;
import org.lunzhi.kernel.servicerequest.OrderFileEvent;
import org.lunzhi.query.support.casework.CaseEvents;

/** Which events move a matter on; keeping its file, reminding and counting anew does not. */
final class Steps {

    private static final Set<Class<?>> BESIDE_THE_WAY = Set.of(
            DeadlineRecalculated.class,
            ReminderIssued.class,
            FileNumberAssigned.class,
            PeriodRecalculated.class,
            PeriodReminded.class,
            SessionReminded.class,
            LateActExplained.class,
            ConfirmationRecalculated.class,
            ConfirmationReminded.class,
            ObligationsRecalculated.class,
            ObligationReminded.class);

    private Steps() {}

    static boolean isStep(Object event) {
        return !BESIDE_THE_WAY.contains(event.getClass())
                && !CaseEvents.isAboutSafety(event.getClass())
                && !isFileKeeping(event);
    }

    private static boolean isFileKeeping(Object event) {
        return (event instanceof RecordEvent && !(event instanceof GrievanceLinked))
                || event instanceof UpkeepEvent
                || event instanceof CorrectionEvent
                || event instanceof OrderFileEvent;
    }

    static String nameOf(Object event) {
        return event.getClass().getSimpleName();
    }
}
