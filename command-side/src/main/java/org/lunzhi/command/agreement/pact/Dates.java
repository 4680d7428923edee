package org.lunzhi.command.agreement.pact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.terms.Obligation;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.calendar.WorkCalendar;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.Deadlines;
import org.lunzhi.kernel.deadline.TimeLimit;

/** The deadlines that an agreement sets when it takes effect: thirty days for the court, a day for each obligation. */
public final class Dates {

    /** People's Mediation Law art. 33. */
    private static final TimeLimit CONFIRMATION = TimeLimit.calendarDays(30);

    /** Keeps the deadlines of one version of an agreement apart from those of the next. */
    private static final int VERSION_STEP = 1_000;

    private final AgreementId agreement;
    private final int version;
    private final WorkCalendar calendar;

    public Dates(AgreementId agreement, int version, WorkCalendar calendar) {
        this.agreement = agreement;
        this.version = version;
        this.calendar = calendar;
    }

    /** All deadlines of terms that take effect then; an oral agreement has no window. */
    public List<Deadline> of(Terms terms, Instant effectiveAt, boolean written) {
        List<Deadline> deadlines = new ArrayList<>();
        if (written) {
            deadlines.add(window(effectiveAt));
        }
        for (Obligation obligation : terms.obligations()) {
            if (obligation.deferred() && obligation.dueOn() != null) {
                deadlines.add(obligation(obligation, effectiveAt));
            }
        }
        return deadlines;
    }

    public Deadline window(Instant effectiveAt) {
        return Deadlines.from(calendar, effectiveAt, CONFIRMATION)
                .as(agreement.value(), DeadlineKind.CONFIRMATION_WINDOW, version);
    }

    /** The name of the deadline of an obligation in one version of an agreement. */
    public static DeadlineId idOf(AgreementId agreement, int version, int obligation) {
        return DeadlineId.of(agreement.value(), DeadlineKind.OBLIGATION, version * VERSION_STEP + obligation);
    }

    /** The obligation that a deadline with this number is for. */
    public static int obligationIn(int number) {
        return number % VERSION_STEP;
    }

    private Deadline obligation(Obligation obligation, Instant effectiveAt) {
        var dueOn = obligation.dueOn();
        var effective = StationTime.dateOf(effectiveAt);
        long days = dueOn == null ? 0 : Math.max(0, dueOn.toEpochDay() - effective.toEpochDay());
        return Deadlines.from(calendar, effectiveAt, TimeLimit.calendarDays((int) days))
                .as(idOf(agreement, version, obligation.number()), DeadlineKind.OBLIGATION);
    }
}
